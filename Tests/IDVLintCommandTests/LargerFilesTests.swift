import Foundation
import Testing

/// Profiles where teams keep them: inside the files of Spring, Helm and Kubernetes, in environments and overlays. The
/// repository is `Tests/Repositories/shop`.
@Suite(.timeLimit(.minutes(30))) struct LargerFilesTests {
  private static let shop = Checkout.root.appendingPathComponent("Tests/Repositories/shop")

  /// The repository with one thing changed.
  private static func run(
    _ path: String? = nil, _ old: String = "", _ new: String = "", _ options: String = "--level note --format concise ."
  ) throws -> Workspace.Outcome {
    let workspace = try Workspace()
    let copy = workspace.directory.appendingPathComponent("shop")
    try FileManager.default.copyItem(at: shop, to: copy)
    try workspace.write("", to: "shop/.git/HEAD")
    if let path {
      let text = try String(contentsOf: copy.appendingPathComponent(path), encoding: .utf8)
      try #require(text.contains(old), "\(path)")
      try workspace.write(text.replacingOccurrences(of: old, with: new), to: "shop/" + path)
    }
    return try workspace.run("cd shop && \"$IDVLINT\" check \(options)")
  }

  @Test func nothingIsWrong() throws {
    let outcome = try Self.run()
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty && outcome.status == 0, "\(outcome.output)")
    let told = try Self.run(nil, "", "", "--verbose .").errors
    for (file, profiles) in [
      ("services/verification/application.yml", 1), ("services/verification/application-staging.yml", 1),
      ("deploy/chart/values.yaml", 1), ("deploy/k8s/configmap.yaml", 2), ("deploy/overlays/madrid.yaml", 1),
      ("deploy/overlays/lisbon.yaml", 1), ("config/environments.yaml", 5), ("config/partner.yaml.j2", 1),
      ("profiles/mobile.json", 1),
    ] {
      let words = "idvlint: \(file): checked, \(profiles) \(profiles == 1 ? "profile" : "profiles")"
      #expect(told.contains(words), "\(words)\n\(told)")
    }
  }

  /// Each fault of a file is found, at its place, and nothing beside it.
  @Test(arguments: [
    ("services/verification/application.yml", "\"01000000\"", "01000000", ["19:15 lossy-plain-scalar"]),
    ("services/verification/application.yml", "doc-type", "docType", ["19:5 misspelt-parameter"]),
    ("services/verification/application.yml", ":en}\"", ":en}\",", ["25:64 malformed-embedded-json"]),
    ("services/verification/application-staging.yml", "\"2\"", "\"9\"", ["5:20 value-not-allowed"]),
    ("deploy/chart/values.yaml", "#0a6cff", "#0a6cfg", ["19:38 malformed-color"]),
    ("deploy/chart/values.yaml", "sceneCode", "SceneCode", ["12:5 misspelt-parameter"]),
    ("deploy/k8s/configmap.yaml", "\"01000000\"", "01000000", ["10:19 json-syntax"]),
    ("deploy/k8s/configmap.yaml", "\"01000000\"", "1000000", ["10:18 non-string-value"]),
    ("deploy/k8s/configmap.yaml", "btnBgColor", "btnBackgroundColor", ["14:42 renamed-style-key"]),
    ("deploy/k8s/configmap.yaml", "\"00000006\"", "00000006", ["25:14 lossy-plain-scalar"]),
    ("deploy/k8s/configmap.yaml", "\"en\"", "\"english\"", ["29:8 unknown-language"]),
    ("deploy/overlays/madrid.yaml", "\"es\"", "\"esp\"", ["2:39 unknown-language"]),
    ("config/environments.yaml", "IdThreshold: \"0\"", "IdThreshold: 0", ["12:18 lossy-plain-scalar"]),
    ("config/environments.yaml", "https://staging", "http://staging", ["15:18 callback-not-https"]),
    ("config/environments.yaml", "SceneCode: kiosk", "SceneCode: kiosk-1", ["21:21 malformed-scene-code"]),
    ("config/partner.yaml.j2", "[[ partner.scene ]]", "[[ partner.scene ]]-1", ["3:32 malformed-scene-code"]),
    ("profiles/mobile.json", "SceneCode", "Scenecode", ["5:4 misspelt-parameter"]),
  ])
  func faultsAreFoundAtTheirPlaces(path: String, old: String, new: String, places: [String]) throws {
    let outcome = try Self.run(path, old, new)
    let found = outcome.output.split(separator: "\n").map { line in
      line.wholeMatch(of: /(.+):(\d+:\d+): [a-z]+: .+ \[([a-z-]+)\]/).map { "\($0.1) \($0.2) \($0.3)" } ?? "\(line)"
    }
    #expect(found == places.map { "\(path) \($0)" }, "\(outcome.output)\(outcome.errors)")
  }
}
