import DocumentModel
import Foundation
import IDVLintCommand
import Testing

@Suite struct OpenFileTests {
  private let place: Workspace
  private let file: URL

  init() throws {
    place = try Workspace()
    file = place.directory.appendingPathComponent("a.yaml")
    try place.write("0123456789", to: "a.yaml")
  }

  @Test(arguments: [(0, 1), (9, 10), (10, 10), (11, 10), (5, 6)])
  func readsNoMoreThanOneByteOverTheLimit(limit: Int, count: Int) throws {
    let bytes = try OpenFile(FilePath(file.path)).bytes(limit: limit)
    #expect(bytes == Array("0123456789".utf8.prefix(count)))
  }

  @Test(arguments: ["012345678901", "01234", ""])
  func aFileThatChangesIsRefused(text: String) throws {
    let open = try OpenFile(FilePath(file.path))
    try Data(text.utf8).write(to: file)
    do {
      _ = try open.bytes(limit: 100)
      Issue.record("a file of another length was read")
    } catch {
      #expect(error.reason == "changed while it was read")
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func aFileThatDoesNotKnowItsLengthIsRead() throws {
    #expect(try OpenFile(FilePath("/proc/self/status")).bytes(limit: 100_000).count > 100)
    #expect(try OpenFile(FilePath("/proc/self/status")).bytes(limit: 10).count == 11)
  }

  @Test func oneFileHasOneIdentity() throws {
    _ = try place.run("ln -s a.yaml b.yaml; ln a.yaml c.yaml; cp a.yaml d.yaml")
    let names = ["a", "b", "c", "d"].map { FilePath(place.directory.appendingPathComponent("\($0).yaml").path) }
    let identities = try names.map { try OpenFile($0).identity }
    #expect(Set(identities).count == 2)
    #expect(identities[0] == identities[1])
  }
}
