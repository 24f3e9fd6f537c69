/// One of the values that a parameter may have.
package struct Choice: Sendable, Equatable {
  /// The value as it must be written.
  package let value: String
  /// What it stands for, in a few words.
  package let meaning: String

  /// A value and what it stands for.
  package init(_ value: String, _ meaning: String) {
    self.value = value
    self.meaning = meaning
  }
}
