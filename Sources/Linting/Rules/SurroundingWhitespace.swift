import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let surroundingWhitespace = Rule(
    id: "surrounding-whitespace", severity: .warning,
    summary: "a blank, an invisible character or a line break at an end of a value",
    explanation: """
      Nobody sees it, and it is sent as a part of the value. A block scalar (`|` or `>`) ends with a line break; `|-` \
      and `>-` leave it out. LanguageConfig, StyleConfig and MetaInfo are JSON, where blanks do no harm.
      """,
    yieldsTo: [
      "credential-in-profile", "wrong-product-code", "malformed-merchant-biz-id", "malformed-scene-code",
      "unknown-doc-type", "value-not-allowed", "malformed-callback-url", "personal-data-in-user-id",
      "documentation-sample", "malformed-return-url",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nMerchantUserId: |-\n  ${USER_HASH}"),
      .fragment("ProductCode: ID_OCR\nCallbackToken: !vault |\n  abc"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: |\n  {\"defaultLanguage\": \"en\"}"),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: '${USER_HASH}« »'",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: '${USER_HASH}'"),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: \"«\\t»${USER_HASH}\"",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: \"${USER_HASH}\""),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: ' ${USER_HASH}«  »'",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: '${USER_HASH}'"),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: u${USER_HASH}«\u{A0}»",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: \"u${USER_HASH}\""),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: |\n  ${USER_HASH}«\n»SceneCode: web_shop",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: |-\n  ${USER_HASH}\nSceneCode: web_shop"),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: |- # hash\n  ${USER_HASH}« »",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: |- # hash\n  ${USER_HASH}"),
      .json(
        "{\"ProductCode\": \"ID_OCR\", \"MerchantBizId\": \"${ID}\", \"MetaInfo\": \"${M}\", "
          + "\"ReturnUrl\": \"${R}\", \"MerchantUserId\": \"${U}«\\n»\", \"DocType\": \"01000000\"}",
        fixed: "{\"ProductCode\": \"ID_OCR\", \"MerchantBizId\": \"${ID}\", \"MetaInfo\": \"${M}\", "
          + "\"ReturnUrl\": \"${R}\", \"MerchantUserId\": \"${U}\", \"DocType\": \"01000000\"}"),
    ],
    checks: .parameter(trimmed) { binding, _, collector in
      guard binding.isJudged, let text = binding.text else { return }
      let (core, count) = (OuterBlank.core(of: text.text), text.text.count)
      guard !core.isEmpty else {
        if text.isLiteral { collector.report("the value is nothing but blanks", in: binding, at: 0..<count) }
        return
      }
      // What stands inside a placeholder is not known to arrive.
      let start = text.holes.first?.lowerBound == 0 ? 0 : core.lowerBound
      let end = text.holes.last?.upperBound == count ? count : core.upperBound
      let first = start > 0 ? OuterBlank(text.text, isAtEnd: false) : nil
      let last = end < count ? OuterBlank(text.text, isAtEnd: true) : nil
      guard let blank = last ?? first else { return }
      let other = last == nil ? nil : first
      let kept = String(decoding: text.bytes(of: start..<end), as: UTF8.self)
      collector.report(
        binding.words(for: blank), in: binding, at: end < count ? end..<count : 0..<start,
        notes: other.map { [Finding.Note(binding.words(for: $0), at: text.text.range(of: 0..<start))] } ?? [],
        fix: Fix("trim the value", .suggested, .setValue(binding.value, kept)))
    })

  private static let trimmed = ParameterName.allCases.filter { name in
    if case .embeddedJSON = name.shape { false } else { true }
  }
}
