/// The name of a host as clients read it that follow the WHATWG's URL standard (section "Host parsing"): escapes are
/// decoded, letters lower-case, full-width forms ordinary ones, and the dot of the root at the end is left out.
struct HostName: Sendable, Equatable {
  /// The name.
  let text: String

  /// A name as written in a URL.
  init(_ written: ArraySlice<UInt8>) {
    if written.allSatisfy(Self.isOrdinary), written.last != UInt8(ascii: ".") {
      text = String(decoding: written, as: UTF8.self)
      return
    }
    var text = ""
    for scalar in String(decoding: PercentEncoding.decoded(written), as: UTF8.self).unicodeScalars {
      text.unicodeScalars.append(scalar.ordinaryForm ?? scalar)
    }
    text = text.lowercased()
    if text.hasSuffix(".") { text.removeLast() }
    self.text = text
  }

  /// Whether a byte of a host stands for itself.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Whether it has one label only.
  var isSingleLabel: Bool { !text.isEmpty && !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 >= 0x80 } }

  /// What stands behind the first dot; empty where there is none.
  var parent: String {
    text.firstIndex(of: ".").map { String(text[text.index(after: $0)...]) } ?? ""
  }

  /// Whether nothing stands before a dot.
  var hasEmptyLabel: Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(where: \.isEmpty)
      && !text.isEmpty
  }

  /// Whether the last label is a number, decimal or hexadecimal (`0x7f`), as those of addresses are.
  var endsInNumber: Bool {
    let bytes = text.utf8
    let last = bytes.lastIndex(of: UInt8(ascii: ".")).map { bytes[bytes.index(after: $0)...] } ?? bytes[...]
    guard let first = last.first, Self.isDigit(first) else { return false }
    if last.allSatisfy(Self.isDigit) { return true }
    return last.starts(with: "0x".utf8) && last.dropFirst(2).allSatisfy { PercentEncoding.digit($0) != nil }
  }

  /// The IPv4 address that the name is read as: one to four numbers, each decimal, octal (`0177`) or hexadecimal
  /// (`0x7f`), of which the last stands for all bytes that are left; nil where it is none.
  var address: UInt32? {
    guard let first = text.utf8.first, Self.isDigit(first) else { return nil }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count <= 4 else { return nil }
    var address: UInt64 = 0
    for (index, digits) in numbers.enumerated() {
      let bits = UInt64(index == numbers.count - 1 ? 8 * (5 - numbers.count) : 8)
      guard let number = Self.number(digits), number < 1 << bits else { return nil }
      address = address << bits | number
    }
    return UInt32(address)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func number(_ text: Substring) -> UInt64? {
    if text == "0x" { return 0 }
    let radix = text.hasPrefix("0x") ? 16 : text.hasPrefix("0") && text.utf8.count > 1 ? 8 : 10
    let digits = radix == 16 ? text.dropFirst(2) : text
    // A sign is no digit.
    return digits.first == "+" || digits.first == "-" ? nil : UInt64(digits, radix: radix)
  }
}

extension Unicode.Scalar {
  /// The character of ASCII that this is the full-width form of, or the full stop of another script for; nil where it
  /// is neither.
  var ordinaryForm: Unicode.Scalar? {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
    // The full stops of East Asian scripts part labels, too (UTS 46, 2.3).
    case 0x3002, 0xFF61: "."
    default: nil
    }
  }
}
