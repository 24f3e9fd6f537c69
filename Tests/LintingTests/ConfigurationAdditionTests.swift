import DocumentModel
import Linting
import Testing

/// What is put into a configuration so that it allows a finding.
@Suite struct ConfigurationAdditionTests {
  private static let entry: AllowanceEntry? = {
    let found = Bench.finding(of: "non-string-value", "{\"ProductCode\": \"ID_OCR\", \"IdThreshold\": 2}", .json)
    return found.map { AllowanceEntry(for: $0.finding, in: FilePath("p.json"), reason: "so it is") }
  }()

  private static func added(_ text: String, _ name: String = ".idvlint.yml", times: Int = 1) throws -> String? {
    let entry = try #require(entry)
    let source = SourceFile(path: FilePath(name), bytes: Array(text.utf8))
    let edit = ConfigurationAddition(to: source, limits: ReadingLimits())
      .edit(adding: Array(repeating: entry, count: times))
    return edit.map { String(decoding: TextEdit.apply([$0], to: source.text), as: UTF8.self) }
  }

  /// The entry as a list of its own has it.
  private static let block = """
      - rule: non-string-value
        files: ["/p.json"]
        pointer: "/IdThreshold"
        reason: "so it is"

    """
  private static let object =
    #"{"rule": "non-string-value", "files": ["/p.json"], "pointer": "/IdThreshold", "reason": "so it is"}"#

  @Test(arguments: [
    ("", ""), ("# ours\n", "# ours\n"), ("# ours", "# ours\n"), ("level: note\n", "level: note\n"),
    ("level: note", "level: note\n"), ("level: note # loud\n# end\n", nil),
    ("rules:\n  unused-style: off\n", "rules:\n  unused-style: off\n"),
  ] as [(String, String?)])
  func aListIsBegunAtTheEnd(text: String, head: String?) throws {
    let added = try #require(try Self.added(text))
    if let head {
      #expect(added == head + "allow:\n" + Self.block || added == head + "allow:\n" + Self.block.dropLast())
    } else {
      #expect(added == "level: note # loud\nallow:\n" + Self.block + "# end\n")
    }
  }

  @Test func anItemIsAddedToAList() throws {
    let old = "  - rule: unused-style # once\n    reason: was so\n"
    #expect(try Self.added("allow:\n\(old)# next\nlevel: note\n") == "allow:\n\(old)\(Self.block)# next\nlevel: note\n")
    let flat = "allow:\n- rule: unused-style\nlevel: note\n"
    let block = Self.block.split(separator: "\n").map { $0.dropFirst(2) + "\n" }.joined()
    #expect(try Self.added(flat) == "allow:\n- rule: unused-style\n\(block)level: note\n")
    #expect(try Self.added("allow:\nlevel: note\n") == "allow:\n\(Self.block)level: note\n")
    let carried = try Self.added("allow: # none\r\nlevel: note\r\n")
    #expect(carried?.hasPrefix("allow: # none\r\n  - rule: non-string-value\r\n") == true)
    #expect(try Self.added("allow:\n\(old)", times: 2) == "allow:\n\(old)\(Self.block)\(Self.block)")
  }

  @Test func listsInBracketsStaySo() throws {
    #expect(try Self.added("allow: []\n") == "allow: [\(Self.object)]\n")
    let first = "{rule: unused-style}"
    #expect(try Self.added("allow: [\(first)] # x\n") == "allow: [\(first), \(Self.object)] # x\n")
    #expect(try Self.added("{level: note}\n") == "{level: note, \"allow\": [\(Self.object)]}\n")
  }

  @Test func jsonStaysJSON() throws {
    let name = ".idvlint.json"
    #expect(try Self.added("", name) == "{\n  \"allow\": [\n    \(Self.object)\n  ]\n}\n")
    #expect(try Self.added("{}", name) == "{\"allow\": [\(Self.object)]}")
    #expect(
      try Self.added("{\n  \"level\": \"note\"\n}\n", name)
        == "{\n  \"level\": \"note\",\n  \"allow\": [\(Self.object)]\n}\n")
    let first = "{\"rule\": \"unused-style\"}"
    #expect(
      try Self.added("{\"allow\": [\n    \(first)\n  ]\n}", name)
        == "{\"allow\": [\n    \(first),\n    \(Self.object)\n  ]\n}")
  }

  @Test(arguments: [
    "- level: note\n", "level: [\n", "a: 1\n---\nb: 2\n", "x: &x\n  - rule: unused-style\nallow: *x\n", "allow: no\n",
  ])
  func whatCannotBeReadIsLeftAlone(text: String) throws {
    #expect(try Self.added(text) == nil)
  }
}
