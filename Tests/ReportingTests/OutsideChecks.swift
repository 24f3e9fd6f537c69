import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

/// What programs of others say of our reports, where the machine has them.
@Suite(.timeLimit(.minutes(30))) struct OutsideChecks {
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

  /// What sarif-tools makes of a log: the same numbers, and a Code Quality report of the same findings as ours.
  @Test(.enabled(if: hasModule("sarif"), "a Python with sarif-tools is not here (IDVLINT_PYTHON)"))
  func sarifToolsReadTheSame() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "idvlint-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try MachineRun.ofSamples
    let log = folder.appending(path: "log.sarif").path
    try Data(run.text(as: .sarif).utf8).write(to: URL(fileURLWithPath: log))
    let sarif = [Self.python, "-m", "sarif"]

    let summary = try Project.run(sarif + ["summary", log])
    #expect(summary.status == 0)
    for (severity, count) in [("error", run.totals.errors), ("warning", run.totals.warnings)] {
      #expect(summary.output.contains("\n\(severity): \(count)\n"), "\(summary.output)")
    }
    let check = try Project.run(sarif + ["--check", "error", "summary", log])
    #expect(check.status != 0, "\(check.output)")

    let table = folder.appending(path: "log.csv").path
    #expect(try Project.run(sarif + ["csv", log, "-o", table]).status == 0)
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count { $0.hasPrefix("idvlint,") } == run.totals.errors + run.totals.warnings + run.totals.notes)

    let quality = folder.appending(path: "quality.json").path
    #expect(try Project.run(sarif + ["codeclimate", log, "-o", quality]).status == 0)
    let theirs = try JSONValue(parsing: String(contentsOfFile: quality, encoding: .utf8)).items
    let ours = try JSONValue(parsing: run.text(as: .gitlab)).items
    #expect(theirs.count == ours.count)
    let findings = [theirs, ours].map { objects in
      objects.map { object in
        "\(object.location.path.string ?? "") \(object.location.lines.begin.int ?? 0) \(object.check_name.string ?? "")"
      }.sorted()
    }
    #expect(findings[0] == findings[1])
  }

  /// A reader of XML that is not ours takes what we write.
  @Test(.enabled(if: hasModule("xml.etree.ElementTree"), "a Python is not here (IDVLINT_PYTHON)"))
  func otherReadersOfXMLTakeOurs() throws {
    let script = """
      import sys, xml.etree.ElementTree as tree
      for name in sys.argv[1:]:
        print(sum(1 for element in tree.parse(name).iter() if element.tag in ("error", "failure")))
      """
    let golden = Project.root.appending(path: "Tests/ReportingTests/Golden")
    let names = ["everything.junit.xml", "nothing.junit.xml", "everything.checkstyle.xml", "nothing.checkstyle.xml"]
    let outcome = try Project.run([Self.python, "-c", script] + names.map { golden.appending(path: $0).path })
    let run = MachineRun.ofEverything
    let count = run.totals.errors + run.totals.warnings + run.totals.notes
    let troubles = run.unreadable.count + run.failures.count
    #expect(outcome.output == "\(count + troubles)\n0\n\(count)\n0\n")
  }
}
