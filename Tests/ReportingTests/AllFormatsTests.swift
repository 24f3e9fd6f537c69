import DocumentModel
import Laws
import Linting
import Reporting
import SeededRandom
import Testing

/// What holds of the reports in all formats together.
@Suite struct AllFormatsTests {
  /// The same findings, whatever the format.
  @Test func allTellOfTheSame() throws {
    for run in try MachineRun.all.get() {
      let expected = try ReportedFinding.all(in: run, as: .json)
      #expect(expected.count == run.totals.errors + run.totals.warnings + run.totals.notes)
      for format in ReportFormat.allCases where format != .json {
        #expect(try ReportedFinding.all(in: run, as: format) == expected, "\(format)")
      }
    }
  }

  /// Texts that are made to break out of where they are put.
  private static let texts = [
    "%", "%25", "%0A", "%3A", "%2C", "%AZP25", "%5D", "%3B", "::", "::error::", "##vso[task.setvariable x=y]z", "]",
    ";", ",", "=", "]]>", "<!--", "<![CDATA[", "&amp;", "&#0;", "\"", "'", "<", ">", "\u{FFFE}", "\u{FFFF}",
    "\u{1FFFE}",
    "\n", "\r", "\t", "\u{0}", "\u{1B}[2J", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "张é😀", "\\", "[x](1)", " ",
    "a", "e\u{301}", "${{ x }}", "\u{7F}", "`", "\u{E000}",
  ]

  private func words(_ dice: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...8, using: &dice)).map { _ in
      Bool.random(using: &dice)
        ? Self.texts.randomElement(using: &dice) ?? ""
        : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &dice)).map { String($0) } ?? "\u{FFFD}"
    }.joined()
  }

  /// A file of any name in which anything was found.
  private func run(seed: Int) -> MachineRun {
    var dice = SeededGenerator(seed: UInt64(seed) + 77)
    let text = (0..<20).map { _ in words(&dice) }.joined()
    // A name cannot hold NUL, and must not be that of a directory.
    var name = Array("a".utf8) + words(&dice).utf8.filter { $0 != 0 && $0 != UInt8(ascii: "/") }
    if seed % 5 == 0 { name.append(0xFF) }
    let sample = Sample("hostile", text) { sample in
      for (number, rule) in Rule.all.prefix(12).enumerated() {
        let places = (0..<4).map { _ in Int.random(in: 0...text.utf8.count, using: &dice) }.sorted()
        let message: Message = "\(words(&dice), at: SourceRange(bytes: places[0]..<places[1])) is not right"
        let severity = Severity.allCases[number % 3]
        sample.find(rule.id, as: severity, message, at: SourceRange(bytes: places[1]..<places[2])) {
          $0.path = ["a", words(&dice)]
          $0.innerPath = number % 2 == 0 ? [] : [words(&dice)]
          $0.notes = [Finding.Note(Message(words(&dice))), Finding.Note("there", at: SourceRange(bytes: 0..<places[3]))]
          $0.help = Message(words(&dice))
          $0.fix = Fix(words(&dice), .safe)
        }
      }
    }
    sample.report.source = SourceFile(path: FilePath(bytes: name), bytes: Array(text.utf8))
    var run = MachineRun([sample.report])
    run.unreadable = [(FilePath(bytes: name + [UInt8(ascii: "b")]), "no such file")]
    run.failures = ["100% ::] ; <&\""]
    return run
  }

  /// What a text is in XML.
  private func visible(_ text: String) -> String {
    text.unicodeScalars.map { ["\u{FFFE}": "\\u{FFFE}", "\u{FFFF}": "\\u{FFFF}"][$0] ?? String($0) }.joined()
  }

  /// Each format is read back by the rules of its readers, and holds what was said, whatever that was.
  @Test(arguments: 0..<150) func anythingCanBeSaid(seed: Int) throws {
    let run = run(seed: seed)
    let file = try JSONValue(parsing: run.text(as: .json)).files[0]
    let path = try #require(file.path.string)
    let findings = file.findings.items
    let messages = try findings.map { try #require($0.message.string) }
    let places = try findings.map { finding in
      let start = SourceOffset(try #require(finding.range.bytes.start.int))
      let position = run.reports[0].source.lines.position(of: start, in: .scalars)
      return "\(path):\(position.line):\(position.column)"
    }
    let rules = try findings.map { try #require($0.rule.string) }
    let lines = findings.indices.map { "\(places[$0]): \(messages[$0]) [\(rules[$0])]" }
    let severities = findings.compactMap(\.severity.string)
    let longer = findings.indices.map { "\(places[$0]): \(severities[$0]): \(messages[$0]) [\(rules[$0])]" }

    let gitHub = try #require(BuildCommand.all(in: run.text(as: .github), BuildCommand.init(gitHub:)))
    #expect(gitHub.count == findings.count + 2)
    #expect(gitHub.prefix(findings.count).map { $0.message.prefix { $0 != "\n" } } == lines.map { $0[...] })
    #expect(gitHub.prefix(findings.count).allSatisfy { $0.properties["file"] == path })
    #expect(gitHub.prefix(findings.count).allSatisfy { $0.message.contains("\nnote: there: ") })

    let azure = try #require(BuildCommand.all(in: run.text(as: .azure), BuildCommand.init(azure:)))
    #expect(azure.count == findings.count + 2)
    #expect(azure.prefix(findings.count).map(\.message) == messages)
    #expect(azure.prefix(findings.count).allSatisfy { $0.properties["sourcepath"] == path })

    let gitLab = try JSONValue(parsing: run.text(as: .gitlab)).items
    #expect(gitLab.map(\.description.string) == messages)
    #expect(Set(gitLab.compactMap(\.fingerprint.string)).count == findings.count)
    #expect(gitLab.allSatisfy { $0.location.path.string == path })

    let diagnostics = try JSONValue(parsing: run.text(as: .rdjson)).diagnostics.items
    #expect(diagnostics.map { $0.message.string?.prefix { $0 != "\n" } } == messages.map { $0[...] })

    let checkstyle = try XMLTree(parsing: run.text(as: .checkstyle)).elements
    #expect(checkstyle.map { $0.attributes["name"] } == [visible(path)])
    #expect(checkstyle[0].elements.map { $0.attributes["message"] } == messages.map(visible))

    let suite = try XMLTree(parsing: run.text(as: .junit)).elements
    #expect(suite.count == 3)
    #expect(suite[0].attributes["name"] == visible(path))
    #expect(suite[0].elements.map { $0.elements[0].attributes["message"] } == messages.map(visible))
    let texts = suite[0].elements.map { $0.elements[0].text.prefix { $0 != "\n" } }
    #expect(texts == longer.map { visible($0)[...] })
  }
}
