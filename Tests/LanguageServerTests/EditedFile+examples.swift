import DocumentModel
import Foundation
import LanguageServer
import Linting

extension EditedFile {
  /// An example of a rule as an editor has it, the marks taken out.
  init(_ example: Rule.Example, _ text: String? = nil) {
    let name =
      example.options.isConfiguration ? ".idvlint.yml" : example.syntax == .json ? "p.json" : "p.yaml"
    let text = (text ?? example.text).filter { $0 != "«" && $0 != "»" }
    self.init(path: FilePath("/shop/" + name), text: Array(text.utf8), options: example.options)
  }

  /// A YAML or JSON file, by how it begins.
  init(_ text: String, _ options: LintOptions = LintOptions()) {
    let isJSON = text.hasPrefix("{") || text.hasPrefix("[")
    self.init(path: FilePath("/shop/" + (isJSON ? "p.json" : "p.yaml")), text: Array(text.utf8), options: options)
  }

  /// The whole of it.
  var whole: SourceRange { SourceRange(bytes: 0..<source.text.count) }

  /// The words at a place.
  func words(_ range: SourceRange) -> String { String(decoding: source[range], as: UTF8.self) }

  /// The text with some edits made.
  func text(with edits: [TextEdit]) -> String {
    String(decoding: TextEdit.apply(edits, to: source.text), as: UTF8.self)
  }

  /// The first place of some words.
  func offset(of words: String) -> SourceOffset {
    let bytes = Array(words.utf8)
    let starts = source.text.indices.lazy.filter { source.text[$0...].starts(with: bytes) }
    return SourceOffset(starts.first ?? source.text.count)
  }

  /// The samples of a directory.
  static func samples(in directory: String) throws -> [EditedFile] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let place = root.appendingPathComponent("samples/\(directory)")
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    return try names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".expected") }.map { name in
      let text = try Data(contentsOf: place.appendingPathComponent(name))
      return EditedFile(path: FilePath("/samples/\(name)"), text: Array(text), options: LintOptions())
    }
  }
}
