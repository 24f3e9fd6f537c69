import Catalog

/// A colour that a CSS value names.
package struct CSSColor: Sendable {
  /// A number in a function of colours.
  struct Number {
    /// The number; 0 for `none`.
    var value: Double
    /// The unit in lower case; empty where there is none.
    var unit: String

    /// A number as written, without its unit.
    init(_ written: ArraySlice<UInt8>, unit: String) {
      let number = Double(String(decoding: written, as: UTF8.self))
      value = number ?? 0
      self.unit = number == nil ? "" : unit
    }

    /// The number where 1 is all, and so many are all of one without a unit.
    func part(of all: Double) -> Double { unit == "%" ? value / 100 : value / all }

    /// The number as an angle in degrees.
    var degrees: Double {
      switch unit {
      case "grad": value * 0.9
      case "rad": value * 180 / .pi
      case "turn": value * 360
      default: value
      }
    }
  }

  /// The colour.
  package let color: Color
  /// How it is written.
  package let notation: ColorNotation
  /// Where it is written, in bytes of the text.
  package let range: Range<Int>

  /// A colour of 3, 4, 6 or 8 digits.
  init(hexadecimal digits: ArraySlice<UInt8>, at range: Range<Int>) {
    var text = String(decoding: digits, as: UTF8.self)
    if digits.count < 6 { text = String(text.flatMap { [$0, $0] }) }
    if text.utf8.count == 6 { text += "ff" }
    let value = UInt32(text, radix: 16) ?? 0
    color = Color(value >> 8, alpha: Double(value & 0xFF) / 255)
    notation = .hexadecimal(isUppercase: digits.contains { (0x41...0x46).contains($0) })
    self.range = range
  }

  /// A colour of a name in lower case; nil for one that depends on where it is seen.
  init?(named name: String, at range: Range<Int>) {
    if name == "transparent" {
      color = Color(red: 0, green: 0, blue: 0, alpha: 0)
    } else if let value = NamedColor.value(of: Array(name.utf8)[...]) {
      color = Color(value)
    } else {
      return nil
    }
    notation = .name
    self.range = range
  }

  /// A colour of a function's values.
  ///
  /// - Parameters:
  ///   - name: one of ``CSSNames/colorFunctions``.
  ///   - numbers: three values, and maybe the opacity.
  init(function name: String, _ numbers: [Number], hasCommas: Bool, at range: Range<Int>) {
    let alpha = numbers.count > 3 ? numbers[3].part(of: 1) : 1
    if name.hasPrefix("hsl") {
      color = Color(
        hue: numbers[0].degrees, saturation: numbers[1].part(of: 100), lightness: numbers[2].part(of: 100),
        alpha: alpha)
      notation = .hsl(hasCommas: hasCommas)
    } else {
      color = Color(
        red: numbers[0].part(of: 255), green: numbers[1].part(of: 255), blue: numbers[2].part(of: 255), alpha: alpha)
      notation = .rgb(hasCommas: hasCommas)
    }
    self.range = range
  }
}
