import DocumentModel

/// The names of files that another program hands over (`--files-from`): each ended by a NUL, or by a line feed where
/// there is no NUL.
struct FileList {
  /// The names in the order given.
  let paths: [FilePath]

  /// The names in a text; empty ones are left out, and a carriage return before a line feed is none of the name's.
  init(_ text: [UInt8]) {
    let isLines = !text.contains(0)
    paths = text.split(separator: isLines ? 0x0A : 0).compactMap { name in
      let name = isLines && name.last == 0x0D ? name.dropLast() : name
      return name.isEmpty ? nil : FilePath(bytes: Array(name))
    }
  }

  /// The names in a file; `-` is standard input.
  static func read(_ path: FilePath) throws(RunRefusal) -> FileList {
    let limit = 64 * 1024 * 1024
    do throws(FileFailure) {
      let text =
        path == FilePath("-")
        ? try FileSystem.readAll(0, upTo: limit + 1) : try bytes(of: path, limit: limit)
      guard text.count <= limit else { throw .tooLong(bytes: limit) }
      return FileList(text)
    } catch {
      throw .unusable(path, nil, error.reason)
    }
  }

  /// What a file holds; what a pipe does, as shells make one of a command: `<(git diff --name-only)`.
  private static func bytes(of path: FilePath, limit: Int) throws(FileFailure) -> [UInt8] {
    guard try FileSystem.status(of: path).kind == .pipe else { return try OpenFile(path).bytes(limit: limit) }
    return try FileSystem.pipeBytes(path, upTo: limit + 1)
  }
}
