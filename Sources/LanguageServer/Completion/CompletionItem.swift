package import Linting

/// Something that may be typed at a place.
package struct CompletionItem: Sendable, Equatable {
  /// What it is.
  package enum Kind: Sendable, CaseIterable {
    /// A parameter, with a value to begin with.
    case parameter
    /// A value of a parameter, or of a key of a configuration.
    case value
    /// A section or property of embedded JSON.
    case property
    /// A colour.
    case color
    /// The name of a rule.
    case rule
    /// A comment to the linter, or a word of one.
    case comment
    /// A key of a configuration.
    case key
    /// A file to begin with.
    case file
  }

  /// What the list shows.
  package var label: String
  /// What it is.
  package var kind: Kind
  /// A few words beside the label; nil for none.
  package var detail: String?
  /// What a hover would say, Markdown; nil for nothing.
  package var documentation: String?
  /// What is typed: it replaces the word around the cursor, all of it on one line.
  package var edit: TextEdit
  /// What is to be edited besides, elsewhere: the comma that is missing behind the value before.
  package var additionalEdits: [TextEdit] = []
  /// The same text as a snippet, with tab stops; nil where it has none.
  package var snippet: [UInt8]?
  /// What the word that is being typed is compared with.
  package var filterText: String
  /// By what the list is sorted.
  package var sortText: String
}
