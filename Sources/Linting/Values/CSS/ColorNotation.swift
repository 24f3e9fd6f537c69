import Catalog

/// A way to write a colour.
package enum ColorNotation: Sendable, Equatable {
  /// `#rrggbb`, with opacity `#rrggbbaa`.
  case hexadecimal(isUppercase: Bool)
  /// A name.
  case name
  /// `rgb(255, 106, 0)` or `rgb(255 106 0)`.
  case rgb(hasCommas: Bool)
  /// `hsl(25, 100%, 50%)` or `hsl(25 100% 50%)`.
  case hsl(hasCommas: Bool)

  /// A colour so written; nil where it has no name.
  package func text(of color: Color) -> String? {
    let bytes = color.bytes
    switch self {
    case .hexadecimal(let isUppercase):
      let digits = bytes.prefix(bytes[3] == 255 ? 3 : 4).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: isUppercase)
      }
      return "#" + digits.joined()
    case .name:
      if bytes == [0, 0, 0, 0] { return "transparent" }
      let value = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
      return bytes[3] == 255 ? NamedColor.values.firstIndex(of: value).map { NamedColor.all[$0] } : nil
    case .rgb(let hasCommas):
      return Self.call("rgb", bytes.prefix(3).map(String.init), color.alpha, hasCommas)
    case .hsl(let hasCommas):
      let (hue, saturation, lightness) = color.hueSaturationLightness
      let values = [
        Self.decimal(hue, places: 2), Self.decimal(100 * saturation, places: 2) + "%",
        Self.decimal(100 * lightness, places: 2) + "%",
      ]
      return Self.call("hsl", values, color.alpha, hasCommas)
    }
  }

  private static func call(_ name: String, _ values: [String], _ alpha: Double, _ hasCommas: Bool) -> String {
    let opacity = decimal(alpha, places: 3)
    guard opacity != "1" else { return "\(name)(\(values.joined(separator: hasCommas ? ", " : " ")))" }
    return hasCommas
      ? "\(name)a(\((values + [opacity]).joined(separator: ", ")))"
      : "\(name)(\(values.joined(separator: " ")) / \(opacity))"
  }

  /// A number from 0 on with so many places behind the point at most.
  private static func decimal(_ value: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { power, _ in 10 * power }
    let (whole, rest) = Int((value * Double(unit)).rounded()).quotientAndRemainder(dividingBy: unit)
    guard rest > 0 else { return String(whole) }
    let digits = String(rest)
    var text = String(repeating: "0", count: places - digits.utf8.count) + digits
    while text.hasSuffix("0") { text.removeLast() }
    return "\(whole).\(text)"
  }
}
