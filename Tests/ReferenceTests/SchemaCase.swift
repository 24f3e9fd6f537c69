import Catalog
import DocumentModel
import Facts
import Linting
import Reference

/// A profile with values of interest, as the linter and the schemas see it.
struct SchemaCase: CustomStringConvertible {
  /// A value put before a schema.
  struct Question: Equatable {
    var schema: SchemaName
    var instance: JSON
  }

  /// The parameters of the profile that are the same in most of them.
  static let required: [String: JSON] = [
    "ProductCode": .string("ID_OCR"), "MerchantBizId": .string("a1"), "MetaInfo": .string("${META_INFO}"),
    "MerchantUserId": .string("u1"), "DocType": .string("01000000"),
  ]

  let members: [String: JSON]
  /// The parameter of interest, where it is but one.
  let parameter: String?

  /// A profile with nothing but these members.
  init(members: [String: JSON]) {
    self.members = members
    parameter = nil
  }

  /// A profile that is right but for one value.
  init(parameter: String, value: JSON) {
    members = Self.required.merging([parameter: value]) { $1 }
    self.parameter = parameter
  }

  var description: String {
    (try? profile.text()).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }

  private var profile: JSON { .object(members) }

  /// Whether the linter finds no error.
  func isRightForLinter() throws -> Bool {
    let source = SourceFile(path: FilePath("p.json"), bytes: try profile.text())
    return !lint(source, options: LintOptions()).findings.contains { $0.severity == .error }
  }

  /// What the schemas are asked: about the profile, and about the JSON that `contentMediaType` tells of. Nil where a
  /// text is no JSON though it should be. (A schema cannot see into text that is filled in later.)
  var questions: [Question]? {
    var questions = [Question(schema: .profile, instance: profile)]
    for name in [SchemaName.languageConfig, .styleConfig] {
      guard let text = name.parameter.flatMap({ members[$0]?.string }), !text.isEmpty, !Self.isBareCode(text) else {
        continue
      }
      if let content = JSON(Array(text.utf8)) {
        questions.append(Question(schema: name, instance: content))
      } else if !Self.placeholderForms.contains(where: { text.contains($0) }) {
        return nil
      }
    }
    return questions
  }

  /// `en` in the place of an object is contradictory, so that nobody calls it an error.
  private static func isBareCode(_ text: String) -> Bool { Language.named(Array(text.utf8)[...]) != nil }

  // MARK: - Cases

  /// Every value of the table that was typed by hand.
  static let facts = Fact.table.flatMap { fact in
    (fact.accepted + fact.refused).map { SchemaCase(parameter: fact.name, value: .string($0)) }
  }

  /// Values made from the catalog, right ones and their neighbours.
  static let catalog = ParameterName.allCases.flatMap { name in
    let types: [JSON] = [.null, .boolean(true), .number(1), .array([]), .object([:]), .string("")]
    return (types + name.neighbours.map(JSON.string)).map { SchemaCase(parameter: name.rawValue, value: $0) }
  }

  /// Values with placeholders.
  static let placeholders = ParameterName.allCases.flatMap { name in
    let example = name.parameter.exampleText
    return placeholderForms.flatMap { form in
      [
        form, example + form, form + example, "x-" + form, "{\"defaultLanguage\":\(form)}",
        "{\"defaultLanguage\":\"\(form)\"}", "{\"guidePage\":{\"btnBgColor\":\"\(form)\",\"x\":\(form)}}",
      ]
    }
    .map { SchemaCase(parameter: name.rawValue, value: .string($0)) }
  }

  private static let placeholderForms = [
    "${X}", "${X:-y}", "${X${Y}}", "${X", "${{ x }}", "$(X)", "{{ x }}", "{{ x", "<% x %>", "%NAME%", "@NAME@",
    "ENC[x]", "ENC(x)", "vault:secret/x", "ref+vault://x",
  ]
}

extension SchemaName {
  /// The parameter whose content it is for.
  fileprivate var parameter: String? {
    switch self {
    case .profile, .report, .configuration, .baseline: nil
    case .languageConfig: "LanguageConfig"
    case .styleConfig: "StyleConfig"
    }
  }
}

extension Parameter {
  /// A documented value, or a beginning of one.
  fileprivate var exampleText: String {
    switch shape {
    case .exactly(let text): text
    case .choice(let choices): choices[0].value
    case .url(let schemes): schemes[0] + "://www.aliyun.com/"
    case .identifier, .text, .embeddedJSON: "a"
    }
  }
}

extension ParameterName {
  /// Texts that are right, and texts that are nearly right.
  fileprivate var neighbours: [String] {
    switch shape {
    case .exactly(let text):
      return Self.slips(text)
    case .choice(let choices):
      return choices.flatMap { Self.slips($0.value) }
    case .identifier(_, let count):
      let lengths = [1, 2, count.upperBound - 1, count.upperBound, count.upperBound + 1]
      return lengths.map { String(repeating: "a", count: $0) } + ["a\n", "a\r", "é", "a\u{A0}"]
        + (0x20..<0x7F).map { "a\(Character(Unicode.Scalar(UInt8($0))))b" }
    case .text:
      return ["x", " ", "a b", "é\n"]
    case .url:
      return ["https", "HTTPS", "hTtPs", "http", "ftp", ""].flatMap { scheme in
        [
          "://www.aliyun.com", "://www.aliyun.com/a?b=c&d=%20#e", "://www.aliyun.com:8443/", "://", ":", "//x.com/",
          "://www.aliyun.com/a b", "://www.aliyun.com\n", "://www.aliyun.com/张",
        ].map { scheme + $0 }
      }
    case .embeddedJSON(.languageConfig):
      return Language.all.flatMap { Self.slips($0.code) }.map { "{\"defaultLanguage\":\"\($0)\"}" } + [
        "{}", "[]", "1", "null", "en", "{\"x\":1}", "{\"defaultLanguage\":null}", "{\"defaultLanguage\":[]}", "{",
      ]
    case .embeddedJSON(.styleConfig):
      let properties = StyleProperty.all.flatMap { property in
        ["\"\"", "\"red\"", "0", "[]", "[\"red\"]", "[1]", "{}", "null"].map {
          "{\"\(property.section.rawValue)\":{\"\(property.name)\":\($0)}}"
        }
      }
      let sections = StyleSection.allCases.flatMap { section in
        ["[]", "{}", "\"\"", "null"].map { "{\"\(section.rawValue)\":\($0)}" }
      }
      return properties + sections + ["{}", "[]", "1", "\"x\"", "null", "{\"x\":1}", "{\"guidePage\":{\"x\":1}}", "{"]
    case .embeddedJSON(.metaInfo):
      return ["{}", "x", " "]
    }
  }

  private static func slips(_ text: String) -> [String] {
    [
      text, text.lowercased(), text.uppercased(), String(text.dropFirst()), String(text.dropLast()), "0" + text,
      text + " ", " " + text, text + "\n", text + text,
    ]
  }
}
