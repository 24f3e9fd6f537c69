import DocumentModel
import Foundation
import IDVLintCommand
import Testing

/// Files that get another text, whole or not at all.
@Suite struct FileReplacementTests {
  private let place: Workspace
  private let path: FilePath

  init() throws {
    place = try Workspace()
    try place.write("former\n", to: "p.yaml")
    path = FilePath(place.directory.appendingPathComponent("p.yaml").path)
  }

  private func text() throws -> String { try place.run("cat p.yaml").output }

  private func strays() throws -> String { try place.run("ls -A | grep idvlint").output }

  @Test func textIsReplaced() throws {
    let (replacement, bytes) = try FileReplacement.editing(path, limit: 100)
    #expect(bytes == Array("former\n".utf8))
    try replacement.write(Array("later\n".utf8))
    #expect(try text() == "later\n")
    #expect(try strays() == "")
  }

  /// A process of the same number, in another container, may be at the same file.
  @Test func aNameThatIsTakenIsLeft() throws {
    try place.write("another's\n", to: ".p.yaml.idvlint-\(getpid())-0")
    try FileReplacement.editing(path, limit: 100).replacement.write(Array("later\n".utf8))
    #expect(try text() == "later\n")
    #expect(try place.run("cat .p.yaml.idvlint-*").output == "another's\n")
  }

  /// A text that somebody else wrote in the meantime stays, even where neither its length nor its time tell of it.
  @Test(arguments: [
    "echo another >> p.yaml", "touch -r p.yaml r; printf 'FORMER\\n' > p.yaml; touch -r r p.yaml", "rm p.yaml",
    "printf 'former\\n' > q; mv q p.yaml", "chmod 600 p.yaml", "rm p.yaml; mkdir p.yaml", "mv p.yaml q; ln -s q p.yaml",
  ])
  func whatChangedIsLeft(script: String) throws {
    let (replacement, _) = try FileReplacement.editing(path, limit: 100)
    // The clock of a file system may tick slowly.
    _ = try place.run("sleep 0.05; \(script)")
    let before = try place.run("ls -lA p.yaml; cat p.yaml 2>/dev/null").output
    #expect(throws: FileFailure.self) { try replacement.write(Array("later\n".utf8)) }
    #expect(try place.run("ls -lA p.yaml; cat p.yaml 2>/dev/null").output == before)
    #expect(try strays() == "")
  }

  @Test func onlyRegularFilesOfOneName() throws {
    _ = try place.run("mkfifo pipe; mkdir folder; ln p.yaml other; ln -s none loose")
    for name in ["pipe", "folder", "other", "loose", "none"] {
      let path = FilePath(place.directory.appendingPathComponent(name).path)
      #expect(throws: FileFailure.self) { try FileReplacement.editing(path, limit: 100).replacement.write([]) }
    }
    #expect(try text() == "former\n")
  }
}
