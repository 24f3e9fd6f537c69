import DocumentModel
import Foundation
import Laws
import Reporting
import Testing

/// A finding as any report tells of it, read back.
struct ReportedFinding: Hashable, Comparable {
  var path: String
  var line: Int
  var rule: String

  static func < (left: ReportedFinding, right: ReportedFinding) -> Bool {
    (left.path, left.line, left.rule) < (right.path, right.line, right.rule)
  }

  /// The findings that the report of a run tells of, sorted.
  static func all(in run: MachineRun, as format: ReportFormat) throws -> [ReportedFinding] {
    let text = run.text(as: format)
    let findings =
      switch format {
      case .human: try human(text)
      case .concise: try text.split(separator: "\n").map(concise)
      case .json: try json(JSONValue(parsing: text))
      case .sarif: try sarif(JSONValue(parsing: text))
      case .github: try gitHub(#require(BuildCommand.all(in: text, BuildCommand.init(gitHub:))))
      case .gitlab: try gitLab(JSONValue(parsing: text))
      case .junit: try jUnit(XMLTree(parsing: text))
      case .rdjson: try rdJSON(JSONValue(parsing: text))
      case .checkstyle: try checkstyle(XMLTree(parsing: text))
      case .azure: try azure(#require(BuildCommand.all(in: text, BuildCommand.init(azure:))))
      }
    return findings.sorted()
  }

  private init(_ path: String, _ line: Int?, _ rule: String?) throws {
    self.path = path
    self.line = try #require(line)
    self.rule = try #require(rule)
  }

  private static func human(_ text: String) throws -> [ReportedFinding] {
    try text.matches(of: /(?m)^(?:error|warning|note)\[([a-z0-9-]+)\]: .*\n *--> (.*):(\d+):\d+$/).map { match in
      try ReportedFinding(String(match.2), Int(match.3), String(match.1))
    }
  }

  private static func concise(_ line: Substring) throws -> ReportedFinding {
    let match = try #require(line.wholeMatch(of: /(.*?):(\d+):\d+: (?:error|warning|note): .* \[([a-z0-9-]+)\]/))
    return try ReportedFinding(String(match.1), Int(match.2), String(match.3))
  }

  private static func json(_ report: JSONValue) throws -> [ReportedFinding] {
    try report.files.items.flatMap { file in
      try file.findings.items.map {
        try ReportedFinding(file.path.string ?? "", $0.range.start.line.int, $0.rule.string)
      }
    }
  }

  private static func sarif(_ log: JSONValue) throws -> [ReportedFinding] {
    try log.runs[0].results.items.map { result in
      let place = result.locations[0].physicalLocation
      let uri = try #require(place.artifactLocation.uri.string?.removingPercentEncoding)
      return try ReportedFinding(ControlEscape.escaped(uri), place.region.startLine.int, result.ruleId.string)
    }
  }

  private static func gitHub(_ commands: [BuildCommand]) throws -> [ReportedFinding] {
    try commands.filter { $0.properties["title"] != "idvlint" }.map { command in
      let rule = command.properties["title"]?.dropFirst("idvlint: ".count)
      let line = command.properties["line"].flatMap(Int.init)
      return try ReportedFinding(command.properties["file"] ?? "", line, rule.map(String.init))
    }
  }

  private static func gitLab(_ report: JSONValue) throws -> [ReportedFinding] {
    try report.items.map {
      try ReportedFinding($0.location.path.string ?? "", $0.location.lines.begin.int, $0.check_name.string)
    }
  }

  private static func jUnit(_ report: XMLTree) throws -> [ReportedFinding] {
    let failures = report.elements.flatMap(\.elements).flatMap(\.elements).filter { $0.name == "failure" }
    return try failures.map { try concise($0.text.prefix { $0 != "\n" }) }
  }

  private static func rdJSON(_ report: JSONValue) throws -> [ReportedFinding] {
    try report.diagnostics.items.map {
      try ReportedFinding($0.location.path.string ?? "", $0.location.range.start.line.int, $0.code.value.string)
    }
  }

  private static func checkstyle(_ report: XMLTree) throws -> [ReportedFinding] {
    try report.elements.flatMap { file in
      try file.elements.map { error in
        let rule = error.attributes["source"]?.dropFirst("idvlint.".count)
        let line = error.attributes["line"].flatMap(Int.init)
        return try ReportedFinding(file.attributes["name"] ?? "", line, rule.map(String.init))
      }
    }
  }

  private static func azure(_ commands: [BuildCommand]) throws -> [ReportedFinding] {
    try commands.filter { $0.properties["code"] != nil }.map { command in
      let line = command.properties["linenumber"].flatMap(Int.init)
      return try ReportedFinding(command.properties["sourcepath"] ?? "", line, command.properties["code"])
    }
  }
}
