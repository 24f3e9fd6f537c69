/// A number in the fewest digits that tell it from others: `1000`, `0.5`, `1.5e+21`, `infinity`.
func numberText(_ magnitude: Double, isNegative: Bool) -> String {
  guard magnitude != 0 else { return "0" }
  let sign = isNegative ? "-" : ""
  guard magnitude.isFinite else { return sign + "infinity" }
  // Swift writes `123.0`, `0.001` and `1.5e+21`, where other languages would do without the exponent.
  let parts = magnitude.description.split(separator: "e")
  let mantissa = parts[0].split(separator: ".")
  let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
  let written = mantissa[0] + fraction
  let digits = written.drop { $0 == "0" }
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  // How many digits stand before the point.
  let point = mantissa[0].count + exponent - (written.count - digits.count)
  switch point {
  case digits.count...21:
    return sign + digits + String(repeating: "0", count: point - digits.count)
  case 1...21:
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  case -5...0:
    return sign + "0." + String(repeating: "0", count: -point) + digits
  default:
    let significant = String(digits.reversed().drop { $0 == "0" }.reversed())
    let fraction = significant.dropFirst()
    return sign + significant.prefix(1) + (fraction.isEmpty ? "" : ".") + fraction + (point > 0 ? "e+" : "e")
      + String(point - 1)
  }
}
