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

  /// The values and what they stand for, in a row: "`Y` (on), `N` (off)".
  package static func list(_ choices: [Choice]) -> String {
    choices.map { "`\($0.value)` (\($0.meaning))" }.joined(separator: ", ")
  }

  /// The value that a word was meant for: one of the values, or a common word for yes or no; nil where the parameter
  /// has no such values.
  package static func meant(by word: String, among choices: [Choice]) -> String? {
    if let choice = choices.first(where: { $0.value == word }) { return choice.value }
    let word = word.lowercased()
    let isYes = ["true", "yes", "y", "t", "on", "1", "show"].contains(word)
    guard isYes || ["false", "no", "n", "f", "off", "0", "hide"].contains(word) else { return nil }
    let meaning = isYes ? ["on", "show"] : ["off", "hide"]
    // A parameter with more than two values has no plain yes and no.
    return choices.count == 2 ? choices.first { meaning.contains($0.meaning) }?.value : nil
  }
}
