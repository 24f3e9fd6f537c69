import Foundation
import Testing

/// What a run makes of profiles that the configuration points at.
@Suite(.timeLimit(.minutes(30))) struct PlacesOfTheBinaryTests {
  private let map = """
    kind: ConfigMap
    data:
      idv.json: |
        {
          "$schema": "https://acme-pay.com/schema.json",
          "ProductCode": "id-ocr",
          "StyleConfig": "{\\"ocrPage\\": {\\"tipColor\\": \\"#12\\"}}"
        }
      # idvlint: allow malformed-scene-code -- as it has always been
      other.yaml: |
        DocType: 01000000
        SceneCode: a-b
      readme: "see: the manual"

    """

  /// A run in a repository with a configuration and the ConfigMap in `k8s/map.yaml`.
  private func run(
    _ configuration: String, _ command: String = "check --format concise .", map: String? = nil
  ) throws -> Workspace.Outcome {
    let workspace = try Workspace()
    try workspace.write("", to: ".git/HEAD")
    try workspace.write(configuration, to: ".idvlint.yml")
    try workspace.write(map ?? self.map, to: "k8s/map.yaml")
    return try workspace.run("\"$IDVLINT\" \(command)")
  }

  @Test func textsAreFoundInAWalk() throws {
    let outcome = try run("partial: [\"/data/*\"]\n")
    let lines = outcome.output.split(separator: "\n")
    let heads = [
      "k8s/map.yaml:6:23: error: ProductCode must be ID_OCR", "k8s/map.yaml:7:54: warning: `#12` is no CSS colour",
      "k8s/map.yaml:11:14: error: the unquoted `01000000` of DocType",
    ]
    #expect(lines.count == 3 && zip(lines, heads).allSatisfy { $0.hasPrefix($1) }, "\(outcome.output)")
    #expect(outcome.status == 1)
    #expect(try run("").output.isEmpty)
  }

  @Test func reportsForProgramsPointIntoTexts() throws {
    let json = try run("partial: [\"/data/*\"]\n", "check --format json .").output
    let report = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let files = try #require(report["files"] as? [[String: Any]])
    #expect(files.first?["profiles"] as? Int == 2, "\(json)")
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    #expect(findings.compactMap { $0["pointer"] as? String } == [
      "/data/idv.json/ProductCode", "/data/idv.json/StyleConfig", "/data/other.yaml/DocType",
    ])
    #expect(findings.compactMap { $0["innerPointer"] as? String } == ["/ocrPage/tipColor"])
    #expect(findings.count { $0["fix"] != nil } == 2)
    let sarif = try run("partial: [\"/data/*\"]\n", "check --format sarif .").output
    #expect(sarif.contains("data/idv.json/StyleConfig") || sarif.contains("data\\/idv.json\\/StyleConfig"))
  }

  @Test func placesHaveSettingsOfTheirOwn() throws {
    let configuration = """
      partial: ["/data/*"]
      overrides:
        - pointer: /data/idv.json
          rules: {"*": off}
        - files: [k8s/]
          pointer: /data/other.yaml/DocType
          rules: {"*": error}
        - pointer: /data/*/
          rules: {"*": error}
        - files: [nowhere/]
          pointer: /data/other.yaml
          rules: {"*": off}
        - pointer: /data/other.yaml
          rules: {lossy-plain-scalar: warning}

      """
    let outcome = try run(configuration, "check --format concise --fail-on error .")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("k8s/map.yaml:11:14: warning: the unquoted `01000000`"))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func baselinesKnowTextsAgain() throws {
    let workspace = try Workspace()
    try workspace.write("", to: ".git/HEAD")
    try workspace.write("partial: [\"/data/*\"]\n", to: ".idvlint.yml")
    try workspace.write(map, to: "map.yaml")
    #expect(try workspace.run("\"$IDVLINT\" --write-baseline b.json").status == 0)
    try workspace.write("# moved\n" + map, to: "map.yaml")
    let outcome = try workspace.run("\"$IDVLINT\" --format concise --baseline b.json")
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)\(outcome.errors)")
  }

  @Test func brokenTextsAreTold() throws {
    let map = "data:\n  idv.json: |\n    {\"ProductCode\": \"ID_OCR\",}\n  z: {{ .Values.z }}\n"
    let outcome = try run("profiles: [/data/idv.json]\n", map: map.replacing("{{ .Values.z }}", with: "end"))
    #expect(outcome.output.contains("k8s/map.yaml:3:30: error:") && outcome.output.contains("[json-syntax]"))
    let templated = "data:\n  idv.json: |\n    {{ .Values.idv | toJson }}\n"
    #expect(try run("profiles: [/data/idv.json]\n", "check --format concise k8s/map.yaml", map: templated).status == 0)
  }
}
