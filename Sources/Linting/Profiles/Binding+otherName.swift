package import Catalog
import DocumentModel

extension Profile {
  /// What is known of a name that is neither a parameter of the product nor a key of the team's own; nil for any other.
  func otherName(of binding: Binding) -> OtherName? {
    file.options.extraKeys.contains(binding.name) ? nil : binding.otherName
  }
}

extension Binding {
  /// What is known of a name that is no parameter of the product; nil where it is one, or nothing is known of it.
  package var otherName: OtherName? {
    guard parameter == nil, key.kind == .scalar else { return nil }
    return OtherName.named(ignoringStyle: key.bytes)
  }

  /// Whether the pair comes from a mapping that is merged into the profile's.
  package var isMerged: Bool { key.parent?.index != mapping }
}
