package import DocumentModel

/// A way to mend a finding, told as intentions; the ``Mender`` knows how to type them.
package struct Fix: Sendable {
  /// How far a fix may be trusted.
  package enum Safety: Sendable {
    /// What arrives at the API is what was plainly meant.
    case safe
    /// A person should look.
    case suggested
  }

  /// What is to change, without a word about quotes, escapes or indentation.
  package indirect enum Intent: Sendable {
    /// Puts a plain scalar into quotes; its text stays as written.
    case quote(Node)
    /// Gives a scalar another value; quoted where the text would not be a string otherwise.
    case setValue(Node, String)
    /// Replaces a stretch of a scalar's value, in bytes of the decoded text.
    case replace(Node, Range<Int>, String)
    /// Gives a key another name.
    case rename(Node, String)
    /// Puts a pair into a mapping, behind the pair with the key `after` (nil: before all others).
    case insert(into: Node, after: Node?, key: String, value: String)
    /// Takes a pair, told by its key, out of its mapping.
    case remove(Node)
    /// Takes out a comment, or a part of one.
    case erase(SourceRange)
    /// Does something to a node of the JSON that a scalar's value holds.
    case inside(Node, Intent)
    /// Does something in the document that a scalar's text is.
    case enclosed(Node, SourceFile, [Intent])
  }

  /// What the fix does, for a menu: "quote the value".
  package var title: String
  /// How far it may be trusted.
  package var safety: Safety
  /// What is to change.
  package var intents: [Intent]

  /// A fix.
  package init(_ title: String, _ safety: Safety, _ intents: Intent...) {
    self.title = title
    self.safety = safety
    self.intents = intents
  }
}

/// A replacement of a stretch of a file.
package struct TextEdit: Sendable, Equatable {
  /// What is taken out; empty for an insertion.
  package var range: SourceRange
  /// What is put in.
  package var replacement: [UInt8]

  /// An edit.
  package init(range: SourceRange, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// The text with the edits made; they must not overlap. Insertions at one place are made in the order given.
  package static func apply(_ edits: [TextEdit], to text: [UInt8]) -> [UInt8] { apply(edits, to: text[...]) }

  /// The same with a part of a text, in which all edits lie; their ranges count from the beginning of the whole.
  static func apply(_ edits: [TextEdit], to text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var position = text.startIndex
    for edit in ordered(edits) {
      precondition(edit.range.lowerBound.byte >= position, "edits of one application must not overlap")
      result += text[position..<edit.range.lowerBound.byte]
      result += edit.replacement
      position = edit.range.upperBound.byte
    }
    return result + text[position...]
  }

  /// Whether edits do not overlap, so that they can be made at once.
  static func areApart(_ edits: [TextEdit]) -> Bool {
    let edits = ordered(edits)
    return zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
  }

  /// The edits by their places; insertions at one place stay in their order.
  package static func ordered(_ edits: [TextEdit]) -> [TextEdit] {
    guard edits.count > 1 else { return edits }
    return edits.enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }
}
