import DocumentModel
import SeededRandom

/// Writes small files around one value in every style, host and position.
enum SiteWriter {
  /// A value that a fix might write.
  static func value(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "Z", "0", "_", "é", "张", "😀", "'", "\"", "\\", " ", ":", "#", "-", "\t", "\n", "{", "]", ",", "\u{85}",
      "\u{2028}", "\u{2029}", "\u{7F}", "\u{1}", "%", "@", "&", "*", "!", "|", "?", "${X}", "\u{FEFF}", "\u{9B}",
    ]
    let plain = ["a", "Z", "0", "_", "1"]
    let from = Int.random(in: 0..<3, using: &random) == 0 ? pieces : plain
    return (0..<Int.random(in: 0..<8, using: &random)).map { _ in from.randomElement(using: &random) ?? "" }.joined()
  }

  /// A small JSON text.
  static func json(_ random: inout SeededGenerator) -> String {
    [
      #"{"defaultLanguage":"zh-CN"}"#, #"{ "guidepage" : { "btnBgColor" : "it's #fff", "x": [1, true, null] } }"#,
      #"{"a\u0062c":"\n\"x\\","張":"😀é"}"#, #"["a", "b c", -1.5e3]"#, #"{"a":"","b":{}}"#,
    ].randomElement(using: &random) ?? "{}"
  }

  /// A file whose key `Target` has some value, or the one given.
  static func site(_ random: inout SeededGenerator, value: String? = nil) -> MenderPropertyTests.Site {
    func dice(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }
    if dice(5) { return jsonSite(&random, value) }
    let isFlow = dice(3)
    var lines: [String] = []
    if dice(4) { lines.append("# head 'é😀' comment") }
    var indent = ""
    var lead = ""
    if dice(3) {
      lines.append("wrap:\(dice(2) ? " # note" : "")")
      indent = "  "
      lead = indent
      if dice(2) {
        lead = "  - "
        indent = "    "
      }
    }
    let before =
      dice(2)
      ? ["Before: 'x'", "Before: |\n\(indent)  text\n\(indent)   more", "Before:", "Before: [1, 2]"].randomElement(
        using: &random) : nil
    let after = dice(2) ? ["After: \"y\" # c", "After: 3", "? After\n\(indent): z"].randomElement(using: &random) : nil
    let comment = dice(3) ? " # it's a comment" : ""
    if isFlow {
      let glue = dice(2) ? " " : "\n\(indent)   "
      let scalar = written(&random, value, indent: indent + "  ", isFlow: true)
      var pairs = ["Target:" + (scalar.isEmpty ? "" : " ") + scalar]
      if dice(2) { pairs.insert("Before: 'x'", at: 0) }
      if dice(2) { pairs.append("After: [1, {a: b}]") }
      let open = dice(2) ? "{" : "{" + glue
      lines.append(
        (lead == "" ? "" : lead) + "m: " + open + pairs.joined(separator: " ," + glue) + (dice(2) ? " }" : glue + "}")
          + comment)
    } else {
      var parts: [String] = []
      if let before { parts.append(before) }
      let key = ["Target", "\"Target\"", "'Target'"].randomElement(using: &random) ?? "Target"
      parts.append(block(&random, key, value, indent: indent, comment: comment))
      if let after { parts.append(after) }
      for (number, part) in parts.enumerated() { lines.append((number == 0 ? lead : indent) + part) }
    }
    if dice(4), !lines.last!.contains("|"), !lines.last!.contains(">") { lines.append("\(dice(2) ? "" : "# tail")") }
    var text = lines.joined(separator: "\n") + (dice(4) ? "" : "\n")
    if dice(4) { text = text.replacing("\n", with: "\r\n") }
    if dice(6) { text = "\u{FEFF}" + text }
    return MenderPropertyTests.Site(text: Array(text.utf8), syntax: .yaml)
  }

  private static func jsonSite(_ random: inout SeededGenerator, _ value: String?) -> MenderPropertyTests.Site {
    let ways: [StyledScalar.Way] = [.json, .jsonWithU]
    let text = value ?? self.value(&random)
    let escaped = text.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
    let scalar = StyledScalar(Array(escaped.utf8), ways.randomElement(using: &random) ?? .json)
    let literal = value == nil && Int.random(in: 0..<4, using: &random) == 0
    let written =
      literal
      ? ["1", "true", "null", "-0.5"].randomElement(using: &random) ?? "1"
      : String(decoding: scalar?.written ?? [], as: UTF8.self)
    let glue = Bool.random(using: &random) ? " " : "\n  "
    let before = Bool.random(using: &random) ? "\"Before\": [1, {\"a\": \"b\"}],\(glue)" : ""
    let after = Bool.random(using: &random) ? ",\(glue)\"After\": \"é\"" : ""
    let file = "{\(glue)\(before)\"Target\": \(written)\(after)\(glue == " " ? "" : "\n")}"
    return MenderPropertyTests.Site(text: Array(file.utf8), syntax: .json)
  }

  /// A pair of a block mapping.
  private static func block(
    _ random: inout SeededGenerator, _ key: String, _ value: String?, indent: String, comment: String
  ) -> String {
    let heads = ["|", "|-", "|+", ">", ">-", "|2", "|2-", ">+"]
    guard Int.random(in: 0..<2, using: &random) == 0 else {
      let scalar = written(&random, value, indent: indent + "  ", isFlow: false)
      return key + ":" + (scalar.isEmpty ? "" : " ") + scalar + comment
    }
    let lines =
      value.map { [$0] } ?? [
        ["text"], ["a b", "c d"], ["a", "", "b"], ["a", "  more", "b"], ["it's \"x\" \\", "end  "], ["x", ""],
      ].randomElement(using: &random) ?? ["x"]
    let head = heads.randomElement(using: &random) ?? "|"
    return key + ": " + head + comment + "\n"
      + lines.map { $0.isEmpty ? "" : indent + "  " + $0 }.joined(separator: "\n")
  }

  /// A scalar that is no block scalar; may be empty: a value written nowhere.
  private static func written(
    _ random: inout SeededGenerator, _ value: String?, indent: String, isFlow: Bool
  ) -> String {
    if let value {
      let ways: [StyledScalar.Way] = [.single, .double, .doubleWithX, .doubleWithU]
      let scalar = StyledScalar(Array(value.utf8), ways.randomElement(using: &random) ?? .single)
      return String(decoding: scalar?.written ?? [], as: UTF8.self)
    }
    let fold = "\n\(indent)  "
    return [
      "", "abc", "01000000", "a-b c", "it's", "x\"y\\z", "two\(fold)lines", "a\(fold)\(fold)b", "'single'", "'it''s'",
      "''", "\"\"",
      "'two\(fold)lines'", "\"two\(fold)lines\"", "\"\\x41\\u0042\\n\\\"\"", "\"a\\\(fold)b\"", "\"é😀\\U0001F600\"",
      "'é 张'",
      "!!str tagged", "&anchor anchored", "null", "~", "'a  \(fold)  b'", "x:y", "a#b",
    ].randomElement(using: &random) ?? "x"
  }
}
