/// Text on its way to a descriptor: collected, written in few calls, and never lost in silence.
package struct Output: ~Copyable {
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var hasWritten = false

  /// Why text was lost; nil while none was.
  package private(set) var failure: FileFailure?

  /// Output to a descriptor that the caller opened.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes a text, UTF-8. After a failure it is dropped.
  package mutating func write(_ text: [UInt8]) {
    waiting += text
    if waiting.count >= 65_536 { flush() }
  }

  /// Writes what waits.
  package mutating func flush() {
    defer { waiting.removeAll(keepingCapacity: true) }
    guard failure == nil, !waiting.isEmpty else { return }
    hasWritten = true
    do {
      try FileSystem.write(waiting, to: descriptor)
    } catch {
      failure = error
    }
  }

  /// Writes what waits and closes the descriptor, since some file systems tell only then that they are full.
  ///
  /// - Returns: why text was lost, unless the reader went away, which is the reader's right.
  package consuming func finish() -> FileFailure? {
    flush()
    if failure == nil, hasWritten {
      do {
        try FileSystem.closeWritten(descriptor)
      } catch {
        failure = error
      }
    }
    guard let failure, !FileSystem.isClosedPipe(failure) else { return nil }
    return failure
  }
}
