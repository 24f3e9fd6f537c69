import DocumentModel
import Foundation
import LanguageServer
import Linting
import Testing

/// What an editor mends at once is what the command line mends.
@Suite struct FixOfTheEditorTests {
  @Test func fixingAllIsWhatTheProgramDoes() throws {
    let workspace = try Workspace()
    let samples = (Checkout.files(in: "samples/faulty") + Checkout.files(in: "samples/valid"))
      .filter { !$0.hasSuffix(".expected") }
    for path in samples { try workspace.write(try Checkout.text(path), to: path) }
    _ = try workspace.run("for file in samples/*/*; do \"$IDVLINT\" --fix --level note \"$file\"; done")
    for path in samples {
      let file = EditedFile(
        path: FilePath(path), text: Array(try Checkout.text(path).utf8), options: LintOptions())
      let text = TextEdit.apply(file.edits(of: .mendAll), to: file.source.text)
      let mended = try Data(contentsOf: workspace.directory.appendingPathComponent(path))
      #expect(mended == Data(text), "\(path)")
    }
  }
}
