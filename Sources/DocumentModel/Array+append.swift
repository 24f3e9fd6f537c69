extension [UInt8] {
  /// Appends a text as UTF-8.
  @inlinable
  package mutating func append(_ text: String) {
    var text = text
    // What the array copies is only read, and gone when the closure ends.
    text.withUTF8 { bytes in unsafe append(contentsOf: bytes) }
  }
}
