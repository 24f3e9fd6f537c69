import Foundation
import Testing

/// The problem matcher reads all lines of the concise report, and reads them right.
@Suite(.timeLimit(.minutes(30))) struct ProblemMatcherTests {
  private struct File: Decodable {
    var problemMatcher: [Matcher]
  }

  private struct Matcher: Decodable {
    var owner: String
    var severity: String?
    var pattern: [Pattern]
  }

  private struct Pattern: Decodable {
    var regexp: String
    var file: Int
    var line: Int
    var column: Int
    var severity: Int?
    var message: Int
    var code: Int
  }

  /// A problem as GitHub's runner reads it from a line.
  private struct Problem: Equatable {
    var file: String
    var line: Int
    var column: Int
    var severity: String
    var message: String
    var code: String
  }

  private struct Report: Decodable {
    struct File: Decodable {
      var path: String
      var findings: [Finding]
    }
    struct Finding: Decodable {
      struct Range: Decodable { var start: Place }
      struct Place: Decodable {
        var line: Int
        var column: Int
      }
      var rule: String
      var severity: String
      var message: String
      var range: Range
    }
    var files: [File]
  }

  private let matchers: [Matcher]

  init() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(try Checkout.text(".github/idvlint-matcher.json").utf8))
    matchers = file.problemMatcher
  }

  @Test func linesOfAllSamples() throws {
    let place = try Workspace()
    let json = place.directory.appendingPathComponent("report.json")
    let lines = try Checkout.run("idvlint --format concise --level note --output json=\(json.path) samples").output
      .split(separator: "\n").map(String.init)
    let report = try JSONDecoder().decode(Report.self, from: try Data(contentsOf: json))
    let findings = report.files.flatMap { file in file.findings.map { (file.path, $0) } }
    try #require(lines.count == findings.count && lines.count > 100)
    for (line, (path, finding)) in zip(lines, findings) {
      let problem = try #require(try problem(in: line), "\(line)")
      let start = finding.range.start
      // The report counts UTF-16 code units, the line characters.
      let isASCII = try Checkout.text(path).utf8.allSatisfy { $0 < 0x80 }
      #expect(isASCII ? problem.column == start.column : (1...start.column).contains(problem.column), "\(line)")
      let severity = finding.severity == "note" ? "notice" : finding.severity
      #expect(
        problem
          == Problem(
            file: path, line: start.line, column: problem.column, severity: severity, message: finding.message,
            code: finding.rule))
    }
    #expect(Set(findings.map(\.1.severity)) == ["error", "warning", "note"])
  }

  @Test(arguments: [
    ("a b.yaml:1:2: error: `x:3:4: error: y [z]` is none [a-b]", "a b.yaml", "`x:3:4: error: y [z]` is none", "a-b"),
    ("-dash.yaml:1:2: error: a: b [c] [d-e]", "-dash.yaml", "a: b [c]", "d-e"),
    ("a:b.yaml:1:2: error: x [d-e]", "a:b.yaml", "x", "d-e"),
  ])
  func lineIsRead(line: String, file: String, message: String, code: String) throws {
    #expect(
      try problem(in: line)
        == Problem(file: file, line: 1, column: 2, severity: "error", message: message, code: code))
  }

  @Test(arguments: [
    "a.swift:1:2: error: no such module", "1 error in 1 file checked", "idvlint: a.yaml: No such file or directory", "",
    "a.yaml:1:2: fatal: x [a-b]",
  ])
  func otherLinesAreNot(line: String) throws {
    #expect(try problem(in: line) == nil)
  }

  /// What the first matcher makes of a line, and no other may make anything of it.
  private func problem(in line: String) throws -> Problem? {
    let problems = try matchers.compactMap { matcher -> Problem? in
      try #require(matcher.pattern.count == 1)
      let pattern = matcher.pattern[0]
      let whole = NSRange(line.startIndex..., in: line)
      let regexp = try NSRegularExpression(pattern: pattern.regexp)
      guard let match = regexp.firstMatch(in: line, range: whole) else { return nil }
      func group(_ number: Int) throws -> String {
        String(line[try #require(Range(match.range(at: number), in: line))])
      }
      return Problem(
        file: try group(pattern.file), line: try #require(Int(try group(pattern.line))),
        column: try #require(Int(try group(pattern.column))),
        severity: try pattern.severity.map(group) ?? matcher.severity ?? "error",
        message: try group(pattern.message), code: try group(pattern.code))
    }
    #expect(problems.count < 2, "\(line)")
    return problems.first
  }
}
