import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let missingReturnUrl = Rule(
    id: "missing-return-url", severity: .warning,
    summary: "no ReturnUrl, and the integration is not declared as iframe or app",
    explanation: """
      ReturnUrl is where the user goes when all is done. The page lets it be left out only where the verification is \
      shown in an iframe; say so by `--integration iframe`, or `--integration app` for the SDK. Where it is filled in \
      later, write a placeholder, or declare it by `--supplied-at-runtime`.
      """,
    citation: ParameterName.returnUrl.parameter.citation,
    good: [
      .yaml(whole),
      .fragment("ProductCode: ID_OCR"),
      .yaml(without).judged { $0.integration = .iframe },
      .yaml(without).judged { $0.integration = .app },
      .yaml(without).judged { $0.suppliedAtRuntime = [.returnUrl] },
    ],
    bad: [
      .yaml(marked, fixed: whole),
      .yaml(marked, fixed: whole).judged { $0.integration = .redirect },
      .yaml(marked.replacing("${", with: "__").replacing("}", with: "__")).judged {
        $0.placeholders = [PlaceholderDelimiters(opening: "__", closing: "__")].compactMap(\.self)
      },
    ],
    checks: .profile { profile, collector in
      guard profile.presence(of: .returnUrl) == nil, profile.misses(.returnUrl) else { return }
      collector.report(
        "ReturnUrl is absent; it may be left out only with iframe integration", about: profile,
        help: "for an iframe, or the SDK in an app, declare --integration iframe or --integration app",
        fix: profile.adding(.returnUrl))
    })

  private static let line = "ReturnUrl: \"${RETURN_URL}\"\n"
  private static let without = whole.replacing(line, with: "")
  private static let marked = without.replacing("ProductCode", with: "«ProductCode»")
}
