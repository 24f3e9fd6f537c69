/// What YAML readers make of an unquoted scalar, by the text as written.
///
/// Sources: YAML 1.2.2, section 10.3.2 "Tag Resolution" (core schema); the YAML 1.1 type pages for bool, int, float,
/// null, timestamp, merge and value (yaml.org/type).
package enum PlainScalar: Equatable, Sendable {
  /// Every reader takes it for the text it is.
  case text
  /// Null in both versions: empty, `~`, `null`.
  case null
  /// The YAML 1.2 core schema reads a number or a boolean: the text is lost. What each version makes of it, in words.
  /// (Boxed, as it is rare: so the common cases copy as one word.)
  indirect case lost(yaml11: String, yaml12: String)
  /// Only YAML 1.1 reads something else than the text. What it makes of it, in words.
  indirect case ambiguous(yaml11: String)
  /// `Y`, `N`, `y`, `n`: booleans by YAML 1.1's type page, in few readers.
  case singleLetter

  /// The reading of an unquoted scalar's text.
  package init(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .null
      return
    }
    // Most texts begin with a letter that no number, boolean or null begins with; this keeps the common case cheap.
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = Self.number(bytes)
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "n"),
      UInt8(ascii: "N"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "o"), UInt8(ascii: "O"),
      UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "<"):
      self = bytes.count > 5 ? .text : Self.word(String(decoding: bytes, as: UTF8.self))
    default:
      self = .text
    }
  }

  private static func word(_ text: String) -> PlainScalar {
    switch text {
    case "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .lost(yaml11: "the boolean true", yaml12: "the boolean true")
    case "false", "False", "FALSE": .lost(yaml11: "the boolean false", yaml12: "the boolean false")
    case "y", "Y", "n", "N": .singleLetter
    case "yes", "Yes", "YES", "on", "On", "ON": .ambiguous(yaml11: "the boolean true")
    case "no", "No", "NO", "off", "Off", "OFF": .ambiguous(yaml11: "the boolean false")
    case "=": .ambiguous(yaml11: "a default value")
    case "<<": .ambiguous(yaml11: "a merge")
    default: .text
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> PlainScalar {
    let core = NumberForm.core(bytes)
    let old = NumberForm.yaml11(bytes)
    switch (old, core) {
    case (nil, nil): return .text
    case (let old?, nil): return .ambiguous(yaml11: old)
    case (nil, let core?): return .lost(yaml11: "text", yaml12: core)
    case (let old?, let core?): return .lost(yaml11: old, yaml12: core)
    }
  }
}

/// The numbers (and 1.1's dates) among unquoted scalars, described in words.
private enum NumberForm {
  /// What the YAML 1.2 core schema makes of a text; nil for a string.
  static func core(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.starts(with: "0o".utf8) {
      return bytes.count > 2 && bytes.dropFirst(2).allSatisfy(isOctal) ? integer(bytes.dropFirst(2), radix: 8) : nil
    }
    if bytes.starts(with: "0x".utf8) {
      return bytes.count > 2 && bytes.dropFirst(2).allSatisfy(isHexadecimal)
        ? integer(bytes.dropFirst(2), radix: 16) : nil
    }
    let digits = unsigned(bytes)
    if !digits.isEmpty, digits.allSatisfy(isDigit) { return integer(bytes, radix: 10) }
    if isSpecialFloat(bytes, unsigned: digits) || isFloat(digits) { return "the number " + text(bytes) }
    return nil
  }

  /// What YAML 1.1 makes of a text; nil for a string.
  static func yaml11(_ bytes: ArraySlice<UInt8>) -> String? {
    let digits = unsigned(bytes)
    guard let first = digits.first else { return nil }
    if digits.starts(with: "0b".utf8), isFilled(digits.dropFirst(2), by: { $0 == 0x30 || $0 == 0x31 }) {
      return integer(digits.dropFirst(2), radix: 2)
    }
    if digits.starts(with: "0x".utf8), isFilled(digits.dropFirst(2), by: isHexadecimal) {
      return integer(digits.dropFirst(2), radix: 16)
    }
    if first == 0x30, isFilled(digits.dropFirst(), by: isOctal) { return integer(digits, radix: 8) }
    if first == 0x30, digits.count == 1 { return "the number 0" }
    if first > 0x30, isDigit(first), isFilled(digits, by: isDigit) { return integer(bytes, radix: 10) }
    if isSpecialFloat(bytes, unsigned: digits) || isFloat11(digits) { return "the number " + text(bytes) }
    if isSexagesimal(digits) { return "a number in base 60" }
    if isTimestamp(bytes) { return "a date" }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isOctal(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x37 }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
  }

  /// Digits of one kind with `_` between them, at least one.
  private static func isFilled(_ bytes: ArraySlice<UInt8>, by isDigit: (UInt8) -> Bool) -> Bool {
    bytes.contains(where: isDigit) && bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  private static func unsigned(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func isSpecialFloat(_ bytes: ArraySlice<UInt8>, unsigned: ArraySlice<UInt8>) -> Bool {
    guard unsigned.count == 4, unsigned.first == UInt8(ascii: ".") else { return false }
    let word = text(unsigned)
    return [".inf", ".Inf", ".INF"].contains(word)
      || (bytes.count == 4 && [".nan", ".NaN", ".NAN"].contains(word))
  }

  /// `\.[0-9]+ | [0-9]+(\.[0-9]*)?`, then an optional exponent; not without a point or an exponent.
  private static func isFloat(_ digits: ArraySlice<UInt8>) -> Bool {
    var rest = digits
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    let exponent = unsigned(rest.dropFirst())
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }

  /// `([0-9][0-9_]*)?\.[0-9_]*([eE][-+][0-9]+)?` with a digit in it.
  private static func isFloat11(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return false }
    let isPart: (UInt8) -> Bool = { isDigit($0) || $0 == UInt8(ascii: "_") }
    let whole = digits[..<point]
    guard whole.allSatisfy(isPart), whole.first != UInt8(ascii: "_") else { return false }
    let fraction = digits[(point + 1)...].prefix(while: isPart)
    guard whole.contains(where: isDigit) || fraction.contains(where: isDigit) else { return false }
    let rest = digits[(point + 1 + fraction.count)...]
    guard let mark = rest.first else { return true }
    let exponent = rest.dropFirst(2)
    return mark | 0x20 == UInt8(ascii: "e") && unsigned(rest.dropFirst()).count == exponent.count
      && !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }

  /// `[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`.
  private static func isSexagesimal(_ digits: ArraySlice<UInt8>) -> Bool {
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let lead = first.first, isDigit(lead) else { return false }
    guard first.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) else { return false }
    for (number, part) in parts.enumerated().dropFirst() {
      let isLast = number == parts.count - 1
      let whole = isLast ? part.prefix(while: isDigit) : part
      guard whole.allSatisfy(isDigit), whole.count == 1 || (whole.count == 2 && whole[whole.startIndex] <= 0x35) else {
        return false
      }
      let tail = part.dropFirst(whole.count)
      guard tail.isEmpty || (tail.first == UInt8(ascii: ".") && tail.dropFirst().allSatisfy(isDigit)) else {
        return false
      }
    }
    return true
  }

  /// `YYYY-MM-DD`, or a date and a time after `T`, `t` or blanks.
  private static func isTimestamp(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.prefix(while: { isDigit($0) || $0 == UInt8(ascii: "-") })
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ !$0.isEmpty && $0.count != 3 && $0.count < 5 })
    else { return false }
    let date = parts.reduce(2) { $0 + $1.count }
    if date == bytes.count { return parts[1].count == 2 && parts[2].count == 2 }
    let rest = bytes.dropFirst(date)
    guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "t") || mark == 0x20 || mark == 0x09 else { return false }
    let time = rest.drop { $0 | 0x20 == UInt8(ascii: "t") || $0 == 0x20 || $0 == 0x09 }
    return time.filter { $0 == UInt8(ascii: ":") }.count >= 2 && time.first.map(isDigit) == true
  }

  private static func integer(_ bytes: ArraySlice<UInt8>, radix: UInt64) -> String {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var value: UInt64 = 0
    for byte in unsigned(bytes) where byte != UInt8(ascii: "_") {
      let digit = UInt64(isDigit(byte) ? byte - 0x30 : (byte | 0x20) - UInt8(ascii: "a") + 10)
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      guard !overflow, !carry else { return "a number of \(bytes.count) digits" }
      value = sum
    }
    return "the number " + (isNegative && value > 0 ? "-" : "") + String(value)
  }
}
