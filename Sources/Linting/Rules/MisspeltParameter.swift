import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let misspeltParameter = Rule(
    id: "misspelt-parameter", severity: .error,
    summary: "a name that is nearly a parameter's: it would be dropped without a word",
    explanation: """
      The SDKs read each parameter under exactly one name; a key in another case or with a slip is dropped, and the \
      request goes out without it. A profile that writes all its names in one other convention (`merchantBizId`, \
      `merchant_biz_id`) is taken for one whose program translates them. Where the configuration declares a \
      `key-style`, only names in that style are right. A name that begins with `x-`, `_` or `.` is one of your own.
      """,
    citation: Citation(.sdk, "An unknown key, or a key in the wrong case, is dropped without a word."),
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout\nSceneId: other"),
      .fragment("ProductCode: ID_OCR\n_SceneCode: put aside\nx-DocType: passport\n.IdSpoof: \"N\""),
      .fragment("product_code: ID_OCR\nscene_code: checkout"),
      .fragment("productCode: ID_OCR\nsceneCode: checkout").judged { $0.keyStyle = .camel },
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\n«Doctype»: \"01000000\"", fixed: "ProductCode: ID_OCR\nDocType: \"01000000\""),
      .fragment(
        "ProductCode: ID_OCR\n\"«CalbackUrl»\": https://acme-pay.com/idv",
        fixed: "ProductCode: ID_OCR\n\"CallbackUrl\": https://acme-pay.com/idv"),
      .fragment(
        "ProductCode: ID_OCR\n«\u{200B}IdSpoof»: \"Y\"", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment(
        "ProductCode: ID_OCR\n«scene_code»: checkout", fixed: "ProductCode: ID_OCR\nSceneCode: checkout"),
      .fragment("product_code: ID_OCR\n«SceneCode»: checkout", fixed: "product_code: ID_OCR\nscene_code: checkout")
        .judged { $0.keyStyle = .snake },
      .fragment("«productCode»: ID_OCR", fixed: "ProductCode: ID_OCR").judged { $0.keyStyle = .api },
    ],
    checks: .writing { binding, profile, collector in
      guard let name = binding.parameter else { return }
      switch binding.recognition {
      case .exact, .none: return
      case .keyStyle:
        guard profile.keyStyle == nil else { return }
      case .near: break
      }
      let right = profile.spelling(of: name)
      let isTaken = profile[name].map { $0.key.index != binding.key.index } ?? false
      collector.report(
        "`\(binding.key.text)` \(fault(of: binding, profile)); `\(right)` was probably meant", atKeyOf: binding,
        notes: (isTaken ? [Finding.Note("`\(right)` stands here as well", at: profile[name]?.key.contentRange)] : [])
          + (binding.key.bytes.allSatisfy { $0 < 0x80 }
            ? [] : [Finding.Note("a character outside ASCII is in it, which may look like a letter or like nothing")]),
        fix: isTaken || binding.use != nil
          ? nil : Fix("rename it to \(right)", .suggested, .rename(binding.key, right)))
    })

  private static func fault(of binding: Binding, _ profile: Profile) -> String {
    if case .keyStyle = binding.recognition, let style = profile.file.options.keyStyle, style != .api {
      return "is not written in the declared key style, \(style.rawValue)"
    }
    return "is no parameter and would be dropped"
  }
}
