import DocumentModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The operating system as this program needs it: the one place that calls it. Names are bytes, every result is
/// checked, an interrupted call is made again.
enum FileSystem {
  /// Opens a file for reading without waiting for anybody at the other end of it.
  ///
  /// - Returns: a descriptor that the caller closes.
  static func open(_ path: FilePath) throws(FileFailure) -> Int32 {
    try opened(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  }

  /// Opens a file.
  static func opened(_ path: FilePath, _ flags: Int32, mode: mode_t = 0) throws(FileFailure) -> Int32 {
    let descriptor = unsafe withCString(path.bytes) { path in
      repeated { unsafe systemOpen(path, flags, mode) }
    }
    guard descriptor >= 0 else { throw failure(-descriptor) }
    return descriptor
  }

  /// Closes a descriptor that was only read from.
  static func close(_ descriptor: Int32) {
    _ = systemClose(descriptor)
  }

  /// Closes a descriptor that was written to; a file system may report only now that it lost something.
  static func closeWritten(_ descriptor: Int32) throws(FileFailure) {
    // An interrupted close has closed.
    guard systemClose(descriptor) == 0 || errno == EINTR else { throw failure(errno) }
  }

  /// What an open descriptor stands for.
  static func status(of descriptor: Int32) throws(FileFailure) -> FileStatus {
    var status = stat()
    let result = repeated { unsafe fstat(descriptor, &status) }
    guard result == 0 else { throw failure(-result) }
    return fileStatus(status)
  }

  /// What a name stands for: by default what a symbolic link leads to.
  static func status(of path: FilePath, followsLink: Bool = true) throws(FileFailure) -> FileStatus {
    var status = stat()
    let result = unsafe withCString(path.bytes) { path in
      repeated { unsafe fstatat(AT_FDCWD, path, &status, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) }
    }
    guard result == 0 else { throw failure(-result) }
    return fileStatus(status)
  }

  /// Reads until `count` bytes are there or the file ends.
  ///
  /// - Parameters:
  ///   - expected: how many bytes a regular file has by its status; nil where nobody knows. When just as many have
  ///     come, nobody asks once more whether that was all.
  ///   - waits: whether to wait for what is not there yet, as of a pipe; else that is a failure.
  static func read(
    _ descriptor: Int32, upTo count: Int, expecting expected: Int? = nil, waits: Bool
  ) throws(FileFailure) -> [UInt8] {
    var problem: FileFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe askForLargePages(UnsafeMutableRawBufferPointer(buffer))
      while filled < count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let result = unsafe systemRead(descriptor, rest.baseAddress, rest.count)
        if result > 0 {
          filled += result
          // A regular file gives less than it was asked for only at its end.
          if filled == expected { break }
        } else if result == 0 {
          break
        } else if errno == EAGAIN, waits {
          wait(for: descriptor, event: Int16(POLLIN))
        } else if errno != EINTR {
          problem = failure(errno)
          break
        }
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Asks for few large pages instead of many small ones, each of which costs a trap.
  private static func askForLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      let page = 2 * 1024 * 1024
      guard buffer.count >= 2 * page, let base = unsafe buffer.baseAddress?.alignedUp(toMultipleOf: page)
      else { return }
      _ = unsafe madvise(base, (buffer.count - page) / page * page, MADV_HUGEPAGE)
    #endif
  }

  /// Reads until `limit` bytes are there or the file ends, where nobody knows its length.
  ///
  /// - Parameter waits: as for ``read(_:upTo:expecting:waits:)``.
  static func readAll(_ descriptor: Int32, upTo limit: Int, waits: Bool = true) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let part = try read(descriptor, upTo: min(limit - bytes.count, max(65_536, bytes.count)), waits: waits)
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }

