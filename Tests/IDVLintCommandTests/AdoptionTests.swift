import Foundation
import Testing

/// A repository of several teams comes from 100 findings to a green run by its configuration, by comments and by a
/// baseline; no value is changed.
@Suite(.timeLimit(.minutes(30))) struct AdoptionTests {
  private static let script = Checkout.root.appendingPathComponent("Tests/Repositories/make-monorepo")
  private static let configuration = Checkout.root.appendingPathComponent("Tests/Repositories/monorepo.idvlint.yml")

  @Test func repositoryBecomesGreen() throws {
    let workspace = try Workspace()
    func run(_ options: String) throws -> Workspace.Outcome {
      try workspace.run("cd repository && \"$IDVLINT\" \(options)")
    }
    func summary(_ outcome: Workspace.Outcome) -> String {
      outcome.output.split(separator: "\n").last.map(String.init) ?? ""
    }
    let made = try workspace.run(
      "\"\(Self.script.path)\" repository && mkdir repository/.git && cp -R repository before")
    try #require(made.status == 0, "\(made.errors)")

    let first = try run("check")
    #expect(first.status == 1)
    #expect(summary(first).hasPrefix("70 errors and 30 warnings in 18 files checked"), "\(summary(first))")

    let text = try String(contentsOf: Self.configuration, encoding: .utf8)
    try workspace.write(text, to: "repository/.idvlint.yml")
    let configured = try run("check")
    #expect(configured.status == 1)
    #expect(summary(configured).hasPrefix("24 errors and 16 warnings in 20 files checked"), "\(configured.output)")

    let allowed = try run("check --add-suppressions --reason 'a demonstration without secrets' demo")
    #expect(allowed.status == 0, "\(allowed.output)\(allowed.errors)")
    let rest = try run("check")
    #expect(rest.status == 1)
    #expect(summary(rest).hasPrefix("24 errors and 8 warnings in 20 files checked"), "\(rest.output)")

    #expect(try run("check --write-baseline .idvlint-baseline.json").status == 0)
    let green = try run("check --baseline .idvlint-baseline.json --strict-baseline")
    #expect(green.status == 0)
    #expect(summary(green).hasPrefix("no problems in 20 files"), "\(green.output)")
    #expect(green.errors.isEmpty)

    // Comments were added, and nothing else was changed.
    let difference = try workspace.run("diff -r before repository")
    for line in difference.output.split(separator: "\n") where line.hasPrefix("<") || line.hasPrefix(">") {
      #expect(line.hasPrefix("<") || line.contains("# idvlint: allow "), "\(line)")
    }
    let bare = try workspace.run(
      "sed 's/ *# idvlint: allow .*//' repository/demo/booth.yaml | grep -v '^$' | diff before/demo/booth.yaml -")
    #expect(bare.status == 0, "\(bare.output)")

    // What comes anew is told.
    let profile = "ProductCode: ID_OCR\nDocType: 01000000\nReturnUrl: https://a.example.com\n"
    try workspace.write(profile, to: "repository/new.yaml")
    let new = try run("check --baseline .idvlint-baseline.json")
    #expect(new.status == 1 && summary(new).hasPrefix("1 error in 21 files checked"), "\(new.output)")
  }
}
