import DocumentModel
import Linting
import Reporting
import Testing

@Suite struct AzureReportTests {
  /// Azure Pipelines, "Logging commands", section "LogIssue", and `CreateIssue` in
  /// `src/Agent.Worker/TaskCommandExtension.cs` of microsoft/azure-pipelines-agent, which refuses other types.
  @Test func conforms() throws {
    for run in try MachineRun.all.get() {
      for command in try #require(BuildCommand.all(in: run.text(as: .azure), BuildCommand.init(azure:))) {
        #expect(command.name == "task.logissue" && !command.message.isEmpty)
        #expect(["error", "warning"].contains(command.properties["type"]))
        let known: Set = ["type", "sourcepath", "linenumber", "columnnumber", "code"]
        #expect(known.isSuperset(of: command.properties.keys))
        guard command.properties["code"] != nil else { continue }
        #expect(command.properties.count == known.count)
        #expect(command.properties["sourcepath"]?.hasPrefix("/") == false)
        for name in ["linenumber", "columnnumber"] { #expect(command.properties[name].flatMap(Int.init) ?? 0 >= 1) }
      }
    }
  }

  @Test func escapesAreThoseOfTheAgent() throws {
    let sample = Sample("escapes", path: "a;b]c%.yaml", "x: 1\n") { sample in
      sample.find("malformed-scene-code", as: .note, "100% of `##vso[a.b]c;`", at: sample.place("1"))
    }
    let line = "##vso[task.logissue type=warning;sourcepath=a%3Bb%5Dc%AZP25.yaml;linenumber=1;columnnumber=4;"
      + "code=malformed-scene-code]100%AZP25 of `##vso[a.b%5Dc%3B`\n"
    #expect(MachineRun([sample.report]).text(as: .azure) == line)
  }

  @Test func whatCouldNotBeDoneIsAnError() throws {
    var run = MachineRun([])
    run.unreadable = [(FilePath("b.yaml"), "permission denied")]
    run.failures = ["found no file"]
    let start = "##vso[task.logissue type=error]idvlint: "
    #expect(run.text(as: .azure) == start + "b.yaml: permission denied\n" + start + "found no file\n")
  }
}
