import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let callbackWithoutToken = Rule(
    id: "callback-without-token", severity: .warning,
    summary: "CallbackUrl without CallbackToken",
    explanation: """
      The platform adds CallbackToken to the callback; without it nothing proves who sends the notice, and anyone who \
      knows the URL can send one. Where the token is filled in later, write a placeholder, or declare it by \
      `--supplied-at-runtime`.
      """,
    citation: ParameterName.callbackToken.parameter.citation,
    good: [
      .yaml(whole + "CallbackUrl: https://acme-pay.com/idv\nCallbackToken: \"${CALLBACK_TOKEN}\"\n"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com/idv"),
      .yaml(whole + "CallbackUrl: https://acme-pay.com/idv\n").judged { $0.suppliedAtRuntime = [.callbackToken] },
    ],
    bad: [
      .yaml(
        whole + "«CallbackUrl»: https://acme-pay.com/idv\nSceneCode: shop\n",
        fixed: whole
          + "CallbackUrl: https://acme-pay.com/idv\nCallbackToken: \"${CALLBACK_TOKEN}\"\nSceneCode: shop\n"),
      .yaml(
        whole.replacing("${", with: "<% ").replacing("}", with: " %>")
          + "«CallbackUrl»: https://acme-pay.com/idv\n"),
    ],
    checks: .profile { profile, collector in
      guard let url = profile.pair(of: .callbackUrl, without: .callbackToken) else { return }
      let fix = profile.adding(.callbackToken)
      collector.report(
        "CallbackUrl stands without CallbackToken: nothing proves who sends the callback", about: url,
        help: fix == nil ? "add CallbackToken, and have it filled in like the other placeholders" : nil, fix: fix)
    })
}
