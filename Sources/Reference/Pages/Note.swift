package import Catalog
import DocumentModel
package import Linting

/// What an editor shows of a word that is neither a parameter nor a document nor a rule: a few lines of Markdown.
package enum Note {
  /// The note of one of the values of a parameter.
  package static func value(_ choice: Choice, of name: ParameterName) -> String {
    let isDefault = name.parameter.defaultValue == choice.value
    return PageText(
      "\(choice.value) (\(name.rawValue))",
      [
        .paragraph("\(name.parameter.summary) This value: \(choice.meaning)\(isDefault ? ", the default" : "")."),
        .source(name.parameter.citation),
      ]
    ).note
  }

  /// The note of a language of a LanguageConfig.
  package static func language(_ language: Language) -> String {
    PageText("\(language.code) (language)", [.paragraph("\(language.words)."), .source(Language.citation)]).note
  }

  /// The note of the key of a LanguageConfig.
  package static var languageKey: String {
    let codes = Language.all.map { ($0.code, $0.words) }
    return PageText(
      Language.configKey,
      [.paragraph("The language of the pages, by its code:"), .table(codes), .source(Language.citation)]
    ).note
  }

  /// The note of a section of a StyleConfig.
  package static func section(_ section: StyleSection) -> String {
    PageText(
      "\(section.rawValue) (section of \(ParameterName.styleConfig.rawValue))",
      [
        .paragraph("Of \(section.words). Its properties:"),
        .table(section.properties.map { ($0.name, $0.words) }), .source(ParameterName.styleConfig.parameter.citation),
      ]
    ).note
  }

  /// The note of a property of a section of a StyleConfig.
  package static func property(_ property: StyleProperty) -> String {
    let hidden = property.shownBy.map { " It has no effect where \($0.rawValue) is `0`." } ?? ""
    let kind: [PageText.Block] =
      switch property.kind {
      case .color, .colorList: [.source(StyleProperty.colors)]
      case .imageURL: [.source(StyleProperty.images)]
      case .boxShadow, .border, .lengthOrPercentage, .length: []
      }
    return PageText(
      "\(property.name) (\(property.section.rawValue))",
      [.paragraph("Its value is \(property.words).\(hidden)"), .source(property.citation)] + kind
    ).note
  }

  /// The note of a name that is no parameter of the product.
  package static func otherName(_ other: OtherName) -> String {
    PageText(
      other.name,
      [
        .paragraph("No documented parameter of \(Product.idOCR.operation) for \(Product.idOCR.code).\(other.remark)"),
        .source(other.citation),
      ]
    ).note
  }

  /// The note of the code of another product.
  package static func product(_ other: OtherProduct) -> String {
    PageText(
      "\(other.code) (product)",
      [.paragraph("It is \(other.use.phrase), not \(Product.idOCR.code)."), .source(OtherProduct.citation)]
    ).note
  }

  /// The note of a mark in a comment.
  package static func mark(_ mark: Mark) -> String { PageText(mark.rawValue, [.paragraph(mark.summary)]).note }

  /// The note of what a comment does that allows findings.
  package static func verb(_ verb: SuppressionComment.Verb) -> String {
    PageText(verb.rawValue, [.paragraph(verb.summary), .paragraph("`\(SuppressionComment.form(verb))`")]).note
  }

  /// The note of a key of a configuration.
  package static func key(_ key: ConfigurationKey) -> String {
    PageText(key.rawValue, [.paragraph(key.summary), .listing(Listing(key.example, .yaml))]).note
  }
}
