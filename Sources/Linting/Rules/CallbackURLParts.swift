import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let callbackURLParts = Rule(
    id: "callback-url-parts", severity: .warning,
    summary: "user information or a fragment in CallbackUrl",
    explanation: """
      A fragment is for browsers and never sent (RFC 3986, section 3.5), and how the platform joins its fields with \
      one is not documented. User information is deprecated (RFC 3986, section 3.2.1), many clients drop it, and it \
      spreads a password wherever the URL is logged. Tell callbacks apart by path or query; CallbackToken proves who \
      sends them.
      """,
    yieldsTo: ["credential-in-profile", "malformed-callback-url", "documentation-sample"],
    good: [.fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com/@shop?mail=a@b")],
    bad: [
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://«shop:secret@»acme-pay.com/idv«#shop»"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://«shop:${PASSWORD}@»acme-pay.com/idv\""),
    ],
    checks: .parameter([.callbackUrl]) { binding, _, collector in
      guard let url = binding.url else { return }
      // Each with the mark that makes it one, so that an empty one has a place, too.
      if let user = url.userinfo {
        collector.report(
          "user information does not belong in CallbackUrl", in: binding, at: user.lowerBound..<user.upperBound + 1,
          help: "leave it out together with the `@`; CallbackToken tells your server who calls")
      }
      if let fragment = url.fragment {
        collector.report(
          "a fragment does not belong in CallbackUrl", in: binding, at: fragment.lowerBound - 1..<fragment.upperBound,
          help: "leave it out together with the `#`; tell callbacks apart by path or query")
      }
    })
}
