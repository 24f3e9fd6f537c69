/// A colour in sRGB; each part is from 0 to 1.
package struct Color: Sendable, Equatable {
  /// Red.
  package var red: Double
  /// Green.
  package var green: Double
  /// Blue.
  package var blue: Double
  /// The opacity, from 0 (nothing is seen) to 1.
  package var alpha: Double

  /// A colour; parts out of range are brought into it.
  package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = Self.part(red)
    self.green = Self.part(green)
    self.blue = Self.part(blue)
    self.alpha = Self.part(alpha)
  }

  /// A colour of parts of eight bits.
  ///
  /// - Parameter value: red, green and blue, each of eight bits, the last one lowest.
  init(_ value: UInt32, alpha: Double = 1) {
    func part(_ shift: UInt32) -> Double { Double(value >> shift & 0xFF) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0), alpha: alpha)
  }

  /// A colour by hue, saturation and lightness (CSS Color Module Level 4, section 7.1).
  ///
  /// - Parameters:
  ///   - hue: in degrees, any number.
  ///   - saturation: from 0 to 1.
  ///   - lightness: from 0 to 1.
  init(hue: Double, saturation: Double, lightness: Double, alpha: Double) {
    let (saturation, lightness) = (Self.part(saturation), Self.part(lightness))
    let turn = hue.isFinite ? hue.truncatingRemainder(dividingBy: 360) : 0
    func part(_ number: Double) -> Double {
      let place = (number + (turn + 360) / 30).truncatingRemainder(dividingBy: 12)
      return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(place - 3, 9 - place, 1))
    }
    self.init(red: part(0), green: part(8), blue: part(4), alpha: alpha)
  }

  /// Hue in degrees from 0 to 360, saturation and lightness from 0 to 1.
  var hueSaturationLightness: (Double, Double, Double) {
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    let (lightness, spread) = ((most + least) / 2, most - least)
    guard spread > 0 else { return (0, 0, lightness) }
    let sixth =
      most == red ? (green - blue) / spread + (green < blue ? 6 : 0)
      : most == green ? (blue - red) / spread + 2 : (red - green) / spread + 4
    return (60 * sixth, (most - lightness) / min(lightness, 1 - lightness), lightness)
  }

  /// The parts as numbers of eight bits: red, green, blue and opacity.
  var bytes: [Int] { [red, green, blue, alpha].map { Int((255 * $0).rounded()) } }

  private static func part(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, 0), 1) }
}
