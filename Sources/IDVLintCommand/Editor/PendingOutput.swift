/// What is to be written to standard output and could not be yet, since nobody reads it.
struct PendingOutput {
  /// The bytes above which nothing more is to be read that would be answered.
  private static let limit = 1 << 26

  private var bytes: [UInt8] = []
  /// How many of them are written.
  private var written = 0

  /// Nothing.
  init() {}

  /// Whether all is written.
  var isEmpty: Bool { bytes.isEmpty }
  /// Whether it is so much that the client should read first.
  var isFull: Bool { bytes.count - written >= Self.limit }

  /// Adds bytes behind all others.
  mutating func append(_ more: [UInt8]) { bytes += more }

  /// Writes as long as somebody reads.
  ///
  /// - Parameter patience: how many milliseconds to wait for that, each time anew.
  mutating func write(patience: Int32 = 0) throws(FileFailure) {
    while !isEmpty, FileSystem.await(output: 1, milliseconds: patience) {
      written += try FileSystem.writePart(bytes[written...], to: 1)
      if written == bytes.count {
        bytes = []
        written = 0
      } else if written > bytes.count / 2 {
        bytes.removeFirst(written)
        written = 0
      }
    }
  }
}
