import Catalog
import DocumentModel

/// Finds the secrets and personal data of a file, by its tree and, for what the tree does not hold (a broken file, a
/// comment, a second key of the same name), by the names in its text.
enum SensitiveText {
  /// Adds the sensitive places of a profile.
  static func add(_ profile: Profile, to ranges: inout SensitiveRanges) {
    for binding in profile.bindings { add(binding, to: &ranges) }
  }

  /// What the names in the text of a file tell to be sensitive, whether or not it could be read.
  ///
  /// - Parameters:
  ///   - isCutShort: whether a part of the file could not be read, so that no URL of it was told apart.
  ///   - delimiters: placeholders beyond those always known.
  static func named(
    in source: SourceFile, isCutShort: Bool, delimiters: [PlaceholderDelimiters]
  ) -> [SourceRange] {
    var secrets = NamedSecrets(source, isCutShort: isCutShort, delimiters: delimiters)
    var places = secrets.places() + URLSecrets(source.text).places() + PersonalText.places(in: source.text)
    if source.isCut {
      // Of a word that goes on behind the limit nobody knows what it is.
      let end = source.text.count
      let start = source.text.lastIndex { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? -1
      places.append(SourceRange(bytes: start + 1..<end))
    }
    return places
  }

  /// Adds the credentials that were found: escapes may have kept them from being seen in the text.
  static func add(credentialsOf findings: [Finding], to ranges: inout SensitiveRanges) {
    let credentials = findings.indices.filter { findings[$0].rule == Rule.credentialInProfile.id }
    if !credentials.isEmpty { ranges.insert(contentsOf: credentials.map { findings[$0].place }) }
  }

  private static func add(_ binding: Binding, to ranges: inout SensitiveRanges) {
    if let url = binding.url, let text = binding.text {
      for part in url.sensitiveStretches { ranges.insert(text.text.range(of: part)) }
    }
    switch binding.parameter {
    case .callbackToken, .merchantUserId, .metaInfo: break
    case .none: guard binding.key.kind == .scalar, SecretPhrase.isSecret(binding.key.text.bytes) else { return }
    default: return
    }
    guard let text = binding.text, binding.presence == .present else {
      if binding.presence == .present { ranges.insert(binding.value.range) }
      return
    }
    // What could not be read beyond doubt is no placeholder, though rules treat it as one.
    guard text.text.isTrusted else {
      ranges.insert(binding.value.range)
      return
    }
    for number in 0...text.holes.count {
      let stretch = text.knownStretch(behind: number)
      if !stretch.isEmpty { ranges.insert(text.text.range(of: stretch)) }
    }
    for words in text.brokenNames { ranges.insert(text.text.range(of: words)) }
  }
}
