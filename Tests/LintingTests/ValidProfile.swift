import Catalog
import DocumentModel
import SeededRandom

/// Writes profiles that are right by the documentation, in all the ways in which people write them.
struct ValidProfile {
  /// The text of the file.
  private(set) var text = ""
  /// Its language.
  let syntax: SourceFile.Syntax

  private var random: SeededGenerator

  /// A profile that a number tells from all others.
  init(number: UInt64) {
    random = SeededGenerator(seed: number)
    syntax = Int.random(in: 0..<4, using: &random) == 0 ? .json : .yaml
    let documents = syntax == .yaml && dice(6) ? 2 : 1
    let files = (0..<documents).map { document in
      let pairs = pairs(id: number * 10 + UInt64(document))
      return syntax == .json ? json(pairs) : yaml(pairs)
    }
    text = files.joined(separator: "---\n")
    if dice(8) { text = text.replacing("\n", with: "\r\n") }
    if dice(12) { text = "\u{FEFF}" + text }
  }

  private mutating func dice(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

  private mutating func one(of texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

  // MARK: Values

  /// The pairs of a profile, in the order written.
  private mutating func pairs(id: UInt64) -> [(name: String, value: String)] {
    var values: [ParameterName: String] = [
      .productCode: "ID_OCR",
      .merchantBizId: dice(3) ? hexadecimal(32, id) : dice(3) ? "order${ID}" : placeholder(),
      .metaInfo: placeholder(withDefault: false),
      .merchantUserId: dice(2) ? hexadecimal(64, id) : placeholder(),
      .docType: dice(4) ? placeholder() : one(of: DocType.all.map(\.code)),
      .returnUrl: dice(4) ? placeholder() : url(schemes: ["https", "http", "HTTPS"]),
    ]
    if dice(2) { values[.sceneCode] = dice(4) ? "s_${X}" : one(of: ["checkout", "kyc_01", "A", "0000000001", "_"]) }
    for name in [ParameterName.idSpoof, .idThreshold, .showAlbumIcon, .showOcrResult, .showGuidePage] where dice(2) {
      guard case .choice(let choices) = name.shape else { continue }
      values[name] = dice(6) ? placeholder() : one(of: choices.map(\.value))
    }
    if dice(2) {
      values[.callbackUrl] = dice(4) ? placeholder() : url(schemes: ["https", "HTTPS"])
      values[.callbackToken] = placeholder(withDefault: false)
    }
    if dice(2) {
      let code = dice(5) ? "${LANG}" : one(of: Language.all.map(\.code))
      let member = [":", " : "].map { "\"\(Language.configKey)\"\($0)\"\(code)\"" }
      values[.languageConfig] = dice(5) ? placeholder() : one(of: ["{\(member[0])}", "{ \(member[1]) }"])
    }
    if dice(2) { values[.styleConfig] = style() }
    var pairs = values.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
    if dice(3) { pairs.shuffle(using: &random) }
    if dice(4) { pairs.append(("x-owner", "team é 张 😀")) }
    if dice(8) { pairs.insert(("_comment", "yes"), at: 0) }
    return pairs
  }

  private mutating func hexadecimal(_ count: Int, _ id: UInt64) -> String {
    // A letter first, so that no number is among them; the id, so that no two are equal.
    let tail = String(id, radix: 16)
    let digits = (0..<count - 1 - tail.count).map { _ in one(of: "0123456789abcdef".map { String($0) }) }
    return "f" + digits.joined() + tail
  }

  /// - Parameter withDefault: whether it may bring a text of its own, which no secret is meant to have.
  private mutating func placeholder(withDefault: Bool = true) -> String {
    if withDefault, dice(5) { return one(of: ["${NAME:-fallback}", "${NAME:fallback}", "${A:-${B}}"]) }
    return one(of: [
      "${NAME}", "${NAME?gone}", "${NAME:?gone}", "${{ secrets.NAME }}",
      "$(NAME)", "{{ name }}", "{{ .Values.name | quote }}", "{{name}}", "<% name %>", "<%= name %>", "%NAME%",
      "@NAME@", "@SOME_NAME@", "ENC[AES256_GCM,data:abc,iv:x,tag:y,type:str]", "vault:secret/data/idv#name",
      "ref+vault://secret/idv#/name",
    ])
  }

  private mutating func url(schemes: [String]) -> String {
    let host = one(of: [
      "acme-pay.com", "a.b.c.example.com", "example.com", "xn--bcher-kva.example.net", "8.8.8.8",
      "[2606:4700:4700::1111]", "${HOST}", "${TENANT}.acme-pay.com", "ACME.COM.", "{{ host }}", "cb.acme.co.uk",
    ])
    let port = one(of: ["", "", ":443", ":8443", ":${PORT}"])
    let tail = one(of: [
      "", "/", "/idv/callback", "/a%20b/%E4%BD%A0", "/cb?shop=1&case=${ID}", "?x=y", "/~user/;v=1/(a)", "/${PATH}",
    ])
    return one(of: schemes) + "://" + host + port + tail
  }

  /// A StyleConfig for one platform, its JSON spaced in one of several ways.
  private mutating func style() -> String {
    if dice(8) { return placeholder() }
    let platform: Platform = dice(2) ? .mobile : .pc
    let (glue, colon) = [("", ":"), (" ", ": "), ("\n  ", ": ")].randomElement(using: &random) ?? ("", ":")
    var sections: [String] = []
    for section in StyleSection.allCases where section.isUsed && section.platforms.contains(platform) && !dice(3) {
      var properties: [String] = []
      for property in section.properties where property.platform == platform && !dice(2) {
        properties.append("\"\(property.name)\"\(colon)\"\(value(of: property.kind))\"")
      }
      let body = properties.isEmpty ? "{}" : "{" + glue + properties.joined(separator: "," + glue) + glue + "}"
      sections.append("\"\(section.rawValue)\"\(colon)\(body)")
    }
    guard !sections.isEmpty else { return "{}" }
    return "{" + glue + sections.joined(separator: "," + glue) + glue.filter { $0 != " " } + "}"
  }

  private mutating func value(of kind: StyleProperty.Kind) -> String {
    if dice(10) { return "" }
    if dice(10) { return "${STYLE}" }
    switch kind {
    case .color, .colorList: return color()
    case .imageURL:
      return one(of: ["https://cdn.example.com/a.png", "http://acme.com/i/%20.svg?v=1", "https://${CDN}/a.png"])
    case .lengthOrPercentage: return one(of: ["10%", "5px", "0", "1.5em", "-3rem", "50vh", "+2%", ".5vw"])
    case .length: return one(of: ["300px", "0", "20em", "12.5rem", "10cm", "3in"])
    case .border:
      return one(of: [
        "1px solid red", "none", "thin dashed #12345678", "solid", "rgb(1,2,3) 2px dotted", "0", "medium",
      ])
    case .boxShadow:
      return one(of: [
        "none", "0 0 4px red", "inset 2px 2px", "1px 1px 2px 3px rgba(0,0,0,.5), 0 0 1px #fff", "#000 0 0", "0 0 0 0",
      ])
    }
  }

  private mutating func color() -> String {
    one(of: [
      "#fff", "#FFFF", "#1a2B3c", "#11223344", "red", "RebeccaPurple", "transparent", "currentcolor", "currentColor",
      "rgb(1,2,3)", "rgb(1 2 3)", "rgb( 10% , 20% , 30% )", "rgba(1,2,3,.5)", "rgba(1,2,3,50%)", "rgb(1 2 3 / 50%)",
      "hsl(120,50%,50%)", "hsl(120deg 50% 50%)", "hsla(120, 50%, 50%, 0.3)", "hsl(0.5turn 50% 50% / .2)", "RGB(0,0,0)",
      "hsl(none 50% 50%)", "rgb(300,-5,1.5)", "lightgoldenrodyellow",
    ])
  }

  // MARK: JSON

  private mutating func json(_ pairs: [(name: String, value: String)]) -> String {
    let glue = one(of: ["", " ", "\n  ", "\n\t"])
    let colon = one(of: [":", ": ", " : "])
    let members = pairs.map { "\"\($0.name)\"\(colon)\(quoted($0.value))" }
    let object = "{" + glue + members.joined(separator: "," + glue) + glue + "}"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "[\(object)]\n"
    case 1: return "{\"idv\": {\"checkout\": \(object)}, \"other\": [1, null, true]}"
    default: return object + "\n"
    }
  }

  private mutating func quoted(_ value: String) -> String {
    let usesEscapes = dice(4)
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "/" where usesEscapes: result += "\\/"
      default:
        let isEscaped = usesEscapes && scalar.value < 0x80 && dice(5)
        let code = String(scalar.value, radix: 16)
        result += isEscaped ? "\\u" + String(repeating: "0", count: 4 - code.count) + code : String(scalar)
      }
    }
    return result + "\""
  }

  // MARK: YAML

  private mutating func yaml(_ pairs: [(name: String, value: String)]) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "profiles:\n" + block(pairs, lead: "  - ", indent: "    ")
    case 1: return "idv:\n  checkout: # the shop\n" + block(pairs, lead: "    ", indent: "    ") + "replicas: 2\n"
    case 2:
      let glue = one(of: [" ", "\n  "])
      let parts = pairs.map { $0.name + ": " + (dice(2) ? doubleQuoted($0.value) : singleQuoted($0.value)) }
      return "{" + glue + parts.joined(separator: "," + glue) + (glue == " " ? " }" : "\n}") + "\n"
    case 3:
      // Half of it is merged in.
      let half = pairs.count / 2
      return "x-base: &base\n" + block(Array(pairs[..<half]), lead: "  ", indent: "  ") + "profile:\n  <<: *base\n"
        + block(Array(pairs[half...]), lead: "  ", indent: "  ")
    default: return (dice(3) ? "# A profile\n\n" : "") + block(pairs, lead: "", indent: "")
    }
  }

  private mutating func block(_ pairs: [(name: String, value: String)], lead: String, indent: String) -> String {
    var lines = ""
    for (number, pair) in pairs.enumerated() {
      if number > 0, dice(8) { lines += "\(indent)# about \(pair.name): ${x} {{ y }}\n" }
      let key = dice(8) ? "\"\(pair.name)\"" : dice(8) ? "'\(pair.name)'" : pair.name
      lines += (number == 0 ? lead : indent) + key + ":" + scalar(pair.name, pair.value, indent: indent) + "\n"
    }
    return lines
  }

  /// A scalar behind a colon.
  private mutating func scalar(_ name: String, _ value: String, indent: String) -> String {
    let comment = dice(8) ? " # it's fine" : ""
    let inner = indent + "  "
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where !value.contains("\n"): return " |-\(comment)\n\(inner)\(value)"
    case 1 where !value.contains("\n"): return " >-\(comment)\n\(inner)\(value)"
    case 2 where name.hasSuffix("Config") && value.hasPrefix("{\""):
      return " |\(comment)\n" + value.split(separator: "\n").map { inner + $0 }.joined(separator: "\n")
    case 3...4 where isPlain(value): return " " + value + comment
    case 5: return " !!str " + doubleQuoted(value) + comment
    case 6 where !value.contains("\n"): return " " + singleQuoted(value) + comment
    default: return " " + doubleQuoted(value) + comment
    }
  }

  private mutating func doubleQuoted(_ value: String) -> String {
    let usesEscapes = dice(4)
    return value.unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "e" where usesEscapes: result += "\\x65"
      default: result += String(scalar)
      }
    } + "\""
  }

  private mutating func singleQuoted(_ value: String) -> String {
    value.contains("\n") ? doubleQuoted(value) : "'" + value.replacing("'", with: "''") + "'"
  }

  /// Whether a value may stand without quotes and is text for every reader.
  private func isPlain(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, value.count > 5 else { return value == "ID_OCR" }
    return (first.properties.isAlphabetic && first.isASCII || first == "$" && !value.hasPrefix("${{"))
      && !value.contains(": ") && !value.contains(" #") && !value.contains("\n") && !value.contains("{{")
      && !value.hasSuffix(":") && !value.contains(", ")
  }
}
