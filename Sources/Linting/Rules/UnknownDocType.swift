import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unknownDocType = Rule(
    id: "unknown-doc-type", severity: .error,
    summary: "DocType is not a code of the documented table",
    explanation: """
      DocType is one of eight codes of digits. Leading zeros get lost in spreadsheets and in YAML numbers; codes of \
      three letters and five digits belong to other products, which have a code of their own for the same document. \
      Codes beyond the table are declared by `extra-doc-types` in the configuration.
      """,
    citation: ParameterName.docType.parameter.citation,
    yieldsTo: ["credential-in-profile"],
    good: [
      .fragment("ProductCode: ID_OCR\nDocType: \"000000011\""),
      .fragment("ProductCode: ID_OCR\nDocType: \"${DOC_TYPE}\""),
      .fragment("ProductCode: ID_OCR\nDocType: \"00000099\"").judged { $0.extraDocTypes = ["00000099"] },
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nDocType: \"«1000000»\"", fixed: "ProductCode: ID_OCR\nDocType: \"01000000\""),
      .fragment("ProductCode: ID_OCR\nDocType: «8»", fixed: "ProductCode: ID_OCR\nDocType: \"00000008\""),
      .fragment("ProductCode: ID_OCR\nDocType: «GLB03002»", fixed: "ProductCode: ID_OCR\nDocType: \"01000000\""),
      .fragment("ProductCode: ID_OCR\nDocType: '«O1000000»'", fixed: "ProductCode: ID_OCR\nDocType: '01000000'"),
      .fragment("ProductCode: ID_OCR\nDocType: '«０００００００８»'", fixed: "ProductCode: ID_OCR\nDocType: '00000008'"),
      .fragment("ProductCode: ID_OCR\nDocType: '«00000005»'"),
      .fragment("ProductCode: ID_OCR\nDocType: '«01560001»'"),
      .fragment(
        "ProductCode: ID_OCR\nDocType: '«01000000 »'", fixed: "ProductCode: ID_OCR\nDocType: '01000000'"),
      .fragment(
        "ProductCode: ID_OCR\nDocType: '«00000012 »'", fixed: "ProductCode: ID_OCR\nDocType: '000000012'"),
      .fragment("ProductCode: ID_OCR\nDocType: '«  »'"),
      .fragment("ProductCode: ID_OCR\nDocType: '«99»'", fixed: "ProductCode: ID_OCR\nDocType: '00000099'")
        .judged { $0.extraDocTypes = ["00000099"] },
    ],
    checks: .parameter([.docType]) { binding, profile, collector in
      let declared = profile.file.options.extraDocTypes
      guard binding.isJudged, let text = binding.text, DocType.named(text.text.bytes) == nil,
        text.equalsOneOf(DocType.all.lazy.map(\.code)) == .wrong, text.equalsOneOf(declared) == .wrong,
        // Where the documentation contradicts itself there is no error.
        !DocType.isContradictory(text.text.bytes)
      else { return }
      let core = OuterBlank.core(of: text.text)
      let code = text.text.bytes.dropFirst(core.lowerBound).prefix(core.count)
      let notes = binding.outerBlankNotes
      guard !core.isEmpty else {
        return collector.report("DocType is nothing but blanks", in: binding, help: documentCodes)
      }
      if DocType.named(code) == nil, let meant = declaredCode(meantBy: code, declared) {
        let isWhole = meant.utf8.elementsEqual(code)
        let fault =
          isWhole
          ? "a declared DocType, but not with what stands around it" : "neither a documented nor a declared DocType"
        collector.report(
          "`\(text.text, core)` is \(fault)", in: binding, notes: notes,
          help: isWhole ? nil : "`\(meant)` is declared in the configuration",
          fix: Fix("write \(profile.quoted(meant))", .suggested, .setValue(binding.value, meant)))
        return
      }
      // Of a code on which the documentation contradicts itself nothing but the blanks is surely wrong.
      let contradictory = DocType.isContradictory(code) ? DocType.meant(by: code)?.docType : nil
      if let docType = DocType.named(code) ?? contradictory {
        collector.report(
          "`\(text.text, core)` is a documented DocType, but not with what stands around it", in: binding, notes: notes,
          fix: Fix("write \(profile.quoted(docType.code))", .suggested, .setValue(binding.value, docType.code)))
        return
      }
      guard let meaning = DocType.meant(by: code) else {
        let family = text.isLiteral ? CodeFamily(of: code) : nil
        collector.report(
          "`\(text.text, core)` is no documented DocType\(family.map { ": it is a code of \($0.owner)" } ?? "")",
          in: binding, notes: notes, help: documentCodes)
        return
      }
      collector.report(
        "`\(text.text, core)` is no documented DocType: \(meaning.reason.phrase)", in: binding, notes: notes,
        help: "`\(meaning.docType.code)` is the code of the \(meaning.docType.document)",
        fix: Fix(
          "write \(profile.quoted(meaning.docType.code))", .suggested, .setValue(binding.value, meaning.docType.code)))
    })

  /// The declared code that is the same but for leading zeros; nil where there is none.
  private static func declaredCode(meantBy code: ArraySlice<UInt8>, _ declared: Set<String>) -> String? {
    let significant = code.drop { $0 == 0x30 }
    return declared.sorted().first { $0.utf8.drop { $0 == 0x30 }.elementsEqual(significant) }
  }
}
