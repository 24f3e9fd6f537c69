/// What a configuration says of the profiles at some places of a file.
package struct PlaceOverride: Sendable {
  /// The places; what stands inside them is meant, too.
  package var pointer: JSONPointerPattern
  /// What is said of them.
  package var settings: Configuration.Settings

  /// An override.
  package init(_ pointer: JSONPointerPattern, _ settings: Configuration.Settings) {
    self.pointer = pointer
    self.settings = settings
  }
}
