import DocumentModel
import LanguageServer
import Linting
import Testing

/// A text that is being typed, and what may be typed next.
struct HalfTyped: Sendable, CustomTestStringConvertible {
  /// What the state is.
  let name: String
  /// The file.
  let file: EditedFile
  /// The place of the cursor.
  let place: SourceOffset
  /// The labels of the first items.
  let labels: [String]
  /// Labels that are not offered.
  let absent: [String]
  /// An item, and the text once it is accepted.
  let accepted: (label: String, text: String)?

  var testDescription: String { name }

  /// A state.
  ///
  /// - Parameters:
  ///   - text: the text; `‸` is the cursor.
  ///   - accepting: the label of the item that is accepted.
  ///   - result: the text then; nil where nothing is accepted.
  init(
    _ name: String, _ text: String, path: String = "idv.yaml", gives labels: [String], not absent: [String] = [],
    accepting: String? = nil, _ result: String? = nil, _ change: (inout LintOptions) -> Void = { _ in }
  ) {
    self.name = name
    let parts = text.split(separator: "‸", omittingEmptySubsequences: false)
    precondition(parts.count == 2, "one cursor: \(text)")
    var options = LintOptions()
    change(&options)
    file = EditedFile(path: FilePath(path), text: Array((parts[0] + parts[1]).utf8), options: options)
    place = SourceOffset(parts[0].utf8.count)
    self.labels = labels
    self.absent = absent
    accepted = result.map { (accepting ?? labels[0], $0) }
  }

  /// All states.
  static let all = yaml + quotedValues + flow + json + embedded + embeddedStyles + comments + configurations + nothing
}
