import Catalog
import DocumentModel

/// The look that spares all others: most pairs of most profiles are right beyond doubt, and are seen to be by their
/// bytes alone.
///
/// A pair that passes bears a parameter's name to the letter; its value is written in place, as it is, and a string for
/// every reader; and it is either a placeholder as a whole, or one of the few texts that the parameter may be. No rule
/// has anything to say of such a pair. (A rule that does must take its values out of here; its examples will tell.)
struct Glance {
  /// The parameters, one bit each in their order, that by the value `0` would hide some of what the StyleConfig that
  /// passed sets the looks of.
  private(set) var hiders: UInt16 = 0

  /// Whether the profiles are declared for PC alone, which not every language is right for.
  private let isForPC: Bool
  /// The platforms that a StyleConfig may be for.
  private let isForMobileAllowed: Bool
  private let isForPCAllowed: Bool
  /// Whether a StyleConfig may pass: nobody knows what placeholders of the team's own make of one.
  private let mayStylePass: Bool
  private let nodeLimit: Int

  /// The look at the pairs of a profile that is judged so.
  init(_ options: LintOptions) {
    isForPC = options.isForPCAlone
    isForMobileAllowed = options.platforms.isEmpty || options.platforms.contains(.mobile)
    isForPCAllowed = options.platforms.isEmpty || options.platforms.contains(.pc)
    mayStylePass = options.placeholders.isEmpty && options.limits.depth > 1
    nodeLimit = options.limits.nodes
  }

  /// The parameter of a pair that passes; nil where rules have to look.
  ///
  /// - Parameters:
  ///   - key: the index of the key.
  ///   - value: the index of the value.
  mutating func passed(
    _ key: Int, _ value: Int, _ records: Span<NodeRecord>, _ text: Span<UInt8>
  ) -> ParameterName? {
    let (name, record) = (records[key], records[value])
    guard name.kind == .scalar, record.kind == .scalar, name.isBareAndVerbatim, record.isBare,
      let parameter = ParameterName(exactly: text.extracting(name.contentRange))
    else { return nil }
    let content = text.extracting(record.contentRange)
    let isVerbatim = record.isBareAndVerbatim
    guard content.count > 0 else { return nil }
    if case .plain = record.style, !isVerbatim || !Self.isText(content) { return nil }
    if isForPC, parameter == .languageConfig { return nil }
    if isVerbatim, Self.isPlaceholder(content) { return parameter }
    let passes =
      switch parameter {
      case .styleConfig: passes(content, record.style, isVerbatim: isVerbatim)
      case .languageConfig where !isVerbatim:
        record.style == .doubleQuoted && Self.escapedLanguages.contains { Self.equals(content, $0) }
      default: isVerbatim && Self.choices[parameter.order].passes(content) && !Self.isCopied(content, parameter)
      }
    return passes ? parameter : nil
  }

  /// Whether a StyleConfig, as it is written, needs no other look.
  private mutating func passes(_ content: Span<UInt8>, _ style: NodeStyle, isVerbatim: Bool) -> Bool {
    guard mayStylePass, let look = StyleGlance(content, style, isVerbatim: isVerbatim),
      isForMobileAllowed || !look.isMobile, isForPCAllowed || !look.isPC, look.nodes <= nodeLimit
    else { return false }
    hiders |= look.hiders
    return true
  }

  /// Whether the text is a sample of the documentation or still to be filled in.
  private static func isCopied(_ content: Span<UInt8>, _ parameter: ParameterName) -> Bool {
    parameter.wholeSamples.contains { equals(content, $0) } || Leftover.isLeftover(content)
  }

  private static func equals(_ content: Span<UInt8>, _ text: [UInt8]) -> Bool {
    guard text.count == content.count else { return false }
    // From the end, where texts of one length differ.
    var index = text.count
    while index > 0, text[index - 1] == content[index - 1] { index -= 1 }
    return index == 0
  }

  /// Whether an unquoted scalar is text for every reader: the words and numbers that are not are short or begin with
  /// something else than a letter or a dollar sign.
  private static func isText(_ content: Span<UInt8>) -> Bool {
    let first = content[0]
    let isLetter = first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z")
    return first == UInt8(ascii: "$") || isLetter && content.count > 5
  }

  /// Whether the text is `${NAME}` and nothing else: no default, nothing nested.
  private static func isPlaceholder(_ content: Span<UInt8>) -> Bool {
    let last = content.count - 1
    guard last > 2, content[0] == UInt8(ascii: "$"), content[1] == UInt8(ascii: "{"), content[last] == UInt8(ascii: "}")
    else { return false }
    return consists(content.extracting(2..<last), of: wordMask)
  }

