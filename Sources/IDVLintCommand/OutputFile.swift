import DocumentModel

/// A file of `--output` that a report goes to when it is complete.
///
/// A regular file is replaced as a whole. A device, a pipe or an open descriptor is written to as it is.
struct OutputFile {
  private let target: OutputTarget
  /// A descriptor of our own for one that was open already; the other may be closed in the meantime.
  private let duplicate: Int32?

  /// The file behind a name.
  init(_ target: OutputTarget) throws(FileFailure) {
    self.target = target
    if case .descriptor(let number, _) = target {
      duplicate = try FileSystem.duplicateForWriting(number)
    } else {
      duplicate = nil
    }
  }

  /// Writes all that the file is to hold.
  consuming func write(_ text: [UInt8]) throws(FileFailure) {
    switch target {
    case .file(let place, let former):
      var strays = StrayFiles()
      strays.remove(beside: place)
      try FileReplacement(at: place, former: former).write(text)
    case .pipe(let path, _): try Self.write(text, try FileSystem.openPipeForWriting(path, patience: 2))
    case .device(let path): try Self.write(text, try FileSystem.openForWriting(path))
    case .descriptor: if let duplicate { try Self.write(text, duplicate) }
    }
  }

  private static func write(_ text: [UInt8], _ descriptor: Int32) throws(FileFailure) {
    var output = Output(descriptor: descriptor)
    output.write(text)
    if let failure = output.finish() { throw failure }
  }
}
