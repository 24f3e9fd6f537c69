/// How the verification is shown to the user.
package enum Integration: String, Sendable, CaseIterable {
  /// As a page of its own that redirects to the business page.
  case redirect
  /// In a frame of the business page.
  case iframe
  /// By the SDK inside an app.
  case app
}
