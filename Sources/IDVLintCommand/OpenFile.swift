package import DocumentModel

/// A regular file, open for reading until it goes out of scope.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32
  /// What it was when it was opened.
  package let status: FileStatus

  /// Opens a regular file without ever waiting: a pipe, a socket, a device or a directory is refused.
  package init(_ path: FilePath) throws(FileFailure) {
    let descriptor: Int32
    do throws(FileFailure) {
      descriptor = try FileSystem.open(path)
    } catch {
      // What cannot be opened at all, such as a socket, is told by what it is.
      if let kind = (try? FileSystem.status(of: path))?.kind, kind != .regular { throw .notRegular(kind) }
      throw error
    }
    let status: FileStatus
    do throws(FileFailure) {
      status = try FileSystem.status(of: descriptor)
      guard status.kind == .regular else { throw FileFailure.notRegular(status.kind) }
    } catch {
      FileSystem.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.status = status
  }

  /// Which file it is.
  package var identity: FileStatus.Identity { status.identity }

  deinit {
    FileSystem.close(descriptor)
  }

  /// The file's bytes, or its first `limit + 1` where it has more than `limit`.
  ///
  /// Nor does reading ever wait: some files of `/proc` call themselves regular and have their readers wait for news.
  /// A file whose length is not what it was when it was opened is refused: its text may be half of two.
  package borrowing func bytes(limit: Int) throws(FileFailure) -> [UInt8] {
    let size = status.size
    if size > limit {
      let bytes = try FileSystem.read(descriptor, upTo: limit + 1, waits: false)
      guard bytes.count > limit else { throw .changed }
      return bytes
    }
    // One more than there should be, so that growth shows without a second call.
    let bytes = try FileSystem.read(descriptor, upTo: size + 1, expecting: size, waits: false)
    if size == 0, !bytes.isEmpty {
      return limit > 0 ? bytes + (try FileSystem.readAll(descriptor, upTo: limit, waits: false)) : bytes
    }
    guard bytes.count == size else { throw .changed }
    return bytes
  }
}
