/// The kind of pages that the user meets.
package enum Platform: String, Sendable, CaseIterable {
  /// Pages for phones, in an app or a browser.
  case mobile
  /// Pages for a browser on a computer.
  case pc
}
