import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

/// What programs of others say of our reports, where the machine has them.
@Suite(.timeLimit(.minutes(5))) struct OutsideChecks {
  private static let python = ProcessInfo.processInfo.environment["IDVLINT_PYTHON"] ?? "python3"

  private static func hasModule(_ name: String) -> Bool {
    (try? Project.run([python, "-c", "import \(name)"]).status) == 0
  }

  private static let sarifCheck = hasModule("jsonschema") ? Project.shared("tools/sarif_check.py") : nil

  @Test(.enabled(if: sarifCheck != nil, "sarif_check.py or a Python with jsonschema is not here"))
  func sarifIsAccepted() throws {
    let check = try #require(Self.sarifCheck)
    let root = FileManager.default.temporaryDirectory.appending(path: "idvlint-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, run) in [("everything", MachineRun.ofEverything), ("nothing", MachineRun([]))] {
      for report in run.reports {
        let file = root.appending(path: String(decoding: report.source.path.bytes, as: UTF8.self))
        let directory = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data(report.source.text).write(to: file)
      }
      let log = FileManager.default.temporaryDirectory.appending(path: "\(root.lastPathComponent)-\(name).sarif")
      defer { try? FileManager.default.removeItem(at: log) }
      try Data(run.text(as: .sarif).utf8).write(to: log)
      let outcome = try Project.run([Self.python, check.path, "--root", root.path, "--fingerprints", log.path])
      #expect(outcome.output.contains(": 0 errors, 0 warnings, "), "\(outcome.output)")
    }
  }

  @Test(.enabled(if: hasModule("check_jsonschema"), "a Python with check_jsonschema is not here (IDVLINT_PYTHON)"))
  func schemaIsAccepted() throws {
    let schema = Project.root.appending(path: "schemas/report.schema.json").path
    let check = [Self.python, "-m", "check_jsonschema"]
    let meta = try Project.run(check + ["--check-metaschema", schema])
    #expect(meta.status == 0, "\(meta.output)")
    for name in ["everything", "nothing"] {
      let golden = Project.root.appending(path: "Tests/ReportingTests/Golden/\(name).json").path
      let outcome = try Project.run(check + ["--schemafile", schema, golden])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }
}
