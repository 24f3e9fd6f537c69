import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedReturnUrl = Rule(
    id: "malformed-return-url", severity: .warning,
    summary: "ReturnUrl is no absolute http or https URL",
    explanation: """
      The browser is led to ReturnUrl from a page of the platform, where a path or a host alone would mean a place on \
      the platform's own server. Write the URL in full by RFC 3986: `https://`, a host, a path. Blanks, backslashes \
      and letters outside ASCII are mended by some browsers only.
      """,
    citation: ParameterName.returnUrl.parameter.citation,
    yieldsTo: ["credential-in-profile", "documentation-sample"],
    good: [
      .fragment("ProductCode: ID_OCR\nReturnUrl: http://localhost:8080/back?order=1#done"),
      .fragment("ProductCode: ID_OCR\nReturnUrl: \"${SCHEME}://${HOST}/back\""),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nReturnUrl: «/back»"),
      .fragment("ProductCode: ID_OCR\nReturnUrl: «shop.acme-pay.com/back»"),
      .fragment("ProductCode: ID_OCR\nReturnUrl: «ftp»://shop.acme-pay.com/back"),
      .fragment(
        "ProductCode: ID_OCR\nReturnUrl: \"https://shop.acme-pay.com/back« »\"",
        fixed: "ProductCode: ID_OCR\nReturnUrl: \"https://shop.acme-pay.com/back\""),
    ],
    checks: .parameter([.returnUrl]) { binding, _, collector in
      checkAbsoluteURL(binding, &collector)
      guard let url = binding.url, url.fault == nil, let scheme = url.scheme,
        case .url(let schemes) = ParameterName.returnUrl.shape, url.hasScheme(oneOf: schemes) == .wrong
      else { return }
      collector.report(
        "ReturnUrl must start with `https` or `http`", in: binding, at: scheme,
        help: "write the `https` URL of a page of yours")
    })
}
