import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

@Suite struct JSONReportTests {
  private static let schema = Result {
    let file = Project.root.appending(path: "schemas/report.schema.json")
    return JSONSchema(root: try JSONValue(parsing: String(contentsOf: file, encoding: .utf8)))
  }

  @Test func fitsItsSchema() throws {
    for run in [MachineRun.ofEverything, MachineRun([])] {
      let report = try JSONValue(parsing: run.text(as: .json))
      #expect(try Self.schema.get().faults(of: report) == [])
    }
  }

  /// The example of the documentation is what is written.
  @Test func documentationTellsTheTruth() throws {
    let file = Project.root.appending(path: "Sources/Reporting/Reporting.docc/JSONReport.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let example = try #require(page.firstMatch(of: /(?s)```json\n(.*?)```/)).1
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: a-b\ncallbackURL: https://acme.com/\n"
    var run = MachineRun([
      MachineRun.lint(Array(text.utf8), path: FilePath("profiles/a b.yaml")),
      MachineRun.lint(Array("services: {}\n".utf8), path: FilePath("compose.yaml")),
    ])
    run.unreadable = [(FilePath("c.yaml"), "permission denied")]
    run.context.version = "0.1.0"
    #expect(try JSONValue(parsing: String(example)) == JSONValue(parsing: run.text(as: .json)))
  }

  /// The check can fail.
  @Test func schemaRefuses() throws {
    let text = MachineRun.ofEverything.text(as: .json)
    let changes = [
      ("\"version\": 1", "\"version\": 2"), ("\"files\"", "\"file\""), (":\"error\"", ":\"bad\""),
      ("\"line\":1,", "\"line\":0,"), ("\"column\":1}", "\"column\":\"1\"}"), ("\"uri\": \"", "\"uri\": \" "),
      ("\"pointer\":\"", "\"pointer\":\"~"), ("\"edits\":[{", "\"edits\":[{\"more\":1,"), ("\"rule\":", "\"Rule\":"),
    ]
    for (old, new) in changes {
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(changed != text)
      #expect(try Self.schema.get().faults(of: JSONValue(parsing: changed)) != [], "\(new)")
    }
  }

  private func names(_ path: FilePath, root: String? = "/checkout") throws -> [String?] {
    var run = MachineRun([])
    run.context.root = root.map { FilePath($0) }
    run.unreadable = [(path, "gone")]
    let file = try JSONValue(parsing: run.text(as: .json)).unreadable[0]
    let log = try JSONValue(parsing: run.text(as: .sarif)).runs[0].invocations[0].toolExecutionNotifications[0]
    #expect(log.locations[0].physicalLocation.artifactLocation.uri == file.uri)
    return [file.path.string, file.uri.string]
  }

  @Test func namesOfFiles() throws {
    #expect(try names(FilePath("a/b.yaml")) == ["a/b.yaml", "a/b.yaml"])
    #expect(try names(FilePath("a b/100%#?.yaml")) == ["a b/100%#?.yaml", "a%20b/100%25%23%3F.yaml"])
    #expect(try names(FilePath("张[1]\\é.yaml")) == ["张[1]\\é.yaml", "%E5%BC%A0%5B1%5D%5C%C3%A9.yaml"])
    #expect(try names(FilePath(bytes: [0x61, 0xFF, 0x0A])) == ["a\\xFF\\n", "a%FF%0A"])
    #expect(try names(FilePath("c:d.yaml")) == ["c:d.yaml", "./c:d.yaml"])
    #expect(try names(FilePath("a/c:d@e,f.yaml")) == ["a/c:d@e,f.yaml", "a/c:d@e,f.yaml"])
    #expect(try names(FilePath("<stdin>")) == ["<stdin>", "%3Cstdin%3E"])
    #expect(try names(FilePath("/elsewhere/a b.yaml")) == ["/elsewhere/a b.yaml", "file:///elsewhere/a%20b.yaml"])
    #expect(try names(FilePath("/checkouts/a.yaml")) == ["/checkouts/a.yaml", "file:///checkouts/a.yaml"])
    #expect(try names(FilePath("a.yaml"), root: nil) == ["/checkout/a.yaml", "file:///checkout/a.yaml"])
    #expect(try names(FilePath("a.yaml"), root: "/") == ["checkout/a.yaml", "checkout/a.yaml"])
  }

  @Test func placesAndPointers() throws {
    let line = "- {ProductCode: ID_OCR, x-a: 张😀, \"SceneCode\": a-b}"
    let text = "\u{FEFF}# idvlint: partial\r\n\(line)\r\n"
    let finding = try JSONValue(parsing: MachineRun(text).text(as: .json)).files[0].findings[0]
    let end = try #require(text.range(of: "a-")).upperBound
    #expect(finding.rule.string == "malformed-scene-code")
    #expect(finding.pointer.string == "/0/SceneCode")
    #expect(finding.range.bytes.end.int == text.utf8.distance(from: text.startIndex, to: end))
    #expect(finding.range.end.line.int == 2)
    let columnEnd = try #require(line.range(of: "a-")).upperBound
    #expect(finding.range.end.column.int == line.utf16.distance(from: line.startIndex, to: columnEnd) + 1)
  }

  @Test func bytesOfUTF16AreThoseOfItsUTF8() throws {
    let text = "# idvlint: partial\nProductCode: ID_OCR # 张\nSceneCode: a-b\n"
    let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    let run = MachineRun([MachineRun.lint(wide, path: FilePath("a.yaml"))])
    let finding = try JSONValue(parsing: run.text(as: .json)).files[0].findings[0]
    let place = try #require(text.range(of: "-b"))
    #expect(finding.range.bytes.start.int == 3 + text.utf8.distance(from: text.startIndex, to: place.lowerBound))
    #expect(finding.range.start.line.int == 3)
    let result = try JSONValue(parsing: run.text(as: .sarif)).runs[0].results[0]
    #expect(Array(result.partialFingerprints.members.keys) == ["idvlint/structure/v1"])
  }

  /// A quoted secret stays in the file; a fix that would write one anew is not told.
  @Test func fixesCarryNoSecret() throws {
    let start = "# idvlint: partial\nProductCode: ID_OCR\n"
    let quoted = MachineRun(start + "CallbackToken: 12345678\n")
    let edits = try JSONValue(parsing: quoted.text(as: .json)).files[0].findings[0].fix.edits.items
    #expect(edits.map(\.replacement.string) == ["\"", "\""])
    #expect(edits.allSatisfy { $0.range.bytes.start == $0.range.bytes.end })
    var hidden = MachineRun(start + "DocType: 8\n")
    let finding = try #require(hidden.reports[0].findings.first)
    #expect(try JSONValue(parsing: hidden.text(as: .json)).files[0].findings[0].fix != .null)
    hidden.reports[0].findings[0].fix = finding.fix.map { fix in
      var fix = fix
      if case .setValue(let node, _)? = fix.intents.first { fix.intents = [.setValue(node, "ch4ng3d")] }
      if case .quote(let node)? = fix.intents.first { fix.intents = [.setValue(node, "ch4ng3d")] }
      return fix
    }
    #expect(hidden.text(as: .json).contains("ch4ng3d"))
    hidden.reports[0].sensitive.insert(finding.range)
    for format in [ReportFormat.json, .sarif] { #expect(!hidden.text(as: format).contains("ch4ng3d")) }
  }
}
