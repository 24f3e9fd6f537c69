package import DocumentModel

/// What makes a text no JSON, and where; or the limit at which its reading stopped.
package struct JSONProblem: Sendable {
  /// What kind of fault, fine enough to tell habits of JavaScript and Python from slips.
  package enum Kind: Sendable, Equatable, CaseIterable {
    /// There is no value at all.
    case empty
    /// More text stands after the value.
    case textAfterValue
    /// A comma before a closing bracket.
    case trailingComma
    /// Two values or members without a comma between them.
    case missingComma
    /// A key without a colon after it.
    case missingColon
    /// A colon where none can stand: in an array, or after a value.
    case misplacedColon
    /// A comma, colon or bracket where a value must stand.
    case missingValue
    /// A comma or colon where a key must stand.
    case missingKey
    /// A `//`, `/* */` or `#` comment.
    case comment
    /// A string or key in single quotes.
    case singleQuotes
    /// A string or key in typographic quotes or backticks.
    case otherQuotes
    /// A key without quotes.
    case bareKey
    /// A collection as a key.
    case collectionKey
    /// A word that is not `true`, `false` or `null`: `undefined`, `NaN`, `True`, a string without quotes.
    case bareWord
    /// A number that JSON spells otherwise: `01`, `+1`, `.5`, `1.`, `0x1F`.
    case badNumber
    /// A raw control character, in a string or outside.
    case controlCharacter
    /// A white-space character that JSON does not know, such as a no-break space.
    case foreignSpace
    /// A backslash before something it cannot stand before.
    case badEscape
    /// The text ends inside a string.
    case unclosedString
    /// The text ends inside an object or array.
    case unclosedCollection
    /// A closing bracket of the other kind, or one that closes nothing.
    case mismatchedBracket
    /// A byte order mark that is not at the beginning of a file.
    case byteOrderMark
    /// Bytes that are not UTF-8.
    case notUTF8
    /// Any other character that cannot stand.
    case unexpectedCharacter
    /// More collections inside each other than ``ReadingLimits/depth``.
    case tooDeep
    /// More values and keys than ``ReadingLimits/nodes``.
    case tooManyNodes
    /// ``ReadingLimits/isOverdue`` said so.
    case overdue

    /// The limit that was reached; nil for a fault of the text.
    package var limit: LimitKind? {
      switch self {
      case .tooDeep: .depth
      case .tooManyNodes: .nodes
      case .overdue: .seconds
      default: nil
      }
    }
  }

  /// What kind of fault.
  package var kind: Kind
  /// What is wrong, in plain words; never holds text of the file.
  package var message: String
  /// The first character that cannot stand: all before it is the beginning of some JSON text. Empty, at the end of the
  /// text, where something is missing there. Bytes of the text that was read.
  package var range: Range<Int>
  /// A second place that explains the first, with its words: the open bracket, the opening quote, the comma.
  package var related: (message: String, range: Range<Int>)?

  /// A problem.
  package init(
    _ kind: Kind, _ message: String, at range: Range<Int>, related: (message: String, range: Range<Int>)? = nil
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.related = related
  }
}
