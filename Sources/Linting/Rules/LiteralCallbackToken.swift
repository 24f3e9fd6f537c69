import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let literalCallbackToken = Rule(
    id: "literal-callback-token", severity: .warning,
    summary: "a CallbackToken that is written in the file",
    explanation: """
      CallbackToken is a secret: who has read it can forge a callback. Keep it out of files, and write a placeholder \
      that is filled in from the environment or a secret store. The default inside a placeholder (`${TOKEN:-abc}`) is \
      written in the file, too. Reports never show the value.
      """,
    citation: ParameterName.callbackToken.parameter.citation,
    yieldsTo: [
      "lossy-plain-scalar", "credential-in-profile", "documentation-sample", "surrounding-whitespace",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nCallbackToken: \"${CALLBACK_TOKEN}\""),
      .fragment("ProductCode: ID_OCR\nCallbackToken: \"${CALLBACK_TOKEN:?not set}\""),
      .fragment("ProductCode: ID_OCR\nCallbackToken: \"${env:CALLBACK_TOKEN}\""),
      .fragment("ProductCode: ID_OCR\nCallbackToken: vault:secret/idv#token"),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: https://callback.acme-pay.com/idv\nCallbackToken: «kR7dXw2mPq9v»"),
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: https://callback.acme-pay.com/idv\n"
          + "CallbackToken: \"${TOKEN:-«kR7dXw2mPq9v»}\""),
    ],
    checks: .parameter([.callbackToken]) { binding, _, collector in
      guard let place = binding.writtenPlace else { return }
      collector.report(
        "the token is written in this file", in: binding, at: place,
        help: binding.text?.isLiteral == false
          ? "leave the default out, as in `${CALLBACK_TOKEN}`, and have the token filled in from a secret store"
          : "write a placeholder such as `${CALLBACK_TOKEN}`, and have it filled in from a secret store")
    })
}

extension Binding {
  /// The place of the text that the file itself gives for the whole value, in bytes from the value's beginning, the
  /// blanks at its ends excluded; nil where it gives none.
  var writtenPlace: Range<Int>? {
    guard isJudged, let text, let written = text.written else { return nil }
    let start = text.text.bounds.lowerBound
    let core = OuterBlank.trimmed(text.bytes(of: written))
    return core.isEmpty ? nil : core.startIndex - start..<core.endIndex - start
  }
}
