import Catalog
import DocumentModel

/// Finds the secrets and personal data of a file, by its tree and, for what the tree does not hold (a broken file, a
/// comment, a second key of the same name), by the names in its text.
enum SensitiveText {
  /// Adds the sensitive places of a profile.
  static func add(_ profile: Profile, to ranges: inout SensitiveRanges) {
    for binding in profile.bindings { add(binding, to: &ranges) }
  }

  /// Adds what the names in the text of a file tell to be sensitive, whether or not it could be read.
  static func addNamed(in source: SourceFile, to ranges: inout SensitiveRanges) {
    let text = source.text
    addNamed(in: text.span, to: &ranges)
  }

  private static func add(_ binding: Binding, to ranges: inout SensitiveRanges) {
    if let url = binding.url, let text = binding.text {
      for part in url.sensitiveStretches { ranges.insert(text.text.range(of: part)) }
    }
    switch binding.parameter {
    case .callbackToken, .merchantUserId, .metaInfo: break
    case .none: guard isSensitive(name: binding.name) else { return }
    default: return
    }
    guard let text = binding.text, binding.presence == .present else {
      if binding.presence == .present { ranges.insert(binding.value.range) }
      return
    }
    for stretch in text.knownStretches { ranges.insert(text.text.range(of: stretch)) }
  }

  private static func isSensitive(name: String) -> Bool {
    names.contains(name.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map { $0 | 0x20 })
  }

  /// Names of keys whose values are hidden wherever they stand, lower case without separators.
  private static let names = [
    "callbacktoken", "accesskeyid", "accesskeysecret", "securitytoken", "merchantuserid", "metainfo",
  ].map { Array($0.utf8) }

  /// Hides what follows `name:` or `name=` in the text, and access key ids (`LTAI...`).
  private static func addNamed(in text: Span<UInt8>, to ranges: inout SensitiveRanges) {
    var word: [UInt8] = []
    var index = 0
    var wordStart = 0
    while index < text.count {
      let byte = text[index]
      if isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || isDigit(byte) {
        if word.isEmpty { wordStart = index }
        if word.count < 20, isLetter(byte) { word.append(byte | 0x20) }
        index += 1
        continue
      }
      if !word.isEmpty {
        if startsWithKeyID(text, at: wordStart) { ranges.insert(SourceRange(bytes: wordStart..<index)) }
        if names.contains(word), let value = value(in: text, after: index) {
          ranges.insert(SourceRange(bytes: value))
          index = value.upperBound
        }
        word.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    if !word.isEmpty, startsWithKeyID(text, at: wordStart) {
      ranges.insert(SourceRange(bytes: wordStart..<text.count))
    }
  }

  private static func startsWithKeyID(_ text: Span<UInt8>, at start: Int) -> Bool {
    start + 8 <= text.count && text[start] == UInt8(ascii: "L") && text[start + 1] == UInt8(ascii: "T")
      && text[start + 2] == UInt8(ascii: "A") && text[start + 3] == UInt8(ascii: "I")
  }

  /// The text after `name`, its closing quote and `:` or `=`: a quoted string, or what stands before a comma, a closing
  /// bracket or the end of the line. A placeholder is not hidden.
  private static func value(in text: Span<UInt8>, after name: Int) -> Range<Int>? {
    var index = name
    var escapes = 0
    while index < text.count, text[index] == UInt8(ascii: "\\") { (index, escapes) = (index + 1, escapes + 1) }
    if index < text.count, isQuote(text[index]) { index += 1 }
    while index < text.count, isBlank(text[index]) { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < text.count, isBlank(text[index]) || text[index] == UInt8(ascii: "\\") { index += 1 }
    guard index < text.count, text[index] != 0x0A, text[index] != 0x0D else { return nil }
    if isQuote(text[index]) {
      let quote = text[index]
      let start = index + 1
      index = start
      while index < text.count, text[index] != quote, text[index] != 0x0A {
        index += text[index] == UInt8(ascii: "\\") && escapes == 0 && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      let end = min(index, text.count)
      return isPlaceholder(text, start..<end) || start >= end ? nil : start..<end
    }
    let start = index
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D, text[index] != UInt8(ascii: ","),
      text[index] != UInt8(ascii: "}"), !(text[index] == UInt8(ascii: "#") && isBlank(text[index - 1]))
    {
      index += 1
    }
    var end = index
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    guard !isPlaceholder(text, start..<end), start < end, !isNodeMark(text[start]) else { return nil }
    return start..<end
  }

  /// Whether a value is a placeholder as a whole, without a default that could be a secret.
  private static func isPlaceholder(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 3, text[range.lowerBound] == UInt8(ascii: "$") else { return false }
    for index in range.dropFirst(2) where text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "-") {
      return false
    }
    return true
  }

  /// The first characters of aliases, anchors, tags and block scalars: no value by themselves.
  private static func isNodeMark(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ">")].contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
