/// Why the world did not do what it was asked.
package enum FileFailure: Error, Sendable {
  /// The operating system refused; its number and its words for it.
  case refused(code: Int32, reason: String)
  /// Only a regular file can be read.
  case notRegular(FileStatus.Kind)
  /// The file's length was another at the end of reading than at its beginning.
  case changed
  /// The file is not what it was when it was read.
  case changedSince
  /// The file has several names (hard links), of which only one could get the new text.
  case severalNames(Int)
  /// The file belongs to somebody to whom a new one cannot be given.
  case foreignOwner
  /// The file is longer than a file of its sort may be.
  case tooLong(bytes: Int)

  /// Nobody reads from the pipe.
  case unreadPipe
  /// The descriptor is not open, or for reading only.
  case notWritable

  /// The failure in words that fit behind a name and a colon.
  package var reason: String {
    switch self {
    case .refused(_, let reason): reason
    case .notRegular(.directory): "is a directory"
    case .notRegular(.pipe): "is a pipe, not a regular file (`-` reads standard input)"
    case .notRegular(let kind): "is \(kind.name), not a regular file"
    case .changed: "changed while it was read"
    case .changedSince: "changed since it was read"
    case .severalNames(let count): "has \(count) names (hard links), and only one would get the new text"
    case .foreignOwner: "belongs to somebody else, which cannot be kept"
    case .unreadPipe: "is a pipe that nobody reads"
    case .notWritable: "is not open for writing"
    case .tooLong(let bytes): "is longer than \(bytes) bytes"
    }
  }
}
