import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

@Suite struct SARIFReportTests {
  private func run(_ run: MachineRun) throws -> JSONValue {
    try JSONValue(parsing: run.text(as: .sarif)).runs[0]
  }

  /// Findings of all severities in several files, more than GitHub takes.
  @Test func atMost25000Results() throws {
    let severities: [Severity] = [.note, .error, .warning]
    let reports = (0..<5).map { number in
      Sample("many", path: "\(number).yaml", String(repeating: "a: 1\n", count: 9000)) { sample in
        for line in 0..<9000 {
          let place = SourceRange(bytes: 5 * line..<5 * line + 1)
          sample.find("malformed-scene-code", as: severities[line % 3], "wrong", at: place)
        }
      }.report
    }
    var all = MachineRun(reports.reversed())
    // Each result is on a line of its own; to read them all would take long.
    let lines = all.text(as: .sarif).split(separator: "\n")
    let results = lines.filter { $0.hasPrefix("        {\"ruleId\"") }
    #expect(results.count == 25_000)
    let warnings = results.filter { $0.contains("\"level\":\"warning\"") }
    #expect(results.count { $0.contains("\"level\":\"error\"") } == 15_000)
    #expect(warnings.count == 10_000)
    let files = try warnings.map { try #require($0.firstMatch(of: /"uri":"(\d)/)).1 }
    #expect(files == files.sorted() && files.last == "3")
    let words = "Only the 25000 most severe findings are listed, 20000 more are not."
    #expect(lines.count { $0.contains(words) } == 1)
    all.reports.removeLast(4)
    let log = try run(all)
    #expect(log.results.items.count == 9000 && log.invocations[0].toolExecutionNotifications.items.isEmpty)
  }

  /// GitHub's hash takes in the lines behind, so a secret there counts too.
  @Test func noHashOfASecret() throws {
    let long = String(repeating: "x", count: 100)
    for (text, isHashed) in [
      ("SceneCode: a-b\nCallbackToken: hunter2\n", false), ("SceneCode: a-b # \(long)\nCallbackToken: hunter2\n", true),
      ("CallbackToken: hunter2\nSceneCode: a-b\n", true), ("SceneCode: a-b\n", true),
    ] {
      let results = try run(MachineRun("# idvlint: partial\nProductCode: ID_OCR\n" + text)).results.items
      let result = try #require(results.first { $0.ruleId.string == "malformed-scene-code" })
      #expect((result.partialFingerprints.primaryLocationLineHash != .null) == isHashed, "\(text)")
    }
  }

  @Test func noHashOfTheLineOfAByteOrderMark() throws {
    let results = try run(MachineRun("\u{FEFF}{ProductCode: ID_OCR, SceneCode: a-b,\nDocType: 8}\n")).results.items
    let hashed = results.map { $0.partialFingerprints.primaryLocationLineHash != .null }
    let lines = results.map { $0.locations[0].physicalLocation.region.startLine.int ?? 0 }
    #expect(hashed == lines.map { $0 > 1 } && Set(lines) == [1, 2])
  }

  /// Lines put before a finding change nothing of its structural key.
  @Test func structuralKeysSurviveMovedLines() throws {
    let text = "profiles:\n- ProductCode: ID_OCR\n  SceneCode: a-b\n  DocType: 8\n"
    let moved = ["# one\n\n# two\n" + text, text.replacing("  SceneCode", with: "\n  SceneCode")]
    let keys = try ([text] + moved).map { text in
      let results = try run(MachineRun("# idvlint: partial\n" + text)).results.items
      return results.map { $0.partialFingerprints["idvlint/structure/v1"] }
    }
    #expect(keys[0] == keys[1] && keys[0] == keys[2] && keys[0].count >= 2)
    #expect(Set(keys[0].compactMap(\.string)).count == keys[0].count)
  }

  @Test func categoriesEndWithASlash() throws {
    for (category, id) in [("a/b", "a/b/"), ("a/", "a/"), ("", nil), (nil, nil)] {
      var all = MachineRun([])
      all.context.category = category
      #expect(try run(all).automationDetails.id.string == id)
    }
  }

  /// A log without results must not pass for that of a clean run; one with results must be taken.
  @Test func successIsToHaveCheckedSomething() throws {
    for (reports, failures, isSuccessful) in [
      (MachineRun([]), [], true), (MachineRun([]), ["found nothing"], false), (MachineRun("a: 1\n"), ["no x"], true),
      (MachineRun("a: 1\n", path: "compose.yaml"), ["no x"], false),
    ] {
      var all = reports
      all.failures = failures
      let invocation = try run(all).invocations[0]
      #expect(invocation.executionSuccessful == .bool(isSuccessful))
      #expect(invocation.toolExecutionNotifications.items.count == failures.count)
    }
  }

  /// Names keep their case at the head of a sentence.
  @Test func sentencesOfNames() throws {
    let rules = try run(MachineRun([])).tool.driver.rules.items
    let heads = rules.compactMap { $0.shortDescription.text.string?.prefix { $0 != " " } }
    #expect(heads.contains("libyaml") && !heads.contains("Libyaml"))
    #expect(heads.filter { $0.first?.isLowercase == true } == ["defaultLanguage", "defaultLanguage", "libyaml"])
  }

  @Test func filesOutsideOfTheRepositoryHaveABase() throws {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: a-b\n"
    let inside = try run(MachineRun(text, path: "a.yaml"))
    #expect(inside.invocations[0].workingDirectory == .null)
    let outside = try run(MachineRun(text, path: "/elsewhere/a.yaml"))
    #expect(outside.invocations[0].workingDirectory.uri.string == "file:///")
    let location = outside.results[0].locations[0].physicalLocation.artifactLocation
    #expect(location.uri.string == "file:///elsewhere/a.yaml")
  }
}
