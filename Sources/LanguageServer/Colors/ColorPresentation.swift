package import Linting

/// A way to write a colour in the place of another.
package struct ColorPresentation: Sendable {
  /// The colour as CSS has it.
  package var label: String
  /// What puts it there, escaped for the text it stands in.
  package var edit: TextEdit
}
