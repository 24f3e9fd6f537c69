import DocumentModel
import JSONSyntax
import Linting

/// The place of a key that is being typed.
struct KeySlot {
  private let source: SourceFile
  private let node: Node
  private let attempt: Attempt
  private let range: SourceRange
  /// The quote around the key; nil where it has none, or gets one of its own.
  private let quote: UInt8?
  private let hasColon: Bool

  /// The place of the key that is being typed in a text.
  init(_ probed: ProbedText, _ source: SourceFile) {
    self.source = source
    node = probed.node
    attempt = probed.attempt
    let isQuoted = node.isQuoted
    var range = probed.range(node.contentRange)
    let closing = UInt8(ascii: node.style == .singleQuoted ? "'" : "\"")
    // A comma that is missing was put before the opening quote; editors compare what is typed with what follows that.
    let isLed = !attempt.lead.isEmpty && source[range].first == closing
    if isLed { range = SourceOffset(range.lowerBound.byte + 1)..<range.upperBound }
    var end = range.upperBound.byte
    if isQuoted, attempt.before.isEmpty, end < source.text.count, source.text[end] == closing {
      end += 1
    }
    quote = isQuoted && (isLed || attempt.before.utf8.last != closing) ? closing : nil
    let rest = source.text[end...].drop { $0 == 0x20 }
    hasColon = rest.first == UInt8(ascii: ":")
    // The closing quote is typed anew where a value is typed behind it.
    if quote != nil, !hasColon { range = range.lowerBound..<SourceOffset(end) }
    self.range = range
  }

  /// Where the items go; nil where the key stands on several lines.
  var slot: CompletionSlot? {
    let slot = CompletionSlot(range: range)
    return slot.isOnOneLine(of: source) ? slot : nil
  }

  /// A key, with a value where the pair has none yet.
  ///
  /// - Parameter isString: whether the value is a string, so that it stands in quotes.
  func text(_ name: String, value: CompletionText, isString: Bool = true) -> CompletionText {
    if hasColon { return CompletionText(quoted(name, closes: !attempt.quote.isEmpty)) }
    let pair = CompletionText(quoted(name, closes: true) + ": ") + (isString ? string(value) : value)
    return pair + CompletionText(attempt.comma)
  }

  private var isJSON: Bool { source.syntax == .json }

  /// A key in the quotes that it has already, or that the other keys of the mapping have.
  private func quoted(_ name: String, closes: Bool) -> String {
    if let quote { return name + (closes ? String(UnicodeScalar(quote)) : "") }
    if isJSON { return "\"\(name)\"" }
    let styles = (node.parent?.pairs.filter { $0.key.index != node.index } ?? []).map(\.key.style)
    guard let style = styles.first, style == .singleQuoted || style == .doubleQuoted,
      styles.allSatisfy({ $0 == style })
    else { return name }
    return style == .singleQuoted ? "'\(name)'" : "\"\(name)\""
  }

  /// A value in quotes.
  private func string(_ value: CompletionText) -> CompletionText {
    let plain = value.plain { $0 }
    let (quote, escape) = ScalarQuotes.around(plain, in: source)
    return CompletionText(quote) + value.escaped(escape) + CompletionText(quote)
  }
}
