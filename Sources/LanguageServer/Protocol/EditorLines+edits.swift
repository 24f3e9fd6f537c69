import JSONSyntax
import Linting

extension EditorLines {
  /// Writes an edit (LSP 3.17, "TextEdit").
  func write(_ edit: TextEdit, to output: inout JSONOutput) {
    output.object { output in
      output.member("range") { write(edit.range, to: &$0) }
      output.member("newText", String(decoding: edit.replacement, as: UTF8.self))
    }
  }

  /// Writes edits, an array.
  func write(_ edits: [TextEdit], to output: inout JSONOutput) {
    output.array { output in for edit in edits { output.item { write(edit, to: &$0) } } }
  }
}
