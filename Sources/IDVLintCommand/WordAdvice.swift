import DocumentModel
import Linting
import Reference

/// What somebody may have meant by a word for which there is no file and no command.
struct WordAdvice {
  /// The advice, to stand behind a sentence and a semicolon.
  let sentence: String

  /// Advice on a word; nil where nothing is near.
  init?(_ word: FilePath) {
    guard let text = String(validating: word.bytes, as: UTF8.self) else { return nil }
    if let command = Spelling.nearest(to: word.bytes[...], among: CheckOptions.commands) {
      sentence = "did you mean the command `\(command)`?"
    } else if Explanation(of: text) != nil {
      sentence = "'idvlint explain \(text)' explains that name"
    } else {
      return nil
    }
  }
}
