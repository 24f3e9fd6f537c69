import DocumentModel
import JSONSyntax
import Linting

/// The quotes that a new string gets.
enum ScalarQuotes {
  /// The quotes for a text, and how it is written between them.
  static func around(_ text: [UInt8], in source: SourceFile) -> (quote: String, escape: ([UInt8]) -> [UInt8]) {
    let hasDoubleQuotes = text.contains(UInt8(ascii: "\""))
    let isSingle =
      source.syntax == .yaml && !text.contains(UInt8(ascii: "'"))
      && (hasDoubleQuotes || ScalarWriter.prefersSingleQuotes(source))
    if isSingle { return ("'", { $0 }) }
    return ("\"", { Array(JSONWriter.quoted($0[...]).dropFirst().dropLast()) })
  }
}
