/// What YAML readers make of an unquoted scalar, by the text as written: whether they lose it.
///
/// Where a team declares which readers it uses, only these count: those of them that change the text may be all of them
/// or some. Elsewhere the core schema of YAML 1.2 stands for all.
///
/// Sources: those of the readers (``YAMLReader``).
package enum PlainScalar: Sendable {
  /// Every reader takes it for the text it is.
  case text
  /// Null for every reader: empty, `~`, `null`.
  case null
  /// The YAML 1.2 core schema reads a number or a boolean, or every declared reader something else: the text is lost.
  case lost
  /// Only other readers, or some of the declared ones, make something else of the text.
  case ambiguous
  /// `Y`, `N`, `y`, `n`: booleans by YAML 1.1's type page, in few readers; only where no readers are declared.
  case singleLetter

  /// The reading of an unquoted scalar's text.
  ///
  /// - Parameter readers: those that are declared; none for all that are known.
  package init(_ bytes: ArraySlice<UInt8>, by readers: Set<YAMLReader> = []) {
    guard let first = bytes.first else {
      self = .null
      return
    }
    // Most texts begin with a letter that no number, boolean or null begins with; this keeps the common case cheap.
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = Self.looksLikeNumber(bytes) ? Self.settled(bytes, by: readers) : .text
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "n"),
      UInt8(ascii: "N"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "o"), UInt8(ascii: "O"),
      UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "<"):
      self = bytes.count > 5 ? .text : Self.word(bytes, by: readers)
    case UInt8(ascii: ":"):
      self = Self.settled(bytes, by: readers)
    default:
      self = .text
    }
  }

  /// The reading by the readers themselves.
  private static func settled(_ bytes: ArraySlice<UInt8>, by readers: Set<YAMLReader>) -> PlainScalar {
    let core = YAMLReader.yaml12.value(of: bytes)
    if core == .null { return .null }
    guard !readers.isEmpty else {
      guard core == .text else { return .lost }
      return YAMLReader.allCases.contains { $0.value(of: bytes) != .text } ? .ambiguous : .text
    }
    let changes = readers.count { $0.value(of: bytes) != .text }
    return changes == 0 ? .text : changes == readers.count ? .lost : .ambiguous
  }

  private static func word(_ bytes: ArraySlice<UInt8>, by readers: Set<YAMLReader>) -> PlainScalar {
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "y", "n": readers.isEmpty ? .singleLetter : settled(bytes, by: readers)
    case "~", "null", "true", "false", "yes", "no", "on", "off", "=", "<<": settled(bytes, by: readers)
    default: .text
    }
  }

  private static let numberCharacters: ByteClass = "-+0-9_,.:eEtTZ \t"
  private static let prefixLetters: ByteClass = "xXbBoO_"

  /// Whether the text may be a number or a date for some reader: as cheap as can be, since many names and identifiers
  /// begin with a digit.
  private static func looksLikeNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy(numberCharacters.contains) { return true }
    let unsigned = bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    return switch unsigned.first {
    case UInt8(ascii: "."): unsigned.count == 4
    case UInt8(ascii: "0"): unsigned.dropFirst().first.map(prefixLetters.contains) ?? false
    default: false
    }
  }
}
