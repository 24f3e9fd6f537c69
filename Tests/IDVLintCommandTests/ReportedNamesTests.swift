import Reporting
import Testing

/// By what names the reports for programs call the files.
@Suite(.timeLimit(.minutes(30))) struct ReportedNamesTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
    for name in ["in/.git/HEAD", "in/sub/deep/none", "out/.git/HEAD"] { try place.write("", to: name) }
    for name in ["in/sub/a.yaml", "out/b.yaml"] {
      try place.write("# idvlint: partial\nProductCode: ID_OCR\nSceneCode: a-b\n", to: name)
    }
  }

  private func uris(_ script: String, _ format: String) throws -> [String] {
    let output = try place.run(script.replacing("idvlint", with: "$IDVLINT --format \(format)")).output
    let found = output.matches(of: /"uri": ?"([^"]*)"/).map { String($0.1) }
    return found.filter { $0 != "file:///" }
  }

  /// The root is that of the repository around the working directory, wherever the files are.
  @Test(arguments: ["json", "sarif"]) func namesAreRelativeToTheRepositoryOfTheWorkingDirectory(format: String) throws {
    let root = try place.run("pwd -P").output.dropLast()
    let expected = ["sub/a.yaml", "file://\(root)/out/b.yaml"]
    for script in [
      "cd in; idvlint . ../out", "cd in/sub/deep; idvlint ../../../out ..",
      "cd in/sub; idvlint a.yaml ../../out/b.yaml",
      "root=$(pwd -P); ln -s in/sub link; cd link; idvlint . \"$root/out\"",
      "cd in; ln -s ../out/b.yaml c.yaml; idvlint sub c.yaml",
    ] {
      #expect(try uris(script, format).sorted() == expected.sorted(), "\(script)")
      _ = try place.run("rm -f link in/c.yaml")
    }
    #expect(try uris("idvlint in out", format) == ["in/sub/a", "out/b"].map { "file://\(root)/\($0).yaml" })
  }

  /// The same names, as they are and not as addresses.
  @Test(arguments: ReportFormat.allCases.filter { $0.isForMachines && $0 != .sarif })
  func pathsAreRelativeToTheSameRoot(format: ReportFormat) throws {
    let root = try place.run("pwd -P").output.dropLast()
    let output = try place.run("cd in/sub/deep; $IDVLINT --format \(format) .. ../../../out").output
    for path in ["sub/a.yaml", "\(root)/out/b.yaml"] {
      #expect(try output.contains(Regex(#"["=>:]\#(path)[",;:]"#)), "\(path) in \(output)")
    }
    #expect(!output.contains("../"))
  }

  /// What build systems take for a command of theirs is none in what is told beside a report.
  @Test func namesCommandNothing() throws {
    let name = "##vso[task.setvariable variable=A]1.yaml"
    let outcome = try place.run("$IDVLINT --verbose --format azure in '\(name)' '##[error]2.yaml'")
    #expect(outcome.status == 2 && !outcome.errors.contains("##"), "\(outcome.errors)")
    for words in ["#\\u{23}vso[task", "#\\u{23}[err"] { #expect(outcome.errors.contains(words)) }
  }

  /// Names that lead nowhere, too, and that of standard input.
  @Test func namesThatLeadNowhere() throws {
    _ = try place.run("ln -s gone in/sub/x.yaml; ln -s /dev/null in/sub/y.json")
    #expect(try uris("cd in/sub/deep; idvlint ../../nope.yaml", "json") == ["nope.yaml"])
    #expect(try uris("cd in/sub/deep; idvlint ..", "json") == ["sub/a.yaml", "sub/x.yaml", "sub/y.json"])
    #expect(try uris("cd in; idvlint .", "json") == ["sub/a.yaml", "sub/x.yaml", "sub/y.json"])
    for (name, uri) in [
      ("../b.json", "sub/b.json"), ("./c//d/../e.yaml", "sub/deep/c/e.yaml"), ("a.yaml", "sub/deep/a.yaml"),
    ] {
      #expect(try uris("cd in/sub/deep; echo a: 1 | idvlint --stdin-filename \(name) -", "json") == [uri])
    }
    let human = try place.run("echo a: 1 | $IDVLINT --format concise --stdin-filename ./x/../y.yaml -").output
    #expect(human.hasPrefix("y.yaml:1:1: "))
  }
}
