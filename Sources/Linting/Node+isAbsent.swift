package import DocumentModel

extension Node {
  /// Whether the node is written nowhere: what stands behind the colon of `key:`, an empty document.
  package var isAbsent: Bool { record.flags.contains(.absent) }
}
