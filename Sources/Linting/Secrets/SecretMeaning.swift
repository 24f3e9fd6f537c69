/// What a name tells of the value that stands behind it; nothing for nearly all names.
struct SecretMeaning: OptionSet {
  /// A bit for each.
  let rawValue: UInt8

  /// It is secret or personal: the name is that of something secret, or nearly so.
  static let secret = SecretMeaning(rawValue: 1)
  /// It belongs to what a sibling names.
  static let valueOfName = SecretMeaning(rawValue: 2)
  /// It is a URL that is a parameter: the name is that of one, or nearly so.
  static let url = SecretMeaning(rawValue: 4)
}
