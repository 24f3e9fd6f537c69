import DocumentModel
import Linting
import Reporting
import Testing

@Suite struct GitHubReportTests {
  private func commands(_ run: MachineRun) throws -> [BuildCommand] {
    try #require(BuildCommand.all(in: run.text(as: .github), BuildCommand.init(gitHub:)))
  }

  /// GitHub Docs, "Workflow commands for GitHub Actions", and `ValidateLinesAndColumns` in
  /// `src/Runner.Worker/ActionCommandManager.cs` of actions/runner, which drops what breaks its rules.
  @Test func conforms() throws {
    for run in try MachineRun.all.get() {
      for command in try commands(run) {
        #expect(["error", "warning", "notice"].contains(command.name))
        #expect(!command.message.isEmpty && command.properties["title"]?.hasPrefix("idvlint") == true)
        let known: Set = ["file", "line", "endLine", "col", "endColumn", "title"]
        #expect(known.isSuperset(of: command.properties.keys))
        guard command.properties["title"] != "idvlint" else { continue }
        let file = try #require(command.properties["file"])
        #expect(!file.hasPrefix("/") && !file.hasPrefix("./"))
        let numbers = try ["line", "endLine", "col", "endColumn"].map { name in
          try command.properties[name].map { try #require(Int($0)) }
        }
        let (line, endLine) = (try #require(numbers[0]), try #require(numbers[1]))
        #expect(line >= 1 && endLine >= line)
        #expect((numbers[2] != nil) == (line == endLine) && (numbers[3] != nil) == (line == endLine))
        if let column = numbers[2], let end = numbers[3] { #expect(column >= 1 && end >= column) }
      }
    }
  }

  @Test func escapesAreThoseOfTheToolkit() throws {
    let sample = Sample("escapes", path: "a,b:c%=d.yaml", "x: 1\n") { sample in
      sample.find("malformed-scene-code", as: .note, "100% of `::a,b`", at: sample.place("1"))
    }
    let line = "::notice file=a%2Cb%3Ac%25=d.yaml,line=1,col=4,endLine=1,endColumn=5,"
      + "title=idvlint%3A malformed-scene-code::a,b:c%25=d.yaml:1:4: 100%25 of `::a,b` [malformed-scene-code]\n"
    #expect(MachineRun([sample.report]).text(as: .github) == line)
  }

  @Test func findingsOfSeveralLinesHaveNoColumns() throws {
    let sample = Sample("lines", path: "a.yaml", "x:\n  y: 1\n") { sample in
      sample.find("malformed-scene-code", "wrong", at: sample.place("x:\n  y"))
    }
    let properties = try commands(MachineRun([sample.report]))[0].properties
    #expect(properties["line"] == "1" && properties["endLine"] == "2" && properties["col"] == nil)
  }

  /// The log of a run that failed says so.
  @Test func whatCouldNotBeDoneIsAnError() throws {
    var run = MachineRun([])
    run.unreadable = [(FilePath("b.yaml"), "permission denied")]
    run.failures = ["found no file"]
    let text = "::error file=b.yaml,title=idvlint::b.yaml: permission denied\n::error title=idvlint::found no file\n"
    #expect(run.text(as: .github) == text)
  }

  /// What comes first is written first, so that a log grows while files are checked.
  @Test(arguments: [ReportFormat.github, .azure]) func findingsAreWrittenAsTheyCome(format: ReportFormat) {
    var writer = ReportWriter(format: format, context: MachineRun.context)
    var output: [UInt8] = []
    for report in MachineRun.ofExamples.reports.prefix(3) {
      let count = output.count
      writer.add(report, into: &output)
      #expect(output.count > count)
    }
  }
}
