/// A domain whose names the public DNS does not have.
package struct SpecialName: Sendable, Equatable {
  /// The domain, in lower case and without a dot at its end.
  package let domain: String
  /// What a name in the domain is: "a name reserved for tests".
  package let words: String
  /// The sentence behind it.
  package let citation: Citation

  /// The domains.
  package static let all = [
    entry("localhost", "a name of the calling machine itself", "RFC 6761, 6.3"),
    entry("local", "a name of the local link", "RFC 6762, 3"),
    entry("test", "a name reserved for tests", "RFC 6761, 6.2"),
    entry("example", "a name reserved for examples", "RFC 6761, 6.5"),
    entry("invalid", "a name that never exists", "RFC 6761, 6.4"),
    entry("onion", "a name of the Tor network", "RFC 7686"),
    entry("home.arpa", "a name of a home network", "RFC 8375"),
    SpecialName(
      domain: "internal", words: "a name reserved for private networks",
      citation: Citation(
        .privateUseDomain, "The domain .internal is reserved for private use and never delegated in the public DNS.")),
  ]

  /// The domain that a name is or is in; nil where there is none.
  ///
  /// - Parameter name: in lower case and without a dot at its end.
  package static func holding(_ name: String) -> SpecialName? {
    let name = name.utf8
    return all.first { special in
      let domain = special.domain.utf8
      guard name.suffix(domain.count).elementsEqual(domain) else { return false }
      return name.count == domain.count || name.dropLast(domain.count).last == UInt8(ascii: ".")
    }
  }

  private static func entry(_ domain: String, _ words: String, _ source: String) -> SpecialName {
    SpecialName(
      domain: domain, words: words,
      citation: Citation(.specialNames, section: source, "A name in .\(domain) is \(words); the public DNS has none."))
  }
}
