import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let documentationSample = Rule(
    id: "documentation-sample", severity: .warning,
    summary: "a sample value of the documentation, a value masked with `****`, or one that is still to be filled in",
    explanation: """
      The documentation masks its samples with asterisks, so a value with `****` was copied from there; so was one \
      that is its sample of the parameter. `YOUR_TOKEN_HERE`, `changeme` and `xxxx` were left behind by a template. \
      Write the value that is meant, or a placeholder.
      """,
    citation: Parameter.sampleCitation,
    yieldsTo: [
      "lossy-plain-scalar", "wrong-product-code", "malformed-merchant-biz-id", "duplicate-merchant-biz-id",
      "personal-data-in-user-id", "malformed-scene-code", "unknown-doc-type", "value-not-allowed",
      "malformed-callback-url", "callback-not-https", "unreachable-callback", "malformed-embedded-json",
      "wrong-embedded-type", "unknown-language",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: web_shop\nReturnUrl: https://example.com/back"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"${USER:-123456789}\""),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: \"«1234567890»\""),
      .fragment("ProductCode: ID_OCR\nSceneCode: «changeme»"),
      .fragment("ProductCode: ID_OCR\nReturnUrl: «https://www.alibabacloud.com»"),
      .fragment("ProductCode: ID_OCR\nReturnUrl: «https://www.alibabacloud.com/»"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: user«****»1"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: '«<YOUR_USER_HERE>»'"),
      .fragment("ProductCode: ID_OCR\nMetaInfo: '{\"appName\":\"«com.aliyun.antcloudauth»\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: https://callback.acme-pay.com/idv\n"
          + "CallbackToken: «NMjvQanQgplBSaEI0sL********»"),
    ],
    checks: .parameter(ParameterName.allCases) { binding, _, collector in
      guard binding.isJudged, let text = binding.text, let parameter = binding.parameter else { return }
      if text.isLiteral {
        let place = OuterBlank.core(of: text.text)
        let core = text.bytes(of: place)
        if parameter.wholeSamples.contains(where: { core.elementsEqual($0) }) {
          collector.report(
            "this is the documentation's sample of \(parameter.rawValue)", in: binding, at: place,
            notes: binding.outerBlankNotes, help: advice(on: parameter))
          return
        }
        if Leftover.isLeftover(core.span) {
          collector.report(
            "\(parameter.rawValue) is still to be filled in", in: binding, at: place, notes: binding.outerBlankNotes,
            help: advice(on: parameter))
          return
        }
      }
      if let place = parameter.sampleParts.lazy.compactMap(text.firstKnown).first {
        collector.report(
          "this is a part of the documentation's sample of \(parameter.rawValue)", in: binding, at: place,
          help: advice(on: parameter))
      } else if let place = text.firstKnown(sampleMask) {
        collector.report(
          "a part of the value is masked, as in the documentation's samples", in: binding, at: place,
          help: advice(on: parameter))
      }
    })

  /// What to write in the place of what is nobody's value.
  private static func advice(on name: ParameterName) -> Message {
    if name == .metaInfo { return metaInfoAdvice }
    return name.parameter.isPerRequest || name == .callbackToken
      ? "write a placeholder such as `\(name.placeholder)`, which is filled in at run time"
      : "write a value of your own, or a placeholder such as `\(name.placeholder)`"
  }

  /// ``Parameter/sampleMask``, UTF-8.
  fileprivate static let sampleMask = Array(Parameter.sampleMask.utf8)
}

extension Binding {
  /// What a rule that finds the value wrong says of its mask; nothing where it has none.
  var sampleMaskNotes: [Finding.Note] {
    guard let text, text.firstKnown(Rule.sampleMask) != nil else { return [] }
    return [Finding.Note("the documentation masks its samples with `\(Parameter.sampleMask)`")]
  }
}
