/// A name in a directory.
package struct DirectoryEntry: Sendable {
  /// The name's bytes, without a slash.
  package var name: [UInt8]
  /// What the name stands for, symbolic links not followed.
  package var kind: FileStatus.Kind
}
