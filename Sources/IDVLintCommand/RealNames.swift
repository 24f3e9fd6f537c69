import DocumentModel
import Synchronization

/// The absolute names of files with symbolic links resolved; each directory is asked for once.
final class RealNames: Sendable {
  private let here: FilePath
  private let directories = Mutex<[FilePath: FilePath]>([:])

  /// - Parameter here: the working directory.
  init(here: FilePath) {
    self.here = here
  }

  /// The name of a file that was given or found.
  func name(of path: FilePath) -> FilePath {
    guard (try? FileSystem.status(of: path, followsLink: false))?.kind == .regular else { return resolved(path) }
    let (directory, name) = path.parts
    let real = directories.withLock { directories in
      if let known = directories[directory] { return known }
      let real = resolved(directory.bytes.isEmpty ? FilePath(".") : directory)
      directories[directory] = real
      return real
    }
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: real.bytes + (real.bytes.last == slash ? [] : [slash]) + name)
  }

  private func resolved(_ path: FilePath) -> FilePath {
    (try? FileSystem.realPath(path)) ?? path.place(from: here)
  }
}