  private static let wordMask = Alphabet.wordCharacters.mask

  /// Whether the text is an absolute URL of the simplest kind: a name, a path and a query of letters, digits and few
  /// marks, all of which may stand there (RFC 3986, 3.2.2, 3.3 and 3.4).
  ///
  /// - Parameter isCalled: whether the platform calls it: then the host must look public, and there must be no query,
  ///   which might hold the platform's own fields.
  static func isSimpleURL(_ content: Span<UInt8>, behind beginning: [UInt8], isCalled: Bool) -> Bool {
    guard content.count > beginning.count else { return false }
    for index in beginning.indices where content[index] != beginning[index] { return false }
    var index = beginning.count
    while index < content.count, isHostByte(content[index]) {
      // A label is never empty.
      if content[index] == UInt8(ascii: "."), index == beginning.count || content[index - 1] == content[index] {
        return false
      }
      index += 1
    }
    guard index > beginning.count else { return false }
    if isCalled, !isPublic(content.extracting(beginning.count..<index)) { return false }
    if index < content.count, content[index] == UInt8(ascii: "/") {
      index = content.endOfPath(from: index)
    }
    if !isCalled, index < content.count, content[index] == UInt8(ascii: "?") {
      index += 1
      index = content.endOfPath(from: index)
      while index < content.count, isFieldByte(content[index]) { index = content.endOfPath(from: index + 1) }
    }
    return index == content.count
  }

  /// Whether a host ends with a label of lower-case letters that the public DNS may have, and is not the service's own.
  private static func isPublic(_ host: Span<UInt8>) -> Bool {
    var start = host.count
    while start > 0, host[start - 1] >= UInt8(ascii: "a"), host[start - 1] <= UInt8(ascii: "z") { start -= 1 }
    guard start > 0, start < host.count, host[start - 1] == UInt8(ascii: ".") else { return false }
    return specialLabels.index(of: host.extracting(start..<host.count)) == nil && endpoints.index(of: host) == nil
  }

  private static let specialLabels = NameIndex(
    SpecialName.all.map { $0.domain.split(separator: ".").last.map(String.init) ?? $0.domain })
  private static let endpoints = NameIndex(Product.idOCR.endpoints.map(\.host), ignoringStyle: true)

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isFieldByte(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "=") || byte == UInt8(ascii: "&") }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0x30 && byte <= 0x39
  }

  /// Whether all bytes are in the set that a mask is (``Alphabet/mask``).
  private static func consists(_ content: Span<UInt8>, of mask: UInt128) -> Bool {
    for index in content.indices {
      let byte = content[index]
      if byte >= 0x80 || mask >> UInt128(byte) & 1 == 0 { return false }
    }
    return true
  }

  /// The texts that need no further look, by parameter.
  private enum Choices {
    case none
    case these([[UInt8]])
    case identifiers(mask: UInt128, ClosedRange<Int>)
    case urls(beginnings: [[UInt8]], areCalled: Bool)

    func passes(_ content: Span<UInt8>) -> Bool {
      switch self {
      case .none:
        return false
      case .these(let texts):
        return texts.contains { equals(content, $0) }
      case .identifiers(let mask, let count):
        return count.contains(content.count) && consists(content, of: mask) && AccessKeyID.first(in: content) == nil
      case .urls(let beginnings, let areCalled):
        return beginnings.contains { isSimpleURL(content, behind: $0, isCalled: areCalled) }
          && AccessKeyID.first(in: content) == nil
      }
    }
  }

  /// The texts of a LanguageConfig.
  private static let languages = Language.all.flatMap { language in
    [":", ": "].map { Array("{\"\(Language.configKey)\"\($0)\"\(language.code)\"}".utf8) }
  }

  /// The same as they stand in double quotes, each quote behind a backslash.
  private static let escapedLanguages = languages.map { text in
    text.flatMap { $0 == UInt8(ascii: "\"") ? [UInt8(ascii: "\\"), $0] : [$0] }
  }

  private static let choices = ParameterName.allCases.map { name -> Choices in
    switch name.shape {
    case .exactly(let text): .these([Array(text.utf8)])
    case .choice(let choices): .these(choices.map { Array($0.value.utf8) })
    // An id of one request has something to be said of wherever it is written.
    case .identifier where name.parameter.isPerRequest: .none
    case .identifier(let alphabet, let count): .identifiers(mask: alphabet.mask, count)
    case .url(let schemes):
      .urls(beginnings: schemes.map { Array("\($0)://".utf8) }, areCalled: name == .callbackUrl)
    case .embeddedJSON(.languageConfig):
      .these(languages)
    case .text, .embeddedJSON: .none
    }
  }
}
