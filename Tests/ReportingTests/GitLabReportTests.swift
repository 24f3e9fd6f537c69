import DocumentModel
import Linting
import Reporting
import Testing

@Suite struct GitLabReportTests {
  /// The table in GitLab Docs, "Code Quality", section "Implement a custom tool"; stricter than
  /// `app/validators/json_schemas/codeclimate.json` of GitLab, which asks for no `check_name` and any severity.
  private static let schema = """
    {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
          "description": {"type": "string", "pattern": "\\\\S"},
          "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
          "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+:[0-9a-f]+:[0-9]+$"},
          "severity": {"type": "string", "enum": ["info", "minor", "major", "critical", "blocker"]},
          "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
              "path": {"type": "string", "pattern": "^[^/.]"},
              "lines": {
                "type": "object",
                "required": ["begin"],
                "properties": {"begin": {"type": "integer", "minimum": 1}}
              }
            }
          }
        }
      }
    }
    """

  private func objects(_ run: MachineRun) throws -> [JSONValue] {
    try JSONValue(parsing: run.text(as: .gitlab)).items
  }

  @Test func conforms() throws {
    let schema = JSONSchema(root: try JSONValue(parsing: Self.schema))
    for run in try MachineRun.all.get() {
      // GitLab refuses a byte order mark.
      #expect(run.text(as: .gitlab).utf8.first == UInt8(ascii: "["))
      let report = try JSONValue(parsing: run.text(as: .gitlab))
      #expect(try schema.faults(of: report) == [])
      let fingerprints = report.items.compactMap(\.fingerprint.string)
      #expect(Set(fingerprints).count == report.items.count)
    }
    let faulty = MachineRun.ofEverything.text(as: .gitlab).replacing("\"major\"", with: "\"error\"")
    #expect(try schema.faults(of: JSONValue(parsing: faulty)) != [], "the check can fail")
  }

  /// A finding is known again when lines were moved, and is another one in another file.
  @Test func fingerprintsSurviveMovedLines() throws {
    let text = "# idvlint: partial\nprofiles:\n- ProductCode: ID_OCR\n  SceneCode: a-b\n  DocType: 8\n"
    let runs = [MachineRun(text), MachineRun("\n# moved\n" + text), MachineRun(text, path: "b.yaml")]
    let prints = try runs.map { try objects($0).map(\.fingerprint) }
    #expect(prints[0] == prints[1] && prints[0].count >= 2)
    #expect(prints[0].allSatisfy { !prints[2].contains($0) })
  }

  @Test func severitiesAreThoseOfGitLab() throws {
    let sample = Sample("severities", "a: 1\n") { sample in
      for severity in Severity.allCases {
        sample.find("malformed-scene-code", as: severity, "x", at: sample.place("a"))
      }
    }
    #expect(try objects(MachineRun([sample.report])).map(\.severity.string) == ["info", "minor", "major"])
  }
}
