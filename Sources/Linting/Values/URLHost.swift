/// What the host of a URL is, after RFC 3986, 3.2.2.
package enum URLHost: Sendable, Equatable {
  /// A name; also numbers that are no IPv4 address by the letter, such as `1.2.3.999` and `127.1`.
  case registeredName
  /// An IPv4 address, the first of its numbers in the highest byte.
  case ipv4(UInt32)
  /// An IPv6 address.
  case ipv6(UInt128)
  /// An address of a future version of IP.
  case future

  /// A host that is written by the grammar.
  init(_ text: ArraySlice<UInt8>) {
    if text.first == UInt8(ascii: "[") {
      self = Self.ipv6Address(text.dropFirst().dropLast()).map(URLHost.ipv6) ?? .future
    } else {
      self = Self.ipv4Address(text).map(URLHost.ipv4) ?? .registeredName
    }
  }

  /// What is wrong with the text between brackets; nil where it is an address.
  static func fault(inBrackets text: ArraySlice<UInt8>) -> URLFault.Kind? {
    guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else {
      return ipv6Address(text) == nil ? .badIPv6 : nil
    }
    let digits = text.dropFirst().prefix { PercentEncoding.digit($0) != nil }
    let rest = text[digits.endIndex...]
    // The grammar's automaton has let nothing else than the characters of an address pass.
    return digits.isEmpty || rest.first != UInt8(ascii: ".") || rest.count < 2 ? .badIPvFuture : nil
  }

  /// The address that a text is by the grammar `IPv4address`; nil where it is none.
  private static func ipv4Address(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard (7...15).contains(text.count) else { return nil }
    var address: UInt32 = 0
    let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard numbers.count == 4 else { return nil }
    for number in numbers {
      guard (1...3).contains(number.count), number.count == 1 || number.first != UInt8(ascii: "0") else { return nil }
      var value: UInt32 = 0
      for byte in number {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + UInt32(byte - 0x30)
      }
      guard value < 256 else { return nil }
      address = address << 8 | value
    }
    return address
  }

  /// The address that a text is by the grammar `IPv6address`; nil where it is none.
  private static func ipv6Address(_ text: ArraySlice<UInt8>) -> UInt128? {
    guard (2...45).contains(text.count) else { return nil }
    var groups: [UInt16] = []
    var gap: Int?
    var index = text.startIndex
    if text.starts(with: "::".utf8) {
      gap = 0
      index += 2
    }
    while index < text.endIndex {
      guard groups.count < 8 else { return nil }
      let rest = text[index...]
      let digits = rest.prefix { PercentEncoding.digit($0) != nil }
      if digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: ".") {
        guard let address = ipv4Address(rest) else { return nil }
        groups += [UInt16(address >> 16), UInt16(address & 0xFFFF)]
        index = text.endIndex
        break
      }
      guard (1...4).contains(digits.count) else { return nil }
      groups.append(digits.reduce(0) { $0 << 4 | UInt16(PercentEncoding.digit($1) ?? 0) })
      index = digits.endIndex
      guard index < text.endIndex else { break }
      guard text[index] == UInt8(ascii: ":"), index + 1 < text.endIndex else { return nil }
      index += 1
      if text[index] == UInt8(ascii: ":") {
        guard gap == nil else { return nil }
        gap = groups.count
        index += 1
      }
    }
    // `::` stands for one group at least.
    guard gap == nil ? groups.count == 8 : groups.count <= 7 else { return nil }
    if let gap { groups.insert(contentsOf: [UInt16](repeating: 0, count: 8 - groups.count), at: gap) }
    return groups.reduce(0) { $0 << 16 | UInt128($1) }
  }
}
