import DocumentModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
    var problem: FileFailure?
    unsafe bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count, problem == nil {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
        let result = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        if result >= 0 {
          written += result
        } else if errno == EAGAIN {
          wait(for: descriptor, event: Int16(POLLOUT))
        } else if errno != EINTR {
          problem = failure(errno)
        }
      }
    }
    if let problem { throw problem }
  }

  /// Writes some bytes, no more than a pipe takes without waiting once ``await(output:milliseconds:)`` was true.
  ///
  /// - Returns: how many.
  static func writePart(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileFailure) -> Int {
    let (count, code) = unsafe bytes.prefix(Int(PIPE_BUF)).withUnsafeBytes { bytes in
      let result = unsafe systemWrite(descriptor, bytes.baseAddress, bytes.count)
      return (result, errno)
    }
    if count >= 0 { return count }
    guard code == EAGAIN || code == EINTR else { throw failure(code) }
    return 0
  }

  /// Opens a device, or a file that is there, for writing.
  static func openForWriting(_ path: FilePath) throws(FileFailure) -> Int32 {
    try opened(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
  }

  /// Opens a pipe with a name for writing, as soon as somebody reads from it.
  ///
  /// - Parameter patience: how many seconds to wait for a reader.
  static func openPipeForWriting(_ path: FilePath, patience: Double) throws(FileFailure) -> Int32 {
    let end = seconds() + patience
    while true {
      do throws(FileFailure) {
        return try opened(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      } catch {
        guard case .refused(ENXIO, _) = error else { throw error }
        guard seconds() < end else { throw .unreadPipe }
        _ = poll(nil, 0, 10)
      }
    }
  }

  /// A descriptor of one's own for an open file that was opened for writing; the place in the file is shared.
  static func duplicateForWriting(_ descriptor: Int32) throws(FileFailure) -> Int32 {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, flags & O_ACCMODE != O_RDONLY else { throw .notWritable }
    let duplicate = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard duplicate >= 0 else { throw failure(errno) }
    return duplicate
  }

  /// Makes a file that is not there yet and opens it for writing.
  ///
  /// - Parameter isPrivate: whether nobody else may open it; else it has the permissions that new files have.
  static func create(_ path: FilePath, isPrivate: Bool) throws(FileFailure) -> Int32 {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: isPrivate ? 0o600 : 0o666)
  }

  /// Makes a file that is not there yet, opens it for writing and locks it against ``removeUnlocked(_:)``, where the
  /// file system has locks. Where somebody took it for a stray before it was locked, it is said to be there already.
  ///
  /// - Parameter isPrivate: as for ``create(_:isPrivate:)``.
  static func createLocked(_ path: FilePath, isPrivate: Bool) throws(FileFailure) -> Int32 {
    let descriptor = try create(path, isPrivate: isPrivate)
    if lock(descriptor) == -EWOULDBLOCK {
      // Whoever has it locked takes it away, unless that fails.
      remove(path)
    } else if (try? isName(path, of: descriptor)) != false {
      return descriptor
    }
    close(descriptor)
    throw failure(EEXIST)
  }

  /// Takes a regular file away that nobody has locked and that belongs to the user. Root's may belong to anybody: a
  /// file that root edits keeps its owner.
  static func removeUnlocked(_ path: FilePath) {
    // For writing, which a lock over a network asks for.
    guard let descriptor = try? opened(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) else { return }
    defer { close(descriptor) }
    guard let status = try? status(of: descriptor), status.kind == .regular, status.names == 1,
      [0, status.owner.user].contains(geteuid()), lock(descriptor) == 0,
      (try? isName(path, of: descriptor)) == true
    else { return }
    remove(path)
  }

  /// Locks an open file without waiting.
  ///
  /// - Returns: 0, or the error's number below zero: `-EWOULDBLOCK` where somebody else has it locked.
  private static func lock(_ descriptor: Int32) -> Int32 { repeated { flock(descriptor, LOCK_EX | LOCK_NB) } }

  /// Whether a name stands for an open file; it may be another's by now, or nobody's.
  private static func isName(_ path: FilePath, of descriptor: Int32) throws(FileFailure) -> Bool {
    let identity = try status(of: descriptor).identity
    do throws(FileFailure) {
      return try status(of: path, followsLink: false).identity == identity
    } catch {
      guard leadsNowhere(error) else { throw error }
      return false
    }
  }

  /// Sets who may do what with an open file.
  static func setPermissions(_ permissions: UInt32, of descriptor: Int32) throws(FileFailure) {
    let result = repeated { fchmod(descriptor, mode_t(truncatingIfNeeded: permissions)) }
    guard result == 0 else { throw failure(-result) }
  }

  /// Gives an open file to somebody.
  static func setOwner(_ owner: FileStatus.Owner, of descriptor: Int32) throws(FileFailure) {
    let result = repeated { fchown(descriptor, owner.user, owner.group) }
    guard result == 0 else { throw failure(-result) }
  }

  /// Waits until what was written to an open file is on the disk.
  static func synchronize(_ descriptor: Int32) throws(FileFailure) {
    let result = repeated { fsync(descriptor) }
    // Some file systems have no such thing.
    guard result == 0 || result == -EINVAL || result == -ENOTSUP else { throw failure(-result) }
  }

  /// Has the names in a directory put on the disk, where it can be asked for that.
  static func synchronize(directory: FilePath) {
    guard let descriptor = try? opened(directory, O_RDONLY | O_CLOEXEC) else { return }
    _ = repeated { fsync(descriptor) }
    close(descriptor)
  }

  /// Gives a file another name, whose former file goes away.
  static func rename(_ path: FilePath, to name: FilePath) throws(FileFailure) {
    let result = unsafe withCString(path.bytes) { path in
      unsafe withCString(name.bytes) { name in repeated { unsafe systemRename(path, name) } }
    }
    guard result == 0 else { throw failure(-result) }
  }

  /// Takes a file away, if it can be.
  static func remove(_ path: FilePath) {
    _ = unsafe withCString(path.bytes) { path in unsafe unlink(path) }
  }

  /// Does something during which a file may be there that must not stay: a signal that ends the process takes it away.
  static func endangering(_ path: FilePath, _ body: () throws(FileFailure) -> Void) throws(FileFailure) {
    let name = unsafe withCString(path.bytes) { unsafe strdup($0) }
    unsafe endangered = name
    // A signal that is ignored, as under nohup, stays ignored.
    let former = endingSignals.map { number in
      let former = signal(number, removeEndangered)
      if isIgnored(former) { signal(number, SIG_IGN) }
      return (number, former)
    }
    defer {
      for (number, former) in former { signal(number, former) }
      unsafe endangered = nil
      unsafe free(name)
    }
    try body()
  }
}

// The system's functions under names that do not meet ours.
private func systemRename(_ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(path, name)
}
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, start, count)
}

/// The signals by which a person or a system ends a program.
private let endingSignals = [SIGTERM, SIGINT, SIGHUP]

/// The file to take away when one of them comes. A signal handler can be given nothing.
private nonisolated(unsafe) var endangered: UnsafeMutablePointer<CChar>?

/// Takes the endangered file away and lets the signal do what it does else; only calls that a handler may make.
private let removeEndangered: @convention(c) (Int32) -> Void = { number in
  if let name = unsafe endangered { unsafe unlink(name) }
  signal(number, SIG_DFL)
  raise(number)
}

private func isIgnored(_ action: (@convention(c) (Int32) -> Void)?) -> Bool {
  unsafe unsafeBitCast(action, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
