import Catalog

/// What the scalars of a form stand for, and so how their values are found.
enum ScalarMeaning: Sendable {
  /// Always the same.
  case fixed(ScalarValue)
  /// A whole number to a base: digits behind a sign and a prefix (`0b`, `0o`, `0x`), `_` and `,` between them.
  case integer(base: Double)
  /// A number of floating point in base 10.
  case float
  /// Numbers between colons, each worth 60 times the next.
  case sexagesimal
  /// Numbers between colons as hours, minutes and seconds; where there are two, as hours and minutes.
  case hours
  /// A date, maybe with a time.
  case timestamp

  /// The value of a scalar; nil where there is none of this kind.
  func value(of text: ArraySlice<UInt8>, in resolver: ScalarResolver) -> ScalarValue? {
    switch self {
    case .fixed(let value): value
    case .integer(let base): Self.integer(text, base, resolver.numbers)
    case .float: Self.float(text, resolver.numbers)
    case .sexagesimal: Self.sexagesimal(text, isHours: false)
    case .hours: Self.sexagesimal(text, isHours: true)
    case .timestamp: ScalarDate(text).isIn(resolver.calendar) ? .timestamp : nil
    }
  }

  private static func integer(
    _ text: ArraySlice<UInt8>, _ base: Double, _ range: ScalarResolver.NumberRange
  ) -> ScalarValue? {
    let isNegative = text.contains(UInt8(ascii: "-"))
    var digits = text.filter(isLetterOrDigit)[...]
    // No other digits than those of base 16 have letters, and there a letter is no second byte without `x`.
    if digits.count > 1, [UInt8(ascii: "b"), UInt8(ascii: "o"), UInt8(ascii: "x")].contains(digits[1] | 0x20) {
      digits = digits.dropFirst(2)
    }
    guard !digits.isEmpty else { return nil }
    digits = digits.drop { $0 == UInt8(ascii: "0") }
    if range == .double { return .float(numberText(rounded(digits, base), isNegative: isNegative)) }
    let exact = exact(digits, UInt128(base))
    switch range {
    case .signed64, .signedOrUnsigned64:
      let isSigned = isNegative || range == .signed64
      let most = isSigned ? UInt128(Int64.max) + (isNegative ? 1 : 0) : UInt128(UInt64.max)
      guard let exact, exact <= most else { return nil }
    case .unbounded, .double:
      break
    }
    let sign = isNegative && !digits.isEmpty ? "-" : ""
    if let exact { return .integer(sign + String(exact)) }
    if base == 10 { return .integer(sign + String(decoding: digits, as: UTF8.self)) }
    return .integer(numberText(rounded(digits, base), isNegative: isNegative))
  }

  private static func float(_ text: ArraySlice<UInt8>, _ range: ScalarResolver.NumberRange) -> ScalarValue? {
    let written = text.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ",") }
    guard let value = Double(String(decoding: written, as: UTF8.self)) else { return nil }
    if range == .signedOrUnsigned64, value.isInfinite { return nil }
    return .float(numberText(value.magnitude, isNegative: value.sign == .minus))
  }

  /// - Parameter isHours: whether the first part are hours, however many follow, and a sign is that of the hours alone.
  private static func sexagesimal(_ text: ArraySlice<UInt8>, isHours: Bool) -> ScalarValue? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isNegative = text.first == UInt8(ascii: "-")
    var sum = 0.0
    for (index, part) in parts.enumerated() {
      let written = (isHours ? beforeStray(part) : part).filter { $0 == UInt8(ascii: ".") || isLetterOrDigit($0) }
      guard let number = Double(String(decoding: written, as: UTF8.self)) else { return nil }
      sum = sum * 60 + (isHours && isNegative && index == 0 ? -number : number)
    }
    if isHours, parts.count == 2 { sum *= 60 }
    let digits = numberText(sum.magnitude, isNegative: isHours ? sum < 0 : isNegative)
    return text.contains(UInt8(ascii: ".")) ? .float(digits) : .integer(digits)
  }

  /// What stands before the first underscore that is not between two digits: Ruby reads no further.
  private static func beforeStray(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let stray = part.indices.first { index in
      part[index] == UInt8(ascii: "_")
        && !(index > part.startIndex && isLetterOrDigit(part[index - 1]) && index + 1 < part.endIndex
          && isLetterOrDigit(part[index + 1]))
    }
    return part[..<(stray ?? part.endIndex)]
  }

  /// The number that digits stand for; nil where it has more than 128 bits.
  private static func exact(_ digits: ArraySlice<UInt8>, _ base: UInt128) -> UInt128? {
    var value: UInt128 = 0
    for digit in digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(UInt128(worth(digit)))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return value
  }

  /// The number that digits stand for, as near as floating point has it.
  private static func rounded(_ digits: ArraySlice<UInt8>, _ base: Double) -> Double {
    if base == 10 { return Double(String(decoding: digits, as: UTF8.self)) ?? 0 }
    return digits.reduce(0) { $0 * base + Double(worth($1)) }
  }

  private static func worth(_ digit: UInt8) -> UInt8 {
    digit < UInt8(ascii: "A") ? digit - UInt8(ascii: "0") : (digit | 0x20) - UInt8(ascii: "a") + 10
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { Alphabet.lettersAndDigits.contains(byte) }
}
