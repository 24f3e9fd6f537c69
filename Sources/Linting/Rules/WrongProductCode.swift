import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let wrongProductCode = Rule(
    id: "wrong-product-code", severity: .error,
    summary: "ProductCode is not ID_OCR",
    explanation: """
      ProductCode has the fixed value `ID_OCR`. Other codes belong to other products, some of them to other \
      operations, with other parameters: a profile of one of those is not judged further.
      """,
    citation: ParameterName.productCode.parameter.citation,
    yieldsTo: ["credential-in-profile"],
    good: [.fragment("ProductCode: ID_OCR"), .fragment("ProductCode: \"${PRODUCT}\"")],
    bad: [
      .fragment("ProductCode: «id-ocr»", fixed: "ProductCode: ID_OCR"),
      .yaml("ProductCode: «eKYC_PRO»\nMerchantBizId: \"1\"\n"),
      .fragment("ProductCode: «OCR»\nMerchantBizId: \"${ID}\""),
    ],
    checks: .parameter([.productCode]) { binding, _, collector in
      guard binding.isJudged, let text = binding.text, let right = ParameterName.productCode.onlyValue,
        text.equalsOneOf([right]) == .wrong
      else { return }
      let code = OuterBlank.trimmed(text.text.bytes)
      if let other = OtherProduct.named(text.text.bytes) {
        collector.report("`\(text.text)` is \(other.use.phrase), not \(right)", in: binding)
      } else if let other = OtherProduct.named(ignoringStyle: code) {
        collector.report(
          "`\(text.text)` is `\(other.code)` in another spelling: \(other.use.phrase), not \(right)", in: binding,
          notes: binding.outerBlankNotes)
      } else {
        let isNear = NameIndex.folded(code) == NameIndex.folded(Array(right.utf8)[...])
        collector.report(
          "ProductCode must be \(right)", in: binding, notes: binding.outerBlankNotes,
          help: isNear ? nil : "write `\(right)`",
          fix: isNear ? Fix("write \(right)", .suggested, .setValue(binding.value, right)) : nil)
      }
    })
}
