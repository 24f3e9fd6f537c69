import DocumentModel
import Foundation
import IDVLintCommand
import Testing

/// What a walk makes of `include` and `exclude`, and which configurations it goes by.
@Suite(.timeLimit(.minutes(30))) struct ConfiguredWalkTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write("", to: ".git/HEAD")
  }

  private func write(_ names: String...) throws {
    for name in names { try place.write("", to: name) }
  }

  private func configure(_ text: String, in directory: String = "") throws {
    try place.write(text, to: directory + ".idvlint.yml")
  }

  /// The files that are found, and what is excluded with a `-` before it.
  private func walk(_ paths: String..., options: CheckOptions = CheckOptions()) -> [String] {
    let root = place.directory.path + "/"
    let walk = FileWalk((paths.isEmpty ? [""] : paths).map { FilePath(root + $0) }, options)
    let names = walk.files.map(\.path.display) + walk.excluded.map { "-" + $0.display }
    return names.map { $0.replacingOccurrences(of: root, with: "") }
  }

  // MARK: Include

  @Test func includedNamesAreTakenBesideTheUsualOnes() throws {
    try configure("include: [\"*.j2\", \"!old.*\", /top.txt, notes/*.md]")
    try write("a.yaml", "b.yaml.j2", "d/c.json.j2", "d/old.j2", "top.txt", "d/top.txt", "notes/n.md", "notes/d/n.md")
    try write(".hidden.j2", ".d/a.j2", "ignored.j2")
    try place.write("ignored.*\n", to: ".gitignore")
    #expect(walk() == ["a.yaml", "b.yaml.j2", "d/c.json.j2", "notes/n.md", "top.txt"])
    #expect(walk("d") == ["d/c.json.j2"])
    #expect(walk("d/old.j2", "d") == ["d/c.json.j2", "d/old.j2"])
    var options = CheckOptions()
    options.configuration = .none
    #expect(walk(options: options) == ["a.yaml"])
  }

  @Test func includedDirectoriesAreTakenWhole() throws {
    try configure("include: [templates/]")
    try write("templates/a", "templates/d/b.txt", "d/templates/c", "other", "templates/.hidden")
    let expected = ["d/templates/c", "templates/a", "templates/d/b.txt"]
    #expect(walk() == expected)
    #expect(walk("templates/d", "d/templates") == ["d/templates/c", "templates/d/b.txt"])
    try configure("include: [x]", in: "templates/d/")
    try write("templates/d/x")
    #expect(walk() == ["d/templates/c", "templates/a", "templates/d/x"])
  }

  @Test func languageIsToldByTheLastEndingThatIsKnown() throws {
    try configure("include: [\"*.tmpl\"]")
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "a.yaml.tmpl")
    try place.write("{\"ProductCode\": \"ID_OCR\",}", to: "b.json.tmpl")
    let outcome = try place.run("$IDVLINT --format concise")
    #expect(outcome.output.contains("b.json.tmpl:1:26: error: ") && !outcome.output.contains("a.yaml.tmpl"))
    let input = try place.run("$IDVLINT --format concise --stdin-filename c.json.j2 - < b.json.tmpl")
    #expect(input.output.contains("[json-syntax]"))
  }

  // MARK: Exclude

  @Test func excludedDirectoriesAreNotEntered() throws {
    try configure("exclude: [legacy/, \"!legacy/keep.yaml\", \"*.gen.json\", \"!a.gen.json\"]")
    try write("legacy/keep.yaml", "legacy/d/x.yaml", "d/legacy/y.yaml", "d/legacy.yaml", "z.yaml")
    try write("a.gen.json", "b.gen.json")
    try place.write("nonsense: [", to: "legacy/.idvlint.yml")
    #expect(walk() == ["a.gen.json", "d/legacy.yaml", "z.yaml", "-b.gen.json", "-d/legacy/", "-legacy/"])
    let outcome = try place.run("$IDVLINT --verbose; $IDVLINT --format json")
    #expect(outcome.errors.contains("idvlint: legacy/: passed over, the configuration excludes it\n"))
    #expect(outcome.output.contains("1 file and 2 directories passed over (excluded by the configuration)\n"))
    let listed = outcome.output.matches(of: /"path":"([^"]*)","uri":"[^"]*","reason":"excluded(.*?)"/)
    #expect(listed.map { $0.1 + $0.2 } == ["b.gen.json", "d/legacy/-directory", "legacy/-directory"])
    var options = CheckOptions()
    options.checkExcluded = true
    #expect(walk("d", "b.gen.json", options: options) == ["b.gen.json", "d/legacy.yaml", "d/legacy/y.yaml"])
  }

  @Test func whatIsNamedIsExcludedToo() throws {
    try configure("exclude: [legacy/, x.yaml]")
    try write("legacy/a.yaml", "legacy/d/b.yaml", "x.yaml", "y.yaml")
    #expect(walk("legacy") == ["-legacy/"])
    #expect(walk("legacy/d/") == ["-legacy/d/"])
    #expect(walk("legacy/a.yaml", "x.yaml", "y.yaml") == ["y.yaml", "-legacy/a.yaml", "-x.yaml"])
    #expect(walk("x.yaml", "", "x.yaml") == ["y.yaml", "-legacy/", "-x.yaml"])
    let outcome = try place.run("cd legacy; $IDVLINT --verbose")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "idvlint: ./: passed over, the configuration excludes it\n")
    #expect(outcome.output == "no file checked; 1 directory passed over (excluded by the configuration)\n")
  }

  /// A report does not take the place of a file that was named.
  @Test func excludedFilesThatAreNamedAreNotOverwritten() throws {
    try configure("exclude: [x.yaml]")
    try place.write("a: 1\n", to: "x.yaml")
    let outcome = try place.run("$IDVLINT --output json=x.yaml x.yaml; status=$?; cat x.yaml; exit $status")
    #expect(outcome.status == 2 && outcome.output == "a: 1\n")
  }

  // MARK: Which configuration

  @Test func nearestGovernsItsDirectoryAndBelow() throws {
    try configure("exclude: [x.yaml]\ninclude: [\"*.j2\"]")
    try configure("exclude: [y.yaml]", in: "a/")
    try write("x.yaml", "t.j2", "a/x.yaml", "a/y.yaml", "a/t.j2", "a/b/x.yaml", "a/b/y.yaml")
    try write("a/r/.git/HEAD", "a/r/x.yaml", "a/r/y.yaml", "b/x.yaml")
    let expected = ["a/b/x.yaml", "a/r/x.yaml", "a/r/y.yaml", "a/x.yaml", "t.j2"]
    #expect(walk() == expected + ["-a/b/y.yaml", "-a/y.yaml", "-b/x.yaml", "-x.yaml"])
    #expect(walk("a/b") == ["a/b/x.yaml", "-a/b/y.yaml"])
    #expect(walk("a/r") == ["a/r/x.yaml", "a/r/y.yaml"])
    try configure("extends: ../.idvlint.yml", in: "a/")
    #expect(walk("a") == ["a/b/y.yaml", "a/r/x.yaml", "a/r/y.yaml", "a/t.j2", "a/y.yaml", "-a/b/x.yaml", "-a/x.yaml"])
    var options = CheckOptions()
    options.configuration = .file(FilePath(place.directory.path + "/a/.idvlint.yml"))
    #expect(walk("a/r", "b", options: options) == ["a/r/y.yaml", "-a/r/x.yaml", "-b/x.yaml"])
  }

  /// Patterns count from the directory of the file they stand in, also for a directory that extends it.
  @Test func aNestedConfigurationMayExcludeItsOwnDirectory() throws {
    try place.write("exclude: [a/]", to: ".team.yml")
    try configure("extends: ../.team.yml", in: "a/")
    try write("a/x.yaml", "b/a/x.yaml")
    #expect(walk() == ["b/a/x.yaml", "-a/"])
    #expect(walk("a/x.yaml") == ["-a/x.yaml"])
  }

  /// The first name counts; one that leads to nothing is told when it is read.
  @Test func namesOfConfigurationsHaveAnOrder() throws {
    try place.write("{\"exclude\": [\"x.yaml\"]}", to: "d/.idvlint.json")
    try place.write("exclude: [y.yaml]", to: "d/.idvlint.yaml")
    try write("d/x.yaml", "d/y.yaml")
    #expect(walk() == ["d/x.yaml", "-d/y.yaml"])
    #expect(try place.run("rm d/.idvlint.yaml").status == 0)
    #expect(walk() == ["d/y.yaml", "-d/x.yaml"])
    #expect(walk("d/x.yaml", "d/y.yaml") == ["d/y.yaml", "-d/x.yaml"])
    let outcome = try place.run("ln -s gone d/.idvlint.yml; $IDVLINT d")
    #expect(outcome.status == 2 && outcome.errors == "idvlint: d/.idvlint.yml: No such file or directory\n")
  }

  @Test func verboseTellsWhichConfigurationsApply() throws {
    try configure("level: error")
    try configure("level: note", in: "a/")
    try write("x.yaml", "a/x.yaml", "r/.git/HEAD", "r/x.yaml")
    let told = try place.run("$IDVLINT --verbose")
    #expect(
      told.errors == """
        idvlint: a/x.yaml: passed over, no profile in it (configuration: a/.idvlint.yml)
        idvlint: r/x.yaml: passed over, no profile in it (no configuration)
        idvlint: x.yaml: passed over, no profile in it (configuration: .idvlint.yml)

        """)
    #expect(!(try place.run("$IDVLINT --verbose --no-config").errors.contains("configuration:")))
    let input = try place.run("$IDVLINT --verbose --config a/.idvlint.yml --skip-non-profiles - < x.yaml")
    #expect(input.errors == "idvlint: <stdin>: passed over, no profile in it (configuration: a/.idvlint.yml)\n")
  }
}
