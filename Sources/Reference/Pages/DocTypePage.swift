package import Catalog
import DocumentModel

/// What there is to know of a DocType, as people read it.
package struct DocTypePage: Sendable {
  private let docType: DocType

  /// The page of a DocType.
  package init(of docType: DocType) {
    self.docType = docType
  }

  /// The page as plain text.
  package var text: String { page.text }

  /// The page in Markdown.
  package var markdown: String { page.markdown }

  /// What matters most of it, in Markdown, for an editor.
  package var note: String {
    PageText(title, [.paragraph("The \(docType.document)."), .source(ParameterName.docType.parameter.citation)]).note
  }

  private var title: String { "\(docType.code) (\(ParameterName.docType.rawValue))" }

  private var page: PageText {
    var blocks: [PageText.Block] = [
      .paragraph("The \(docType.document)."),
      .listing(Listing("\(ParameterName.docType.rawValue): \"\(docType.code)\"", .yaml)),
      .heading("Mistaken forms"), .table(mistakenForms),
      .heading("What the documentation says"), .source(ParameterName.docType.parameter.citation),
    ]
    if let short = contradictoryForm {
      blocks += [.paragraph("`\(short)` is not called an error, since:"), .source(DocType.contradiction)]
    }
    blocks += [.paragraph("On the codes of other products:"), .source(DocType.equivalence)]
    return PageText(title, blocks)
  }

  /// Texts that are met in the place of the code, each with how it comes about.
  private var mistakenForms: [(name: String, meaning: String)] {
    let digits = String(docType.code.drop { $0 == "0" })
    let octal = Int(docType.code, radix: 8).map { String($0) }
    var forms = [digits]
    if let octal, octal != digits { forms.append(octal) }
    if let contradictoryForm { forms.append(contradictoryForm) }
    return (forms + docType.letteredCodes).compactMap { form in
      guard let meaning = DocType.meant(by: Array(form.utf8)[...]), meaning.docType == docType else { return nil }
      return (form, meaning.reason.phrase)
    }
  }

  /// The form with 8 digits of a code with 9; nil for the others.
  private var contradictoryForm: String? {
    let form = docType.code.dropFirst()
    return DocType.isContradictory(Array(form.utf8)[...]) ? String(form) : nil
  }
}
