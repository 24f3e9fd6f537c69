import DocumentModel

/// What a name of `--output` stands for, symbolic links followed to their end.
enum OutputTarget {
  /// A regular file, or one that is not there yet; its absolute name.
  case file(FilePath, former: FileStatus?)
  /// A pipe with a name.
  case pipe(FilePath, FileStatus)
  /// A device.
  case device(FilePath)
  /// A file that whoever started the program has opened, such as `/dev/stdout`.
  case descriptor(Int32, FileStatus)

  /// Looks where a name leads.
  init(_ path: FilePath) throws(FileFailure) {
    var path = path
    // As many links as Linux follows.
    for _ in 0..<40 {
      let (folder, name) = path.parts
      if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
        throw .notRegular(.directory)
      }
      let directory = try FileSystem.realPath(folder.bytes.isEmpty ? FilePath(".") : folder)
      if let number = Self.descriptor(name, in: directory) {
        self = .descriptor(number, try FileSystem.status(of: number))
        return
      }
      let place = FilePath(bytes: (directory.bytes.count > 1 ? directory.bytes : []) + "/".utf8 + name)
      var status: FileStatus?
      do throws(FileFailure) {
        status = try FileSystem.status(of: place, followsLink: false)
      } catch {
        guard FileSystem.leadsNowhere(error) else { throw error }
      }
      guard let status, status.kind != .regular else {
        self = .file(place, former: status)
        return
      }
      switch status.kind {
      case .symbolicLink:
        let target = try FileSystem.target(ofLink: place)
        path = target.isAbsolute ? target : FilePath(bytes: place.parts.directory.bytes + target.bytes)
        continue
      case .pipe: self = .pipe(place, status)
      case .device: self = .device(place)
      case .regular, .directory, .socket, .unknown: throw .notRegular(status.kind)
      }
      return
    }
    _ = try FileSystem.status(of: path)
    throw .notRegular(.symbolicLink)
  }

  /// Which file it is, where it is one already; nil for a device, which takes whatever comes.
  var identity: FileStatus.Identity? {
    switch self {
    case .file(_, let former): former?.identity
    case .pipe(_, let status): status.identity
    case .descriptor(_, let status): status.kind == .regular || status.kind == .pipe ? status.identity : nil
    case .device: nil
    }
  }

  /// Whether two reports would get into one file.
  func isSame(as other: OutputTarget) -> Bool {
    if case .file(let place, _) = self, case .file(let otherPlace, _) = other, place == otherPlace { return true }
    return identity != nil && identity == other.identity
  }

  /// The number of one of our own descriptors that a name stands for: `/dev/fd/1`, `/proc/self/fd/1`.
  private static func descriptor(_ name: [UInt8], in directory: FilePath) -> Int32? {
    let folder = directory.bytes
    let isOwn =
      folder.elementsEqual("/dev/fd".utf8)
      || folder.starts(with: "/proc/\(FileSystem.processNumber())/".utf8) && folder.suffix(3).elementsEqual("/fd".utf8)
    return isOwn ? Int32(String(decoding: name, as: UTF8.self)) : nil
  }
}
