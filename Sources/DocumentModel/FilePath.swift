/// The name of a file as the operating system has it: bytes that need not be UTF-8.
package struct FilePath: Hashable, Comparable, Sendable {
  /// The name's bytes, without a NUL.
  package let bytes: [UInt8]

  /// A name from its bytes.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A name from a string.
  package init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The name for people: control characters and bytes that are not UTF-8 are escaped (`\n`, `\x1B`, `\xFF`).
  package var display: String { ControlEscape.escaped(bytes[...]) }

  /// By bytes, so that the order is the same on every machine and in every locale.
  package static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.span.precedes(right.bytes.span)
  }
}
