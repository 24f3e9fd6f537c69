/// The first thing that makes a text no absolute URL, and where.
package struct URLFault: Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable, Equatable {
    /// No scheme: a relative reference, or no URL at all.
    case noScheme
    /// A scheme that is no letter followed by letters, digits, `+`, `-` and `.`.
    case badScheme
    /// An `http` or `https` URL without `//` (RFC 9110, 4.2).
    case noAuthority
    /// An `http` or `https` URL without a host (RFC 9110, 4.2).
    case emptyHost
    /// A host that is neither a name nor an address.
    case badHost
    /// An address in brackets that is no IPv6 address.
    case badIPv6
    /// An address in brackets that begins with `v` and is none of a future version.
    case badIPvFuture
    /// An IPv6 address in brackets with a zone behind it (`%eth0`), which means something on one machine only.
    case zone
    /// `[` without `]`.
    case unclosedBracket
    /// A port that is no number up to 65535.
    case badPort
    /// `%` without two hexadecimal digits.
    case badPercentEncoding
    /// A character that must not stand there.
    case forbiddenCharacter(Character)
  }

  /// What sort of character is forbidden.
  package enum Character: Sendable {
    /// A blank.
    case space
    /// A tab, a line break or another control character.
    case control
    /// `\`
    case backslash
    /// `"`; the apostrophe is allowed in URLs.
    case quote
    /// A character outside ASCII.
    case nonASCII
    /// `[`, `]` or a second `#`: allowed elsewhere in a URL.
    case delimiter
    /// One of `<`, `>`, `^`, `` ` ``, `{`, `|`, `}`.
    case other

    /// The sort of a byte that the grammar does not allow.
    init(_ byte: UInt8) {
      switch byte {
      case 0x20: self = .space
      case ..<0x20, 0x7F: self = .control
      case UInt8(ascii: "\\"): self = .backslash
      case UInt8(ascii: "\""): self = .quote
      case 0x80...: self = .nonASCII
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "#"): self = .delimiter
      default: self = .other
      }
    }
  }

  /// What is wrong.
  package let kind: Kind
  /// The smallest wrong stretch, in bytes from the beginning of the text.
  package let range: Range<Int>
  /// Whether browsers (the WHATWG's URL standard) mend it without a word, so that it works when it is tried there.
  package let isMendedByBrowsers: Bool
}
