import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let languageNotOnPC = Rule(
    id: "language-not-on-pc", severity: .warning,
    summary: "defaultLanguage is a language that PC pages do not have, in a profile declared for PC alone",
    explanation: """
      PC pages have Simplified Chinese (`zh`), Traditional Chinese (`TW`) and English (`en`); the other eleven \
      languages are those of mobile pages.
      """,
    citation: Language.citation,
    good: [
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"TW\"}'").judged {
        $0.platforms = [.pc]
      },
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"fr\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"fr\"}'").judged {
        $0.platforms = [.mobile, .pc]
      },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«fr»\"}'").judged {
        $0.platforms = [.pc]
      },
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«f${X}»\"}'").judged {
        $0.platforms = [.pc]
      },
    ],
    checks: .parameter([.languageConfig]) { binding, profile, collector in
      guard profile.file.options.isForPCAlone else { return }
      let onPC = Language.all.filter(\.isOnPC).map(\.code)
      for value in binding.languages {
        let text = PartialText(value.text, in: profile.file)
        guard text.equalsOneOf(onPC) == .wrong, text.equalsOneOf(Language.all.map(\.code)) != .wrong else { continue }
        collector.report(
          "`\(text.text)` is no language of PC pages", in: binding, inside: value,
          help: Message("PC pages have " + onPC.joined(separator: ", ")))
      }
    })
}
