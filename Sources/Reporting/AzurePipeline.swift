import JSONSyntax

/// The pipeline of Azure DevOps that a run is part of, as GitHub Advanced Security for Azure DevOps asks for it in a
/// SARIF log; it drops a log without.
///
/// Source: the rules GHAzDO1014, GHAzDO1019 and GHAzDO1020 of microsoft/sarif-sdk
/// (`src/Sarif.Multitool.Library/Rules`); `Emit/AdoPipelineContext.cs` there for the variables and for the form of the
/// id; Azure Pipelines, "Use predefined variables".
package struct AzurePipeline: Sendable, Equatable {
  /// What the id and the names of the properties begin with.
  private static let prefix = "azuredevops/pipeline/build/"

  private let id: String
  private let definition: String
  private let definitionName: String
  private let phase: String
  private let phaseName: String

  /// The pipeline of a job; nil where its variables do not tell.
  ///
  /// - Parameters:
  ///   - value: what a variable of the environment holds.
  ///   - missing: takes the names of the variables that are not set or of another form.
  package init?(_ value: (String) -> String?, missing: inout [String]) {
    var absent: [String] = []
    func read(_ names: String..., where isRight: (String) -> Bool = { _ in true }) -> String {
      let found = names.lazy.compactMap(value).first { !$0.allSatisfy(\.isWhitespace) && isRight($0) }
      if found == nil { absent.append(names[0]) }
      return found ?? ""
    }
    let organization = Self.organization(of: read("SYSTEM_COLLECTIONURI") { !Self.organization(of: $0).isEmpty })
    let project = read("SYSTEM_TEAMPROJECTID", where: Self.isGUID)
    definition = read("SYSTEM_DEFINITIONID", where: Self.isNumber)
    definitionName = read("BUILD_DEFINITIONNAME")
    phase = read("SYSTEM_PHASEID", "SYSTEM_JOBID", where: Self.isGUID)
    phaseName = read("SYSTEM_PHASENAME", "SYSTEM_JOBNAME")
    let branch = read("BUILD_SOURCEBRANCH")
    let build = read("BUILD_BUILDID", where: Self.isNumber)
    id = Self.prefix + [organization, project, definition, phase, branch, build].joined(separator: "/")
    missing = absent
    if !absent.isEmpty { return nil }
  }

  /// Writes the member `automationDetails` of a run.
  func writeAutomation(to json: inout JSONOutput) {
    json.member("automationDetails") { json in
      json.object { json in
        json.member("id", id)
        json.member("properties") { json in
          json.object { json in
            json.member(Self.prefix + "buildDefinitionId", definition)
            json.member(Self.prefix + "buildDefinitionName", definitionName)
            json.member(Self.prefix + "phaseId", phase)
            json.member(Self.prefix + "phaseName", phaseName)
          }
        }
      }
    }
  }

  /// The name in `https://dev.azure.com/NAME/` or `https://NAME.visualstudio.com/`; empty where there is none.
  private static func organization(of address: String) -> String {
    let parts = address.split(separator: "/")
    guard parts.count > 1, parts[0] == "https:" else { return "" }
    let domain = ".visualstudio.com"
    if parts[1].hasSuffix(domain) { return String(parts[1].dropLast(domain.count)) }
    return parts.count > 2 ? String(parts[2]) : ""
  }

  private static func isNumber(_ text: String) -> Bool {
    Int(text).map { $0 > 0 } ?? false
  }

  /// Whether a text is a GUID and not that of nothing: five groups of hexadecimal digits.
  private static func isGUID(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count) == [8, 4, 4, 4, 12]
      && text.allSatisfy { $0 == "-" || $0.isASCII && $0.isHexDigit } && text.contains { $0 != "-" && $0 != "0" }
  }
}
