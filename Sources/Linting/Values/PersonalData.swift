/// What a user id says of the person that it stands for.
enum PersonalData {
  /// `name@host.tld`.
  case emailAddress
  /// An E.164 number (ITU-T E.164: at most 15 digits) with its `+`.
  case telephoneNumber
  /// A mobile number of the Chinese mainland without its country code.
  case mainlandMobileNumber
  /// A number of a resident identity card of the Chinese mainland (GB 11643-1999).
  case mainlandIdentityNumber
  /// A number of a Hong Kong identity card, its check digit in brackets.
  case hongKongIdentityNumber

  /// What a whole value is; nil where it is nothing of the kind.
  init?(_ value: ArraySlice<UInt8>) {
    if Self.isEmailAddress(value) {
      self = .emailAddress
    } else if Self.isTelephoneNumber(value) {
      self = .telephoneNumber
    } else if Self.isMainlandMobileNumber(value) {
      self = .mainlandMobileNumber
    } else if Self.isMainlandIdentityNumber(value) {
      self = .mainlandIdentityNumber
    } else if Self.isHongKongIdentityNumber(value) {
      self = .hongKongIdentityNumber
    } else {
      return nil
    }
  }

  /// What it is, to stand behind "is".
  var phrase: String {
    switch self {
    case .emailAddress: "an e-mail address"
    case .telephoneNumber: "a telephone number"
    case .mainlandMobileNumber: "a mobile number of the Chinese mainland"
    case .mainlandIdentityNumber: "an identity number of the Chinese mainland"
    case .hongKongIdentityNumber: "a Hong Kong identity number"
    }
  }

  private static func isEmailAddress(_ value: ArraySlice<UInt8>) -> Bool {
    // RFC 5321 (4.5.3.1): at most 64 bytes before the mark, 255 behind it.
    guard value.count <= 320, let mark = value.firstIndex(of: UInt8(ascii: "@")) else { return false }
    let name = value[..<mark].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let host = value[(mark + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard host.count > 1, let top = host.last, top.count > 1, top.allSatisfy(isLetter) else { return false }
    return name.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
      && host.allSatisfy { label in
        label.first.map(isLetterOrDigit) == true && label.last.map(isLetterOrDigit) == true
          && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isTelephoneNumber(_ value: ArraySlice<UInt8>) -> Bool {
    // The shortest numbers with a country code have seven digits.
    guard value.first == UInt8(ascii: "+"), (8...16).contains(value.count) else { return false }
    return value[value.startIndex + 1] != UInt8(ascii: "0") && value.dropFirst().allSatisfy(isDigit)
  }

  private static func isMainlandMobileNumber(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 11, value.first == UInt8(ascii: "1") else { return false }
    return value[value.startIndex + 1] >= UInt8(ascii: "3") && value.allSatisfy(isDigit)
  }

  /// Six digits of the place, eight of the date of birth, three more and a check digit (ISO 7064, MOD 11-2).
  private static func isMainlandIdentityNumber(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 18, let last = value.last, value.first != UInt8(ascii: "0"),
      value.dropLast().allSatisfy(isDigit)
    else { return false }
    let digits = value.dropLast().map { Int($0 - UInt8(ascii: "0")) }
    let number = { (part: Range<Int>) in digits[part].reduce(0) { $0 * 10 + $1 } }
    guard isDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) else { return false }
    let check = last | 0x20 == UInt8(ascii: "x") ? 10 : isDigit(last) ? Int(last - UInt8(ascii: "0")) : nil
    return check.map { (digits.reduce(0) { ($0 + $1) * 2 % 11 } + $0) % 11 == 1 } ?? false
  }

  /// Whether there is such a day, in the century of the old or the young.
  private static func isDate(year: Int, month: Int, day: Int) -> Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1900...2099).contains(year) && (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  /// One or two letters, six digits, and in brackets the check digit: with the weights 9 to 1 all are a multiple of 11.
  private static func isHongKongIdentityNumber(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 10 || value.count == 11, value.last == UInt8(ascii: ")"),
      value[value.endIndex - 3] == UInt8(ascii: "(")
    else { return false }
    let letters = value.dropLast(9)
    let digits = value.dropLast(3).suffix(6)
    let check = value[value.endIndex - 2]
    guard letters.allSatisfy(isLetter), digits.allSatisfy(isDigit), isDigit(check) || check | 0x20 == UInt8(ascii: "a")
    else { return false }
    // A letter counts from 10 on, and the blank before a single one 36.
    let figures =
      (letters.count == 1 ? [36] : []) + letters.map { Int(($0 & 0xDF) - UInt8(ascii: "A")) + 10 }
      + digits.map { Int($0 - UInt8(ascii: "0")) } + [isDigit(check) ? Int(check - UInt8(ascii: "0")) : 10]
    return figures.enumerated().reduce(0) { $0 + (9 - $1.offset) * $1.element } % 11 == 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether the byte may stand before the mark of an address without quotes (RFC 5322, 3.2.3: atext).
  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