  /// Reads what is there already, or waits until something is.
  ///
  /// - Returns: nothing at the end.
  static func readPart(_ descriptor: Int32) throws(FileFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe systemRead(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return Array(buffer[..<count]) }
      guard errno == EAGAIN else {
        guard errno == EINTR else { throw failure(errno) }
        continue
      }
      wait(for: descriptor, event: Int16(POLLIN))
    }
  }

  /// Reads from a pipe with a name until its writers have closed it, or `limit` bytes are there.
  static func pipeBytes(_ path: FilePath, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    let descriptor = try opened(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    return try readAll(descriptor, upTo: limit)
  }

  /// Whether a failure says that there is a file of that name already.
  static func isThere(_ failure: FileFailure) -> Bool {
    if case .refused(EEXIST, _) = failure { true } else { false }
  }

  /// Whether a failure to write says that nobody reads any more.
  static func isClosedPipe(_ failure: FileFailure) -> Bool {
    if case .refused(EPIPE, _) = failure { true } else { false }
  }

  /// Whether a failure says that a name leads to nothing: to no file, or round in a circle of symbolic links.
  static func leadsNowhere(_ failure: FileFailure) -> Bool {
    switch failure {
    case .refused(ENOENT, _), .refused(ENOTDIR, _), .refused(ELOOP, _): true
    default: false
    }
  }

  // MARK: Directories

  /// The names in a directory in the order of the file system, `.` and `..` left out.
  static func entries(of path: FilePath) throws(FileFailure) -> [DirectoryEntry] {
    var code: Int32 = 0
    let opened = unsafe withCString(path.bytes) { path in
      let opened = unsafe opendir(path)
      code = errno
      return unsafe opened
    }
    guard let directory = unsafe opened else { throw failure(code) }
    defer { unsafe closedir(directory) }
    var entries: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        if errno != 0 { throw failure(errno) }
        return entries
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        let start = unsafe UnsafeRawPointer(name)
        let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: length))
      }
      if name.count < 3, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { continue }
      var kind = unsafe kindOfEntry(entry.pointee.d_type)
      if kind == .unknown {
        // Some file systems do not tell with the name.
        var status = stat()
        let result = unsafe withCString(name) { name in
          repeated { unsafe fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) }
        }
        // A name that is gone by now is nobody's file.
        guard result == 0 else { continue }
        kind = fileStatus(status).kind
      }
      entries.append(DirectoryEntry(name: name, kind: kind))
    }
  }

  /// The name that a symbolic link holds.
  static func target(ofLink path: FilePath) throws(FileFailure) -> FilePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe withCString(path.bytes) { path in
      unsafe buffer.withUnsafeMutableBufferPointer { unsafe readlink(path, $0.baseAddress!, $0.count) }
    }
    guard count >= 0 else { throw failure(errno) }
    return FilePath(bytes: buffer[..<count].map { UInt8(bitPattern: $0) })
  }

  /// The absolute name of the directory that relative names start at.
  static func currentDirectory() throws(FileFailure) -> FilePath {
    guard let name = unsafe getcwd(nil, 0) else { throw failure(errno) }
    defer { unsafe free(name) }
    return unsafe FilePath(bytes: bytes(of: name))
  }

  /// The absolute name without symbolic links.
  static func realPath(_ path: FilePath) throws(FileFailure) -> FilePath {
    guard let real = unsafe withCString(path.bytes, { path in unsafe realpath(path, nil) }) else {
      throw failure(errno)
    }
    defer { unsafe free(real) }
    return unsafe FilePath(bytes: bytes(of: real))
  }

  // MARK: The process

  /// The words of the command line behind the program's name, as bytes: they need not be UTF-8.
  ///
  /// - Returns: nil where they are not known.
  static func arguments() -> [[UInt8]]? {
    guard CommandLine.argc > 0 else { return argumentsBeforeEnvironment() }
    return unsafe words(CommandLine.unsafeArgv)
  }

  /// The same without `/proc`, by which Swift looks for them in a static program: the System V ABI (AMD64 supplement,
  /// 3.4.1) puts their number, they, a null and the environment one behind the other.
  private static func argumentsBeforeEnvironment() -> [[UInt8]]? {
    #if os(Linux)
      let environment = unsafe environ
      guard unsafe environment[-1] == nil, unsafe environment[-2] != nil else { return nil }
      var count = 1
      while unsafe Int(bitPattern: environment[-2 - count]) != count { count += 1 }
      return unsafe words(environment - 1 - count)
    #else
      return nil
    #endif
  }

  /// The words of an argument vector, but for the first.
  private static func words(_ vector: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var index = 1
    while let word = unsafe vector[index] {
      unsafe words.append(bytes(of: word))
      index += 1
    }
    return words
  }

  /// Whether an environment variable is there and not empty.
  static func isSet(variable: String) -> Bool {
    guard let value = unsafe getenv(variable) else { return false }
    return unsafe value.pointee != 0
  }

  /// Whether an environment variable has this value.
  static func variable(_ name: String, is expected: String) -> Bool {
    guard let value = unsafe getenv(name) else { return false }
    return unsafe bytes(of: value).elementsEqual(expected.utf8)
  }

  /// What an environment variable holds; nil where it is not there, or empty, or not UTF-8.
  static func value(ofVariable name: String) -> String? {
    guard isSet(variable: name), let value = unsafe getenv(name) else { return nil }
    return unsafe String(validating: bytes(of: value), as: UTF8.self)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The number of processors that are at work, at least 1.
  static func processors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Seconds from some moment in the past; never set back.
  static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds of the clock since the beginning of 1970, UTC.
  static func secondsSince1970() -> Int { Int(time(nil)) }

  /// The number of this process.
  static func processNumber() -> Int32 { getpid() }

  /// The number of the process that started this one, or that looks after it since that one is gone.
  static func parentNumber() -> Int32 { getppid() }

  /// Whether there is a process of a number.
  static func isThere(process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// Makes the process fit to check what it writes: a closed pipe and a file that may not grow any more become errors
  /// of `write`, and no file that is opened later takes the place of a standard stream that was closed when the
  /// program was started.
  static func prepareStandardStreams() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The wrong way round, so that using the stream is the error that it was.
      _ = unsafe systemOpen("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Ends the process.
  static func exit(_ status: Int32) -> Never {
    systemExit(status)
  }

  // MARK: Calls

  /// The failure of an error's number.
  static func failure(_ code: Int32) -> FileFailure {
    .refused(code: code, reason: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")
  }

  /// Makes a call until no signal interrupts it.
  ///
  /// - Returns: its result, or the error's number below zero: `errno` itself does not survive freeing memory
  ///   everywhere.
  static func repeated(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { return -errno }
    }
  }

  /// Waits until a descriptor that does not wait can be used.
  static func wait(for descriptor: Int32, event: Int16) {
    var request = pollfd(fd: descriptor, events: event, revents: 0)
    unsafe poll(&request, 1, -1)
  }

  /// Waits until there is something to read, or nothing any more, or until something can be written.
  ///
  /// - Parameters:
  ///   - input: what to read from; where `isReading` is false, only its end is of interest, as far as the system tells.
  ///   - output: what to write to; nil for nothing.
  /// - Returns: whether there is something of the input; false where there is none, and where the time passed before.
  static func await(input: Int32, isReading: Bool, output: Int32?, milliseconds: Int32) -> Bool {
    var requests = [
      pollfd(fd: input, events: isReading ? Int16(POLLIN) : 0, revents: 0),
      pollfd(fd: output ?? -1, events: Int16(POLLOUT), revents: 0),
    ]
    return unsafe poll(&requests, 2, milliseconds) > 0 && requests[0].revents != 0
  }

  /// Waits until something can be written, or nobody reads any more.
  ///
  /// - Returns: false where the time passed before.
  static func await(output: Int32, milliseconds: Int32) -> Bool {
    var request = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// Hands over bytes with a NUL behind them.
  static func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      // In one piece: a name is copied for every file.
      unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      unsafe buffer.initializeElement(at: bytes.count, to: 0)
      return unsafe body(UnsafePointer(buffer.baseAddress!))
    }
  }
}

// The system's functions under names that do not meet ours.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  unsafe open(path, flags, mode)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemExit(_ status: Int32) -> Never { exit(status) }
private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, start, count)
}
private func bytes(of string: UnsafePointer<CChar>) -> [UInt8] {
  unsafe [UInt8](UnsafeRawBufferPointer(start: string, count: strlen(string)))
}

