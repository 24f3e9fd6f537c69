import DocumentModel

/// A file of `--output` that a report goes to when it is complete.
///
/// A regular file is written whole or not at all: under another name first, which it gives up for its own when all is
/// written. A device, a pipe or an open descriptor is written to as it is.
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
    case .file(let place, let former): try Self.replace(place, former, by: text)
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

  private static func replace(_ place: FilePath, _ former: FileStatus?, by text: [UInt8]) throws(FileFailure) {
    let (folder, name) = place.parts
    // The name is nobody else's, so that it may be taken away before it is known whether it is there already.
    let stem = folder.bytes + [UInt8(ascii: ".")] + name.prefix(200) + ".idvlint-\(FileSystem.processNumber())".utf8
    var number = 0
    while true {
      let temporary = FilePath(bytes: stem + "-\(number)".utf8)
      do throws(FileFailure) {
        return try FileSystem.endangering(temporary) { () throws(FileFailure) in
          let descriptor = try FileSystem.create(temporary, permissions: former?.permissions)
          do throws(FileFailure) {
            try write(text, descriptor)
            try FileSystem.rename(temporary, to: place)
          } catch {
            FileSystem.remove(temporary)
            throw error
          }
        }
      } catch {
        guard FileSystem.isThere(error), number < 1_000 else { throw error }
        number += 1
      }
    }
  }
}
