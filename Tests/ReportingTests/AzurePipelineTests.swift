import Reporting
import Testing

/// What GitHub Advanced Security for Azure DevOps asks of a SARIF log, beside what all ask: the rules GHAzDO1014,
/// GHAzDO1018, GHAzDO1019, GHAzDO1020 and GHAzDO2012 of microsoft/sarif-sdk, typed by hand.
@Suite struct AzurePipelineTests {
  private static let variables = [
    "SYSTEM_COLLECTIONURI": "https://dev.azure.com/acme/",
    "SYSTEM_TEAMPROJECTID": "11111111-2222-3333-4444-555555555555",
    "SYSTEM_DEFINITIONID": "42", "BUILD_DEFINITIONNAME": "profiles CI", "BUILD_BUILDID": "1234",
    "SYSTEM_PHASEID": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "SYSTEM_PHASENAME": "Lint",
    "BUILD_SOURCEBRANCH": "refs/heads/main",
  ]

  /// The pipeline by these variables, some of them changed; the names of those that do not tell where there is none.
  private func pipeline(_ changes: [String: String] = [:]) -> Result<AzurePipeline, Missing> {
    var missing: [String] = []
    let pipeline = AzurePipeline({ changes[$0] ?? Self.variables[$0] }, missing: &missing)
    return pipeline.map { .success($0) } ?? .failure(Missing(names: missing))
  }

  private struct Missing: Error, Equatable {
    var names: [String]
  }

  @Test func rulesOfAdvancedSecurityHold() throws {
    var all = MachineRun.ofEverything
    all.context.pipeline = try pipeline().get()
    let run = try JSONValue(parsing: all.text(as: .sarif)).runs[0]
    let prefix = "azuredevops/pipeline/build/"
    let id = "acme/11111111-2222-3333-4444-555555555555/42/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/refs/heads/main/1234"
    #expect(run.automationDetails.id.string == prefix + id)
    let properties = run.automationDetails.properties
    #expect(properties[prefix + "buildDefinitionId"].string.flatMap(Int.init) == 42)
    #expect(properties[prefix + "buildDefinitionName"].string == "profiles CI")
    #expect(properties[prefix + "phaseId"].string == Self.variables["SYSTEM_PHASEID"])
    #expect(properties[prefix + "phaseName"].string == "Lint")
    let driver = run.tool.driver
    #expect(driver.fullName.string == "idvlint 1.2.3")
    #expect(driver.rules.items.allSatisfy { $0.name.string?.wholeMatch(of: /([A-Z0-9][a-z0-9]*)+/) != nil })
    #expect(run.results.items.allSatisfy { $0.ruleId.string != nil && $0.locations.items.count == 1 })
  }

  /// Without them nothing names a pipeline.
  @Test func logsNameNoPipelineUnasked() throws {
    let run = try JSONValue(parsing: MachineRun([]).text(as: .sarif)).runs[0]
    #expect(run.automationDetails == .null && run.tool.driver.fullName.string == "idvlint 1.2.3")
  }

  @Test func organizationsHaveTwoForms() throws {
    for address in ["https://dev.azure.com/acme", "https://acme.visualstudio.com/", "https://acme.visualstudio.com"] {
      #expect(try pipeline(["SYSTEM_COLLECTIONURI": address]).get() == pipeline().get())
    }
  }

  @Test func phasesMayBeJobs() throws {
    let job = pipeline(["SYSTEM_PHASEID": "", "SYSTEM_JOBID": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"])
    #expect(try job.get() == pipeline().get())
  }

  @Test(arguments: [
    ("SYSTEM_COLLECTIONURI", "https://dev.azure.com/"), ("SYSTEM_COLLECTIONURI", "acme"), ("SYSTEM_DEFINITIONID", "0"),
    ("SYSTEM_DEFINITIONID", "x"), ("SYSTEM_TEAMPROJECTID", "profiles"), ("BUILD_DEFINITIONNAME", " "),
    ("SYSTEM_PHASEID", "00000000-0000-0000-0000-000000000000"), ("SYSTEM_PHASEID", "Lint"), ("BUILD_BUILDID", ""),
    ("SYSTEM_PHASENAME", ""), ("BUILD_SOURCEBRANCH", ""),
  ])
  func whatDoesNotTellIsNamed(variable: String, value: String) {
    #expect(pipeline([variable: value]) == .failure(Missing(names: [variable])))
  }
}
