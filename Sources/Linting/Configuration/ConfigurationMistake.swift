import DocumentModel

/// Something wrong with a configuration.
struct ConfigurationMistake: Sendable {
  /// What is wrong.
  var message: Message
  /// Where.
  var range: SourceRange
  /// What to do; nil where the message or the fix says it.
  var help: Message?
  /// How to mend it; nil where a person has to decide.
  var fix: Fix?
}
