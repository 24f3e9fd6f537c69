/// What the operating system says of a file.
package struct FileStatus: Sendable {
  /// What a name stands for.
  package enum Kind: Sendable {
    /// Bytes that can be read from beginning to end.
    case regular
    /// Names of other files.
    case directory
    /// Another name; only where it was asked for without following it.
    case symbolicLink
    /// A pipe, with a name (FIFO) or without.
    case pipe
    /// A socket.
    case socket
    /// A character or block device.
    case device
    /// Something else, or nothing that the file system would tell.
    case unknown

    /// The kind with its article, as in "is a pipe".
    package var name: String {
      switch self {
      case .regular: "a regular file"
      case .directory: "a directory"
      case .symbolicLink: "a symbolic link"
      case .pipe: "a pipe"
      case .socket: "a socket"
      case .device: "a device"
      case .unknown: "no regular file"
      }
    }
  }

  /// What makes a file the same file under all its names.
  package struct Identity: Hashable, Sendable {
    /// The file system's number.
    package var device: UInt64
    /// The file's number in it.
    package var number: UInt64
  }

  /// What tells a file from itself before it was written to, or replaced.
  package struct Version: Hashable, Sendable {
    /// Which file it is.
    package var identity: Identity
    /// Its length in bytes.
    package var size: Int
    /// When its text was changed last, in nanoseconds since 1970.
    package var modified: Int
    /// When anything about it was changed last, likewise.
    package var changed: Int
  }

  /// Who a file belongs to.
  package struct Owner: Hashable, Sendable {
    /// The number of the user.
    package var user: UInt32
    /// The number of the group.
    package var group: UInt32
  }

  /// What the file is.
  package var kind: Kind
  /// Which file it is, and as of when.
  package var version: Version
  /// Who it belongs to.
  package var owner: Owner
  /// How many names it has.
  package var names: Int
  /// Who may do what with it: the lower twelve bits of the mode.
  package var permissions: UInt32

  /// Which file it is.
  package var identity: Identity { version.identity }
  /// Its length in bytes; 0 for files that are made up while they are read (`/proc`).
  package var size: Int { version.size }
}
