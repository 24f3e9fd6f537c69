import DocumentModel

/// Temporary files that were left by processes which were killed while they wrote. They hold nothing that anybody
/// needs: the files that were to be replaced are still what they were.
///
/// Whoever writes a temporary file holds a lock on it, which the system takes from the dead. So what is locked is left,
/// and it is not asked whether a process of that number is there: it may be another one, or live in another container.
/// Where a lock is not seen from another computer, a living process may lose its file; it says so then, and the old one
/// stays.
struct StrayFiles {
  private var directories: Set<FilePath> = []

  /// Takes those away that may lie beside a file, symbolic links followed; each directory is looked at once.
  ///
  /// Nobody is told, not even where it cannot be done: the next run will try again.
  mutating func remove(beside path: FilePath) {
    let isLink = (try? FileSystem.status(of: path, followsLink: false))?.kind == .symbolicLink
    guard let place = isLink ? try? FileSystem.realPath(path) : path else { return }
    let directory = place.parts.directory
    guard directories.insert(directory).inserted,
      let entries = try? FileSystem.entries(of: directory.bytes.isEmpty ? FilePath(".") : directory)
    else { return }
    for entry in entries where entry.kind == .regular && TemporaryName.matches(entry.name) {
      FileSystem.removeUnlocked(FilePath(bytes: directory.bytes + entry.name))
    }
  }
}
