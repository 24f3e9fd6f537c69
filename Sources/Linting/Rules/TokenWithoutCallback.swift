import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let tokenWithoutCallback = Rule(
    id: "token-without-callback", severity: .warning,
    summary: "CallbackToken without CallbackUrl",
    explanation: """
      CallbackToken is only sent to CallbackUrl, so without it the token does nothing: CallbackUrl was forgotten, or \
      the token is left over. Where the URL is filled in later, write a placeholder, or declare it by \
      `--supplied-at-runtime`.
      """,
    citation: ParameterName.callbackToken.parameter.citation,
    good: [
      .yaml(whole + "CallbackToken: \"${TOKEN}\"\nCallbackUrl: https://acme-pay.com/idv\n"),
      .fragment("ProductCode: ID_OCR\nCallbackToken: \"${TOKEN}\""),
      .yaml(whole + "CallbackToken: \"${TOKEN}\"\n").judged { $0.suppliedAtRuntime = [.callbackUrl] },
    ],
    bad: [.yaml(whole + "«CallbackToken»: \"${TOKEN}\"\n")],
    checks: .profile { profile, collector in
      guard let token = profile.pair(of: .callbackToken, without: .callbackUrl) else { return }
      let line = "\(profile.spelling(of: .callbackUrl)): \(profile.quoted(ParameterName.callbackUrl.placeholder))"
      collector.report(
        "CallbackToken stands without CallbackUrl, so it is never sent", about: token,
        help: "add `\(line)` or the https URL of your server, or leave CallbackToken out")
    })
}
