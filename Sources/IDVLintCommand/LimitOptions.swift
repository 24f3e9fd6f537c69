package import ArgumentParser
import DocumentModel
import Linting

/// The options of `check` about `ReadingLimits`, as the argument parser sees them; nil for what is not said.
package struct LimitOptions: ParsableArguments {
  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Bytes that a file may have. (default: \(ReadingLimits().bytes))", valueName: "number"),
    transform: { try Self.count($0) })
  package var maxBytes: Int?

  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Collections that may be inside each other. (default: \(ReadingLimits().depth))", valueName: "number"),
    transform: { try Self.count($0) })
  package var maxDepth: Int?

  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Values that a file may have. (default: \(ReadingLimits().nodes))", valueName: "number"),
    transform: { try Self.count($0) })
  package var maxNodes: Int?

  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Documents that a file may have. (default: \(ReadingLimits().documents))", valueName: "number"),
    transform: { try Self.count($0) })
  package var maxDocuments: Int?

  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Values that aliases of a file may lead to. (default: \(ReadingLimits().aliasExpansion))",
      valueName: "number"),
    transform: { try Self.count($0) })
  package var maxAliasExpansion: Int?

  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "%TAG directives that a document may have. (default: \(ReadingLimits().tags))", valueName: "number"),
    transform: { try Self.count($0) })
  package var maxTags: Int?

  /// See `ReadingLimits`.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Seconds that a file may take. (default: \(Int(ReadingLimits().seconds)))", valueName: "number"),
    transform: { word in
      if let seconds = Double(word), seconds > 0, seconds <= Double(CheckOptions.largestCount) { return seconds }
      throw ValidationError("It is a number above 0 and up to \(CheckOptions.largestCount).")
    })
  package var maxSeconds: Double?

  /// For the argument parser.
  package init() {}

  /// The count that a word is.
  static func count(_ word: String, upTo most: Int = CheckOptions.largestCount) throws -> Int {
    if let count = CheckOptions.count(Array(word.utf8), upTo: most) { return count }
    throw ValidationError("It is a whole number from 1 to \(most).")
  }
}
