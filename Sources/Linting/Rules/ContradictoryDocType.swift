import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let contradictoryDocType = Rule(
    id: "contradictory-doc-type", severity: .warning,
    summary: "DocType `00000011` or `00000012`, which the documentation prints with nine digits",
    explanation: """
      The page says that codes have eight digits, but its table prints `000000011` and `000000012` with nine, and so \
      does the page on result fields in three of four languages. The codes of the table are the safer ones.
      """,
    citation: DocType.contradiction,
    yieldsTo: ["lossy-plain-scalar"],
    good: [
      .fragment("ProductCode: ID_OCR\nDocType: \"000000011\""),
      .fragment("ProductCode: ID_OCR\nDocType: \"00000011\"").judged { $0.extraDocTypes = ["00000011"] },
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nDocType: \"«00000011»\"", fixed: "ProductCode: ID_OCR\nDocType: \"000000011\""),
      .fragment("ProductCode: ID_OCR\nDocType: '«00000012»'", fixed: "ProductCode: ID_OCR\nDocType: '000000012'"),
    ],
    checks: .parameter([.docType]) { binding, profile, collector in
      guard binding.isJudged, let text = binding.text, text.isLiteral,
        !profile.file.options.extraDocTypes.contains(text.text.string),
        let meaning = DocType.meant(by: text.text.bytes), meaning.reason == .contradictory
      else { return }
      let code = meaning.docType.code
      collector.report(
        "the documentation contradicts itself on `\(text.text)`: \(meaning.reason.phrase)", in: binding,
        help: "`\(code)` is the code of the \(meaning.docType.document) in the table",
        fix: Fix("write \(profile.quoted(code))", .suggested, .setValue(binding.value, code)))
    })
}
