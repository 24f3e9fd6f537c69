import Catalog

/// A host that the Internet does not reach, as far as can be told without asking any network.
package struct UnreachableHost: Sendable, Equatable {
  /// What it stands for where it is read as something else than is written: `127.0.0.1` for `0x7f.1`.
  package let reading: String?
  /// What it is: "a loopback address".
  package let words: String

  /// A host that is known as a whole; nil where the Internet may reach it.
  init?(_ host: URLHost, written: ArraySlice<UInt8>) {
    switch host {
    case .ipv4(let address): self.init(address, isWritten: true)
    case .ipv6(let address): self.init(address)
    case .future: return nil
    case .registeredName:
      let name = HostName(written)
      if let address = name.address {
        self.init(address, isWritten: false)
      } else {
        guard let words = Self.words(for: name) else { return nil }
        self.init(words, reading: written.contains(UInt8(ascii: "%")) ? name.text : nil)
      }
    }
  }

  /// A name of which only the end is known; nil where the Internet may reach it.
  init?(endingWith end: ArraySlice<UInt8>) {
    // What stands before the first dot is a part of a label.
    guard let special = SpecialName.holding(HostName(end).parent) else { return nil }
    self.init(special.words)
  }

  /// A host behind which only the port is unknown; nil where the Internet may reach it, and for a name without a dot,
  /// which may come to be a user's.
  init?(beforeOpenPort written: ArraySlice<UInt8>) {
    self.init(URLHost(written), written: written)
    if words == Self.bareName { return nil }
  }

  private init(_ words: String, reading: String? = nil) {
    self.words = words
    self.reading = reading
  }

  private init?(_ address: UInt32, isWritten: Bool) {
    guard let range = AddressRange.range(ofVersion4: address), range.standing == .unreachable else { return nil }
    self.init(range.words, reading: isWritten ? nil : Self.dotted(address))
  }

  private init?(_ address: UInt128) {
    guard let range = AddressRange.range(ofVersion6: address) else { return nil }
    switch range.standing {
    case .reachable: return nil
    case .unreachable: self.init(range.words)
    case .embedding(let shift): self.init(UInt32(truncatingIfNeeded: address >> UInt128(shift)), isWritten: false)
    }
  }

  private static func words(for name: HostName) -> String? {
    if let special = SpecialName.holding(name.text) { return special.words }
    if Product.idOCR.endpoints.contains(where: { !$0.isPublic && $0.host == name.text }) {
      return "the internal endpoint of the service itself"
    }
    // Such a name is an address or nothing (RFC 3696, 2; the WHATWG's URL standard, section "Host parsing").
    if name.endsInNumber { return "no IPv4 address, and no name of the public DNS ends with a number" }
    if name.hasEmptyLabel { return "a name with a dot too many" }
    return name.isSingleLabel ? bareName : nil
  }

  private static let bareName = "a name without a dot"

  private static func dotted(_ address: UInt32) -> String {
    [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
  }
}
