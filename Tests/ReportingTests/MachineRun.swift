import DocumentModel
import Linting
import Reporting

/// A run of which programs get the report: its files lie in `/checkout`.
struct MachineRun {
  var reports: [FileReport]
  var unreadable: [(path: FilePath, reason: String)] = []
  var noFiles: [(path: FilePath, reason: NoFile)] = []
  var failures: [String] = []
  var context = MachineRun.context
  var totals = RunTotals()

  static var context: ReportContext {
    var context = ReportContext()
    context.version = "1.2.3"
    context.root = FilePath("/checkout")
    context.resolve = { path in
      path.bytes.first == UInt8(ascii: "/") ? path : FilePath(bytes: Array("/checkout/".utf8) + path.bytes)
    }
    return context
  }

  /// A run over files.
  init(_ reports: [FileReport]) {
    self.reports = reports
    for report in reports {
      if case .checked = report.outcome { totals.files += 1 } else { totals.passedOver += 1 }
      totals.errors += report.findings.count { $0.severity == .error }
      totals.warnings += report.findings.count { $0.severity == .warning }
      totals.notes += report.findings.count { $0.severity == .note }
    }
  }

  /// What the linter says of a text.
  init(_ text: String, path: String = "a.yaml") {
    self.init([Self.lint(Array(text.utf8), path: FilePath(path))])
  }

  /// What the linter says of a file.
  static func lint(_ bytes: [UInt8], path: FilePath) -> FileReport {
    var options = LintOptions()
    options.isNamed = path != FilePath("compose.yaml")
    return Linting.lint(SourceFile(path: path, bytes: bytes), options: options)
  }

  /// The report.
  func text(as format: ReportFormat) -> String {
    var output: [UInt8] = []
    var writer = ReportWriter(format: format, context: context)
    for report in reports { writer.add(report, into: &output) }
    for file in unreadable { writer.add(unreadable: file.path, file.reason) }
    for name in noFiles { writer.add(passedOver: name.path, name.reason) }
    for failure in failures { writer.add(failure: failure) }
    var totals = totals
    totals.unreadable = unreadable.count
    totals.passedOver += noFiles.count
    totals.isFailed = !unreadable.isEmpty || !failures.isEmpty
    writer.finish(totals) { output += $0 }
    return String(decoding: output, as: UTF8.self)
  }

  /// Of all that a report has to do right: the samples of the other formats, and files as the linter judges them.
  static var ofEverything: MachineRun {
    let known = Set(Rule.all.map(\.id))
    let handmade = GoldenTests.samples.map { sample in
      var report = sample.report
      let isOwn = report.source.path != FilePath("profiles/a.yaml")
      let path = isOwn ? report.source.path : FilePath("profiles/\(sample.name).yaml")
      report.source = SourceFile(path: path, bytes: report.source.text)
      for index in report.findings.indices where !known.contains(report.findings[index].rule) {
        report.findings[index].rule = "malformed-scene-code"
      }
      return report
    }
    var run = MachineRun(handmade + linted + [distant])
    run.unreadable = [(FilePath("z/gone.yaml"), "no such file"), (FilePath("z/a\nb.yaml"), "permission denied")]
    run.noFiles = [(FilePath("z/link.yaml"), .brokenLink), (FilePath("z/pipe.yaml"), .notRegular)]
    run.failures = ["none/x.sarif: no such file"]
    return run
  }

  private static var linted: [FileReport] {
    let mark = "# idvlint: partial\n"
    let texts: [(path: String, text: String)] = [
      ("linted/fixes.yaml", mark + "ProductCode: ID_OCR\nDocType: 01000000\nIdSpoof: true\ncallbackURL: x\n"),
      (
        "linted/bom-crlf.yaml",
        "\u{FEFF}# idvlint: partial\r\nProductCode: ID_OCR # 张é😀\r\n\"SceneCode\": '😀-x'\r\nSceneCode: b-c\r\n"
      ),
      (
        "linted/embedded.json",
        #"[{"x-note": "张é😀", "ProductCode": "ID_OCR","# + " "
          + #""StyleConfig": "{\"guidePage\":{\"a/b~c\":1,\"😀\":\"\"}}"}]"# + "\n"
      ),
      (
        "linted/secrets.yaml",
        mark + "ProductCode: ID_OCR\nCallbackToken: 12345678\nMetaInfo: {a: hunter2}\n"
          + "CallbackUrl: http://me:hunter2@acme.com/?t=hunter2\n"
      ),
      ("linted/a b/100%/c#d:e?.yaml", mark + "ProductCode: ID_OCR\nSceneCode: a-b\nDocType: 8\n"),
      ("linted/syntax.yaml", "ProductCode: ID_OCR\nSceneCode: 'a\nDocType: \"8\n"),
      ("linted/clean.yaml", mark + "ProductCode: ID_OCR\n"),
      ("compose.yaml", "services: {}\n"),
    ]
    return texts.map { lint(Array($0.text.utf8), path: FilePath($0.path)) }
  }

  /// A finding with a place in another file.
  private static var distant: FileReport {
    let text = "ProductCode: ID_OCR\nMerchantBizId: 张\n"
    let sample = Sample("distant", path: "distant/b.yaml", text) { sample in
      let other = SourceFile(path: FilePath("profiles/bom.yaml"), bytes: Array("\u{FEFF}bad: 1\n".utf8))
      let place = DistantPlace(SourceRange(bytes: 3..<6), of: other.path, other.lines)
      sample.find("malformed-merchant-biz-id", "the id [x](2) stands twice", at: sample.place("张")) {
        $0.path = ["MerchantBizId"]
        $0.key = "MerchantBizId"
        $0.notes = [
          Finding.Note("it stands [here] first \\", at: place),
          Finding.Note("ids are for one request"),
        ]
      }
    }
    return sample.report
  }
}
