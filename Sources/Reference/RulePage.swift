import Catalog
import DocumentModel
package import Linting

/// What there is to know of a rule, as people read it: for `explain`, for the help in SARIF, for a page of its own.
package struct RulePage: Sendable {
  private let rule: Rule

  /// The page of a rule.
  package init(of rule: Rule) {
    self.rule = rule
  }

  /// The address of the page of the documentation that the rule rests on.
  package var address: String { rule.citation?.page.url ?? Page.initialize.rawValue }

  /// The page as plain text.
  package var text: String { page().text }

  /// The page in Markdown.
  package var markdown: String { page().markdown }

  /// The page with one wrong and one right example, as plain text and in Markdown: for a log that has a finding, which
  /// is another. Each example takes as long as a small file.
  package var brief: (text: String, markdown: String) {
    let page = page(examples: 1)
    return (page.text, page.markdown)
  }

  /// What matters most of it, in Markdown, for an editor.
  package var note: String { PageText(rule.id.name, summary + (rule.citation.map { [.source($0)] } ?? [])).note }

  private var summary: [PageText.Block] {
    [.paragraph("\(rule.severity.name): \(rule.summary)."), .paragraph(rule.explanation)]
  }

  /// - Parameter most: how many wrong and how many right examples it has.
  private func page(examples most: Int = .max) -> PageText {
    var blocks = summary
    if let citation = rule.citation { blocks += [.heading("What the documentation says"), .source(citation)] }
    let bad = rule.bad.prefix(most)
    for (index, example) in bad.enumerated() {
      blocks.append(.heading(bad.count == 1 ? "Wrong" : "Wrong (\(index + 1) of \(bad.count))"))
      blocks += wrong(example)
    }
    blocks += [.heading("Right"), .paragraph("As far as this rule goes; others may have something to say of it.")]
    for example in rule.good.prefix(most) {
      blocks += declarations(of: example)
      blocks.append(.listing(Listing(shown(example), example.syntax)))
    }
    if !rule.yieldsTo.isEmpty {
      let names = rule.yieldsTo.map { "`\($0.name)`" }.joined(separator: ", ")
      blocks += [.heading("Other rules"), .paragraph("Silent where one of these speaks of the same value: \(names).")]
    }
    return PageText(rule.id.name, blocks)
  }

  /// A bad example, what is said of it, and what it becomes.
  private func wrong(_ example: Rule.Example) -> [PageText.Block] {
    let (text, findings) = judged(example)
    var blocks = declarations(of: example) + [.listing(Listing(text, example.syntax))]
    let words = findings.flatMap { finding in
      let notes = finding.notes.map { note -> Message in "note: \(note.message)" }
      let help = finding.help.map { help -> [Message] in ["help: \(help)"] } ?? []
      return ([finding.message] + notes + help).map { SensitiveRanges().render($0) }
    }
    if !words.isEmpty { blocks.append(.list(words)) }
    if let fixed = example.fixed, let fix = findings.lazy.compactMap(\.fix).first {
      blocks.append(.paragraph("Fix (\(fix.safety.words)): \(fix.title)."))
      var mended = example
      mended.text = fixed
      blocks.append(.listing(Listing(shown(mended), example.syntax)))
    }
    return blocks
  }

  /// The text of an example, without the mark of a fragment where this rule says the same without it, and what it says.
  private func judged(_ example: Rule.Example) -> (text: String, findings: [Finding]) {
    guard example.text.hasPrefix(Self.mark) else { return (example.text, findings(in: example)) }
    var unmarked = example
    unmarked.text.removeFirst(Self.mark.count)
    let findings = findings(in: unmarked)
    let expected = example.text.unicodeScalars.count { $0 == "«" }
    return findings.count == expected ? (unmarked.text, findings) : (example.text, self.findings(in: example))
  }

  /// The text alone.
  private func shown(_ example: Rule.Example) -> String {
    example.text.hasPrefix(Self.mark) ? judged(example).text : example.text
  }

  /// What makes a text a part of a profile.
  private static let mark = "# idvlint: partial\n"

  private func findings(in example: Rule.Example) -> [Finding] {
    let text = String(example.text.unicodeScalars.filter { $0 != "«" && $0 != "»" })
    let path = FilePath(example.syntax == .json ? "profile.json" : "profile.yaml")
    let report = lint(SourceFile(path: path, bytes: Array(text.utf8)), options: example.options)
    return report.findings.filter { $0.rule == rule.id }
  }

  /// The options and settings with which an example is judged; none for the defaults.
  private func declarations(of example: Rule.Example) -> [PageText.Block] {
    let options = example.options
    let words =
      (options.integration.map { ["--integration \($0.rawValue)"] } ?? [])
      + (options.platforms.count > 1 ? ["--platform both"] : options.platforms.map { "--platform \($0.rawValue)" })
      + options.suppliedAtRuntime.sorted().map { "--supplied-at-runtime \($0.rawValue)" }
    let settings = settings(options).map { "`\($0)`" }.joined(separator: " and ")
    return (words.isEmpty ? [] : [.paragraph("With `\(words.joined(separator: " "))`:")])
      + (settings.isEmpty ? [] : [.paragraph("With \(settings) in the configuration:")])
  }

  /// What only a configuration can say, as it is written there.
  private func settings(_ options: LintOptions) -> [String] {
    let readers = YAMLReader.allCases.filter(options.readers.contains).map(\.rawValue)
    let lists: [(key: ConfigurationKey, items: [String])] = [
      (.readers, readers), (.placeholders, options.placeholders.map { "\"\($0.words)\"" }),
      (.extraKeys, options.extraKeys.sorted()), (.extraDocTypes, options.extraDocTypes.sorted().map { "\"\($0)\"" }),
    ]
    return (options.keyStyle.map { ["\(ConfigurationKey.keyStyle.rawValue): \($0.rawValue)"] } ?? [])
      + lists.filter { !$0.items.isEmpty }.map { "\($0.key.rawValue): [\($0.items.joined(separator: ", "))]" }
  }
}

extension Fix.Safety {
  /// What it means, in a few words.
  fileprivate var words: String {
    switch self {
    case .safe: "safe"
    case .suggested: "suggested: look at it first"
    }
  }
}
