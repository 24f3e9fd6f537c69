/// A range of Internet addresses with a purpose of its own, as IANA's registries have it.
package struct AddressRange: Sendable, Equatable {
  /// Whether the Internet reaches the addresses.
  package enum Standing: Sendable, Equatable {
    /// It does, though the range is part of one that it does not reach.
    case reachable
    /// It does not.
    case unreachable
    /// It reaches them where it reaches the IPv4 address that is written in them, so many bits from their end.
    case embedding(shift: Int)
  }

  /// What an address of the range is: "a loopback address".
  package let words: String
  /// Whether the Internet reaches it.
  package let standing: Standing
  /// The sentence behind the range.
  package let citation: Citation
  /// The first address, its highest bit that of the number; the 32 bits of an IPv4 address are followed by zeros.
  package let first: UInt128
  /// How many bits all addresses of the range have in common, from the highest.
  package let length: Int

  /// The range that an IPv4 address belongs to, of several the smallest; nil for an address without a special purpose.
  package static func range(ofVersion4 address: UInt32) -> AddressRange? {
    smallest(of: version4, with: UInt128(address) << 96)
  }

  /// The range that an IPv6 address belongs to, of several the smallest; nil for an address without a special purpose.
  package static func range(ofVersion6 address: UInt128) -> AddressRange? { smallest(of: version6, with: address) }

  private static func smallest(of ranges: [AddressRange], with address: UInt128) -> AddressRange? {
    ranges.filter { (address ^ $0.first) >> UInt128(128 - $0.length) == 0 }.max { $0.length < $1.length }
  }

  /// The IPv4 addresses that are not globally reachable, and the exceptions within them.
  package static let version4: [AddressRange] = [
    v4(0, length: 8, "an address of \"this network\"", "RFC 791, 3.2"),
    v4(10, length: 8, "a private address", "RFC 1918"),
    v4(100, 64, length: 10, "an address behind a provider's NAT", "RFC 6598"),
    v4(127, length: 8, "a loopback address", "RFC 1122, 3.2.1.3"),
    v4(169, 254, length: 16, "a link-local address", "RFC 3927"),
    v4(172, 16, length: 12, "a private address", "RFC 1918"),
    v4(192, 0, 0, length: 24, "an address reserved for protocols", "RFC 6890, 2.1"),
    v4(192, 0, 0, 9, length: 32, "an anycast address of the Port Control Protocol", "RFC 7723", .reachable),
    v4(192, 0, 0, 10, length: 32, "an anycast address of TURN", "RFC 8155", .reachable),
    v4(192, 0, 2, length: 24, "an address for documentation", "RFC 5737"),
    v4(192, 168, length: 16, "a private address", "RFC 1918"),
    v4(198, 18, length: 15, "an address for benchmarks", "RFC 2544"),
    v4(198, 51, 100, length: 24, "an address for documentation", "RFC 5737"),
    v4(203, 0, 113, length: 24, "an address for documentation", "RFC 5737"),
    v4(224, length: 4, "a multicast address", "RFC 5771"),
    v4(240, length: 4, "a reserved address", "RFC 1112, 4"),
    v4(255, 255, 255, 255, length: 32, "the broadcast address", "RFC 919, 7"),
  ]

  /// The same of IPv6, and the addresses that hold IPv4 addresses.
  package static let version6: [AddressRange] = [
    // Deprecated; the IPv4 address must be globally unique.
    v6(0, length: 96, "an IPv4-compatible address", "RFC 4291, 2.5.5.1", .embedding(shift: 0)),
    v6(0, length: 128, "the unspecified address", "RFC 4291, 2.5.2"),
    v6(0, 0, 0, 0, 0, 0, 0, 1, length: 128, "the loopback address", "RFC 4291, 2.5.3"),
    // Clients connect to the IPv4 address itself.
    v6(0, 0, 0, 0, 0, 0xFFFF, length: 96, "an IPv4-mapped address", "RFC 4291, 2.5.5.2", .embedding(shift: 0)),
    // Must not be used for IPv4 addresses that are not global.
    v6(0x64, 0xFF9B, length: 96, "an IPv4-translated address", "RFC 6052, 3.1", .embedding(shift: 0)),
    v6(0x64, 0xFF9B, 1, length: 48, "an address of a local translation to IPv4", "RFC 8215"),
    v6(0x100, length: 64, "an address whose packets are discarded", "RFC 6666"),
    v6(0x100, 0, 0, 1, length: 64, "a dummy address", "RFC 9780"),
    v6(0x2001, length: 23, "an address reserved for protocols", "RFC 2928"),
    // The registry calls its reach not applicable.
    v6(0x2001, length: 32, "a Teredo address", "RFC 4380", .reachable),
    v6(0x2001, 1, 0, 0, 0, 0, 0, 1, length: 128, "an anycast address of PCP", "RFC 7723", .reachable),
    v6(0x2001, 1, 0, 0, 0, 0, 0, 2, length: 128, "an anycast address of TURN", "RFC 8155", .reachable),
    v6(0x2001, 1, 0, 0, 0, 0, 0, 3, length: 128, "an anycast address of DNS-SD", "RFC 9665", .reachable),
    v6(0x2001, 2, length: 48, "an address for benchmarks", "RFC 5180"),
    v6(0x2001, 3, length: 32, "an address of AMT", "RFC 7450", .reachable),
    v6(0x2001, 4, 0x112, length: 48, "an address of AS112", "RFC 7535", .reachable),
    v6(0x2001, 0x20, length: 28, "an ORCHIDv2", "RFC 7343", .reachable),
    v6(0x2001, 0x30, length: 28, "a drone's identity", "RFC 9374", .reachable),
    v6(0x2001, 0xDB8, length: 32, "an address for documentation", "RFC 3849"),
    // The IPv4 address must be one that a registry has given, and none for private use.
    v6(0x2002, length: 16, "a 6to4 address", "RFC 3056, 2", .embedding(shift: 80)),
    v6(0x3FFF, length: 20, "an address for documentation", "RFC 9637"),
    v6(0x5F00, length: 16, "an identifier of segment routing", "RFC 9602"),
    v6(0xFC00, length: 7, "a unique local address", "RFC 4193"),
    v6(0xFE80, length: 10, "a link-local address", "RFC 4291, 2.5.6"),
    v6(0xFEC0, length: 10, "a site-local address", "RFC 3879"),
    v6(0xFF00, length: 8, "a multicast address", "RFC 4291, 2.7"),
  ]

  private static func v4(
    _ octets: UInt8..., length: Int, _ words: String, _ source: String, _ standing: Standing = .unreachable
  ) -> AddressRange {
    let first = octets.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } << UInt128(128 - 8 * octets.count)
    let citation = Citation(.version4Addresses, section: source, statement(words, standing))
    return AddressRange(words: words, standing: standing, citation: citation, first: first, length: length)
  }

  private static func v6(
    _ groups: UInt16..., length: Int, _ words: String, _ source: String, _ standing: Standing = .unreachable
  ) -> AddressRange {
    let first = groups.reduce(UInt128(0)) { $0 << 16 | UInt128($1) } << UInt128(128 - 16 * groups.count)
    let citation = Citation(.version6Addresses, section: source, statement(words, standing))
    return AddressRange(words: words, standing: standing, citation: citation, first: first, length: length)
  }

  private static func statement(_ words: String, _ standing: Standing) -> String {
    switch standing {
    case .reachable: "The Internet may reach \(words)."
    case .unreachable: "The Internet does not reach \(words)."
    case .embedding: "The Internet does not reach \(words) where it does not reach the IPv4 address in it."
    }
  }
}
