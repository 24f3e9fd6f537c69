package import Catalog
import DocumentModel
import Linting

/// What there is to know of a parameter, as people read it.
package struct ParameterPage: Sendable {
  private let parameter: Parameter

  /// The page of a parameter.
  package init(of name: ParameterName) {
    parameter = name.parameter
  }

  /// The page as plain text.
  package var text: String { page.text }

  /// The page in Markdown.
  package var markdown: String { page.markdown }

  /// What matters most of it, in Markdown, for an editor.
  package var note: String { PageText(title, [summary] + shortValue + origin + [.source(parameter.citation)]).note }

  /// What its value looks like, without what an editor shows of the parts of the value.
  private var shortValue: [PageText.Block] {
    guard parameter.shape == .embeddedJSON(.styleConfig) else { return value }
    return [
      .paragraph("A string that holds a JSON object of these sections:"),
      .table(StyleSection.allCases.map { ($0.rawValue, $0.words) }),
    ]
  }

  /// Where its value comes from, if that is not the author of the profile.
  private var origin: [PageText.Block] {
    guard parameter.isPerRequest else { return [] }
    return [
      .paragraph(
        "It belongs to one request of one user: write a placeholder for it, or declare it by "
          + "`--supplied-at-runtime \(parameter.name.rawValue)`.")
    ]
  }


  private var title: String { "\(parameter.name.rawValue) (parameter of \(Product.idOCR.operation))" }

  private var summary: PageText.Block { .paragraph("\(parameter.summary) \(parameter.requirementSentence)") }

  /// What its value looks like.
  private var value: [PageText.Block] {
    [.paragraph(parameter.shape.sentence)] + parameter.shape.choices
      + (parameter.defaultValue.map { [.paragraph("Without it, `\($0)` applies.")] } ?? [])
  }

  private var page: PageText {
    let name = parameter.name.rawValue
    var blocks: [PageText.Block] = [summary, .heading("Value")] + value + origin
    let samples = parameter.samples.map { "`\($0.words)`" }
    if !samples.isEmpty {
      blocks.append(.paragraph("Samples of the documentation, not to be pasted: \(samples.joined(separator: ", ")).") )
    }
    blocks += [
      .heading("Example"), .listing(Listing("\(name): \(parameter.yamlExample)", .yaml)),
      .heading("What the documentation says"), .source(parameter.citation),
      .heading("Rules"), .table(rules.map { ($0.id.name, "\($0.severity.name): \($0.summary)") }),
      .paragraph("How any value is written is judged by \(writingRules.joined(separator: ", "))."),
    ]
    return PageText(title, blocks)
  }

  /// The rules that look at the parameter's value, or name it.
  private var rules: [Rule] {
    Rule.all.filter { rule in
      let looks = rule.checks.contains { check in
        if case .parameter(let names, _) = check { names.contains(parameter.name) } else { false }
      }
      return looks || rule.summary.contains(parameter.name.rawValue)
        || parameter.requirement == .required && rule.id == Rule.missingParameter.id
    }
  }
}

/// The rules that look at how a pair is written, whatever its parameter.
private let writingRules = Rule.all.filter { rule in
  rule.checks.contains { if case .writing = $0 { true } else { false } }
}
.map { "`\($0.id.name)`" }

extension Parameter.Sample {
  /// The text of the sample.
  fileprivate var words: String {
    switch self {
    case .whole(let text), .part(let text): text
    }
  }
}

extension Shape {
  /// The values to choose from, where there are some.
  fileprivate var choices: [PageText.Block] {
    switch self {
    case .choice(let choices): [.table(choices.map { ($0.value, $0.meaning) })]
    case .embeddedJSON(.languageConfig): [.table(Language.all.map { ($0.code, $0.words) })]
    case .embeddedJSON(.styleConfig):
      StyleSection.allCases.flatMap { section in
        [.paragraph("`\(section.rawValue)`\(section.remark):"), .table(section.properties.map { ($0.name, $0.words) })]
      }
    case .exactly, .identifier, .text, .url, .embeddedJSON(.metaInfo): []
    }
  }
}
