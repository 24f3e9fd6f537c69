import DocumentModel

extension Node {
  /// Whether the node is written nowhere: what stands behind the colon of `key:`, an empty document.
  var isAbsent: Bool { record.flags.contains(.absent) }
}
