package import Catalog
import Linting

extension Parameter {
  /// Whether a request must have it, a sentence.
  var requirementSentence: String {
    switch requirement {
    case .required: "It is required."
    case .optional: "It is optional."
    case .expected(let integrations):
      "It is expected, unless the integration is \(integrations.map(\.rawValue).joined(separator: " or "))."
    }
  }

  /// A value that may stand in a profile: one that is documented, or a placeholder.
  package var exampleValue: String {
    switch shape {
    case .exactly(let value): value
    case .choice(let choices): defaultValue ?? choices[0].value
    case .embeddedJSON(.languageConfig): "{\"\(Language.configKey)\":\"\(Language.all[0].code)\"}"
    case .embeddedJSON(.styleConfig):
      "{\"\(StyleProperty.all[0].section.rawValue)\":{\"\(StyleProperty.all[0].name)\":\"white\"}}"
    case .identifier, .text, .url, .embeddedJSON(.metaInfo): placeholder
    }
  }

  /// What stands for a value that is filled in later.
  package var placeholder: String { "${\(KeyStyle.snake.spelling(of: name).uppercased())}" }

  /// ``exampleValue`` as it is written in YAML.
  var yamlExample: String { Self.yaml(exampleValue) }

  /// A value as it is written in YAML: between quotes, since each is a string.
  static func yaml(_ value: String) -> String { value.contains("\"") ? "'\(value)'" : "\"\(value)\"" }
}

extension Shape {
  /// What the value looks like, a sentence.
  var sentence: String {
    switch self {
    case .exactly(let value): "Always `\(value)`."
    case .choice: "A string, one of:"
    case .identifier(let alphabet, let count): "\(count.lowerBound) to \(count.upperBound) \(alphabet.words)."
    case .text: "Any text that is not empty."
    case .url(let schemes):
      "An absolute URL that begins with \(schemes.map { "`\($0)://`" }.joined(separator: " or "))."
    case .embeddedJSON(.metaInfo): "A string that holds JSON, as `getMetaInfo()` returned it."
    case .embeddedJSON(.languageConfig):
      "A string that holds a JSON object. Its only key is `\(Language.configKey)`, with one of these codes:"
    case .embeddedJSON(.styleConfig):
      "A string that holds a JSON object of sections, each with some of these properties. "
        + "What is left out or empty keeps its default."
    }
  }
}

extension Language {
  /// Its name, and where it is not to be had.
  package var words: String { isOnPC ? name : "\(name) (not on PC pages)" }
}

extension StyleSection {
  /// On which pages it counts, and what is special about it.
  var words: String { "\(platforms.map(\.words).joined(separator: " and ")) pages\(remark)" }

  /// What is special about it, to stand behind its name; empty where nothing is.
  var remark: String {
    if !isUsed { return " (not shown by \(Product.idOCR.code))" }
    return shownBy.map { " (hidden where \($0.rawValue) is `0`)" } ?? ""
  }
}

extension StyleProperty {
  /// What its value is, and on which pages it counts.
  package var words: String {
    "\(kind.words), \(platform.words) pages" + (formerName.map { " (until 2024: `\($0)`)" } ?? "")
  }
}

extension StyleProperty.Kind {
  /// What a value is.
  var words: String {
    switch self {
    case .color: "a CSS colour"
    case .colorList: "an array of CSS colours"
    case .boxShadow: "a CSS box-shadow"
    case .border: "a CSS border"
    case .lengthOrPercentage: "a CSS percentage or length"
    case .length: "a CSS length"
    case .imageURL: "the URL of a picture that everybody can fetch"
    }
  }
}

extension Platform {
  /// Its name for people.
  var words: String {
    switch self {
    case .mobile: "mobile"
    case .pc: "PC"
    }
  }
}