private func fileStatus(_ status: stat) -> FileStatus {
  let kind: FileStatus.Kind =
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .directory
    case S_IFLNK: .symbolicLink
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    case S_IFCHR, S_IFBLK: .device
    default: .unknown
    }
  let identity = FileStatus.Identity(
    device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  #if canImport(Darwin)
    let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
  #else
    let (modified, changed) = (status.st_mtim, status.st_ctim)
  #endif
  let version = FileStatus.Version(
    identity: identity, size: Int(clamping: status.st_size), modified: nanoseconds(modified),
    changed: nanoseconds(changed))
  return FileStatus(
    kind: kind, version: version, owner: .init(user: status.st_uid, group: status.st_gid),
    names: Int(clamping: status.st_nlink),
    permissions: UInt32(truncatingIfNeeded: status.st_mode) & 0o7777)
}

/// A moment as one number, which may wrap: it is only compared.
private func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }

private func kindOfEntry(_ type: UInt8) -> FileStatus.Kind {
  switch Int32(type) {
  case Int32(DT_REG): .regular
  case Int32(DT_DIR): .directory
  case Int32(DT_LNK): .symbolicLink
  case Int32(DT_FIFO): .pipe
  case Int32(DT_SOCK): .socket
  case Int32(DT_CHR), Int32(DT_BLK): .device
  default: .unknown
  }
}
