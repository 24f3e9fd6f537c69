import DocumentModel

/// The files that some names lead to, in the order of their numbers.
///
/// A `Set` would do the same; its first use costs a short run more than checking a file.
package struct IdentitySet: Sendable {
  private let identities: [FileStatus.Identity]

  /// The set of some files.
  init(_ identities: [FileStatus.Identity]) {
    self.identities = identities.count > 1 ? identities.sorted(by: Self.precedes) : identities
  }

  /// Whether a file is one of them.
  package func contains(_ identity: FileStatus.Identity) -> Bool {
    let place = identities.partitioningIndex { !Self.precedes($0, identity) }
    return place < identities.count && identities[place] == identity
  }

  private static func precedes(_ left: FileStatus.Identity, _ right: FileStatus.Identity) -> Bool {
    (left.number, left.device) < (right.number, right.device)
  }
}
