import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let otherKeyStyle = Rule(
    id: "other-key-style", severity: .warning,
    summary: "all names of a profile are written in another convention than the documented one",
    explanation: """
      Initialize knows its parameters as `MerchantBizId`. A profile that writes all of them as `merchantBizId`, \
      `merchant_biz_id` or `merchant-biz-id` is taken for one whose program translates them, and its values are judged \
      all the same; sent as they are, the names would be dropped without a word. With `key-style` in the configuration \
      a team declares how it writes names, and this rule is silent.
      """,
    citation: misspeltParameter.citation,
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout"), .fragment("productCode: ID_OCR\nscene_code: checkout"),
      .fragment("product-code: ID_OCR\nscene-code: checkout").judged { $0.keyStyle = .kebab },
    ],
    bad: [
      .fragment("«product_code»: ID_OCR\nscene_code: checkout"),
      .fragment("sceneCode: checkout\n«productCode»: ID_OCR"),
      .fragment("«merchant-biz-id»: \"${ID}\"\nid-spoof: \"Y\""),
    ],
    checks: .profile { profile, collector in
      guard let style = profile.keyStyle, let name = profile.bindings.lazy.compactMap(\.parameter).first else { return }
      collector.report(
        "all names are written like `\(style.spelling(of: name))`; Initialize knows `\(name.rawValue)`", about: profile,
        help: "write all names like `\(name.rawValue)`; where a program of yours translates them, "
          + "declare `key-style: \(style.rawValue)` in the configuration")
    })
}
