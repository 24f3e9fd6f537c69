package import DocumentModel

/// A regular file that gets another text, whole or not at all: under another name first, which it gives up for its own
/// when all is on the disk.
package struct FileReplacement {
  private let place: FilePath
  private let former: FileStatus?
  /// Whether the new text is made from the old, so that nothing else about the file may change.
  private let isEdit: Bool

  /// A file for a text of its own, which takes the place of whatever is there.
  ///
  /// - Parameters:
  ///   - place: its name; no symbolic link.
  ///   - former: the file of that name, whose permissions stay; nil where there is none.
  init(at place: FilePath, former: FileStatus?) {
    self.place = place
    self.former = former
    isEdit = false
  }

  private init(editing place: FilePath, _ status: FileStatus) {
    self.place = place
    former = status
    isEdit = true
  }

  /// A file that is to be edited, symbolic links followed, and its bytes, as of now.
  ///
  /// - Parameter limit: the bytes that it may have.
  package static func editing(
    _ path: FilePath, limit: Int
  ) throws(FileFailure) -> (replacement: FileReplacement, bytes: [UInt8]) {
    let place = try FileSystem.realPath(path)
    let file = try OpenFile(place)
    // Between opening it and now another one may have taken its name.
    guard file.status.names > 0 else { throw .changedSince }
    guard file.status.names == 1 else { throw .severalNames(file.status.names) }
    // Who may not write to the file shall not take its place, either.
    FileSystem.close(try FileSystem.openForWriting(place))
    return (FileReplacement(editing: place, file.status), try file.bytes(limit: limit))
  }

  /// Puts another text in the place of a file that was read.
  ///
  /// - Returns: which file is there now; nil where that cannot be told.
  static func replace(
    _ source: SourceFile, with bytes: [UInt8], limit: Int
  ) throws(FileFailure) -> FileStatus.Identity? {
    let (replacement, former) = try editing(source.path, limit: limit)
    guard former == source.bytes(of: source.text) else { throw .changedSince }
    try replacement.write(bytes)
    return (try? FileSystem.status(of: source.path))?.identity
  }

  /// Writes all that the file is to hold. A file that is edited keeps its owner, and must still be what it was.
  package func write(_ text: [UInt8]) throws(FileFailure) {
    try checkVersion()
    let (folder, name) = place.parts
    var number = 0
    while true {
      // The name is nobody else's, so that it may be taken away before it is known whether it is there already.
      let temporary = FilePath(bytes: folder.bytes + TemporaryName.name(for: name, number: number))
      do throws(FileFailure) {
        try FileSystem.endangering(temporary) { () throws(FileFailure) in try write(text, by: temporary) }
        // What is renamed is there, whether or not the directory is on the disk by now.
        return FileSystem.synchronize(directory: folder.bytes.isEmpty ? FilePath(".") : folder)
      } catch {
        guard FileSystem.isThere(error), number < 1_000 else { throw error }
        number += 1
      }
    }
  }

  private func write(_ text: [UInt8], by temporary: FilePath) throws(FileFailure) {
    // Open and so locked until the file has its own name: what is not locked is a stray.
    let descriptor = try FileSystem.createLocked(temporary, isPrivate: former != nil)
    defer { FileSystem.close(descriptor) }
    do throws(FileFailure) {
      try FileSystem.write(text, to: descriptor)
      try dress(descriptor)
      try FileSystem.synchronize(descriptor)
      // Some file systems tell only of a descriptor that is closed that they lost something, be it a second one.
      try FileSystem.closeWritten(try FileSystem.duplicateForWriting(descriptor))
      try checkVersion()
      try FileSystem.rename(temporary, to: place)
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
  }

  /// Gives the new file what the former has.
  private func dress(_ descriptor: Int32) throws(FileFailure) {
    guard let former else { return }
    if isEdit, try FileSystem.status(of: descriptor).owner != former.owner {
      do throws(FileFailure) {
        try FileSystem.setOwner(former.owner, of: descriptor)
      } catch {
        throw .foreignOwner
      }
    }
    // Last, since a new owner takes some of them away, and so does what is written.
    try FileSystem.setPermissions(former.permissions, of: descriptor)
  }

  private func checkVersion() throws(FileFailure) {
    guard isEdit else { return }
    guard try FileSystem.status(of: place, followsLink: false).version == former?.version else { throw .changedSince }
  }
}
