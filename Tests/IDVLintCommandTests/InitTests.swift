import Catalog
import Foundation
import Linting
import Reference
import Testing

/// `idvlint init`: what it writes is right as it stands, and takes nothing's place.
@Suite(.timeLimit(.minutes(30))) struct InitTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: place.directory.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func filesAreWrittenAndTold() throws {
    let outcome = try place.run("mkdir d; $IDVLINT init; $IDVLINT init d/; ls d; $IDVLINT --level note")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("wrote idv-profile.yaml\nwrote .idvlint.yml\n\n'idvlint check' checks "))
    // The one that was written first applies below, too.
    let told = "\nwrote d/idv-profile.yaml\nwrote no configuration, since .idvlint.yml applies\n"
    #expect(outcome.output.contains(told))
    #expect(outcome.output.hasSuffix("\nidv-profile.yaml\nno problems in 2 files\n"))
    #expect(try text("idv-profile.yaml") == StarterProfile.text)
    #expect(try text(".idvlint.yml") == StarterConfiguration.text)
  }

  /// The hook is a part of a YAML file, and its entry takes any names of files.
  @Test func hookWorks() throws {
    let outcome = try place.run("$IDVLINT init")
    let hook = try #require(outcome.output.range(of: "\nrepos:\n")).lowerBound
    try place.write(String(outcome.output[hook...]), to: "hook.yaml")
    let entry = try #require(outcome.output.firstMatch(of: /entry: idvlint (.*)\n/)).1
    let checked = try place.run("cp hook.yaml ./-dash.yaml; $IDVLINT \(entry) -dash.yaml hook.yaml .idvlint.yml")
    #expect(checked.status == 0)
    #expect(checked.output.hasSuffix("2 files passed over (no profile in them)\n"))
  }

  @Test func profileHasEveryParameterInOrder() {
    let names = StarterProfile.text.matches(of: /(?m)^#?([A-Z]\w+): ["']/).map { String($0.1) }
    #expect(names == ParameterName.allCases.map(\.rawValue))
    let active = StarterProfile.text.matches(of: /(?m)^([A-Z]\w+): "(.*)"$/)
    let expected = ParameterName.allCases.filter { $0.parameter.requirement != .optional }.map(\.rawValue)
    #expect(active.map { String($0.1) } == expected)
    #expect(active.allSatisfy { $0.2 == "ID_OCR" || $0.2.hasPrefix("${") })
    let lines = (StarterProfile.text + StarterConfiguration.text).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  /// All that stands behind a `#` is right as well, whichever of the two files it is taken away in.
  @Test(arguments: [[], ["idv-profile.yaml"], [".idvlint.yml"], ["idv-profile.yaml", ".idvlint.yml"]])
  func whatIsBehindAHashIsRight(names: [String]) throws {
    #expect(try place.run("$IDVLINT init").status == 0)
    for name in names {
      let isCode = name == ".idvlint.yml" ? /^#(?! \S)/ : /^#(?=[A-Z]\w*: )/
      let lines = try text(name).split(separator: "\n").map { $0.replacing(isCode, with: "") }
      #expect(lines.filter { $0.hasPrefix("#") }.allSatisfy { $0.hasPrefix("# ") })
      try place.write(lines.joined(separator: "\n") + "\n", to: name)
    }
    let outcome = try place.run("$IDVLINT --level note --format concise . .idvlint.yml")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    let keys = try place.run("$IDVLINT config idv-profile.yaml").output
    #expect(keys.contains("supplied-at-runtime: [MerchantBizId, MerchantUserId, MetaInfo]"))
    for key in StarterConfiguration.keys where names.contains(".idvlint.yml") {
      #expect(keys.contains("\(key.rawValue):") || keys.contains("\(key.rawValue)."), "\(key)")
    }
  }

  // MARK: What is there

  @Test func nothingIsOverwritten() throws {
    try place.write("mine\n", to: "idv-profile.yaml")
    let outcome = try place.run("$IDVLINT init && $IDVLINT init && ln -s gone d && $IDVLINT init . | head -n 2")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("left idv-profile.yaml as it is\nwrote .idvlint.yml\n"))
    #expect(outcome.output.hasSuffix("\nleft idv-profile.yaml as it is\nleft .idvlint.yml as it is\n"))
    #expect(try text("idv-profile.yaml") == "mine\n")
  }

  /// A `.idvlint.yml` would take the place of a `.idvlint.json`; a link that leads nowhere is there, too.
  @Test(arguments: ["echo '{}' > .idvlint.json", "echo > .idvlint.yaml", "ln -s gone .idvlint.yml"])
  func anyConfigurationIsLeft(script: String) throws {
    let outcome = try place.run("\(script); ls -A > before; $IDVLINT init; ls -A | diff - before; ls gone")
    #expect(outcome.output.contains("\nleft .idvlint."))
    #expect(outcome.output.hasSuffix("< idv-profile.yaml\n"))
  }

  // MARK: Failures

  @Test func aDirectoryHasToBeThere() throws {
    let outcome = try place.run("$IDVLINT init none")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors == "idvlint: none: No such file or directory\n")
    #expect(try place.run("echo > f; $IDVLINT init f").errors == "idvlint: f: Not a directory\n")
    #expect(try place.run("$IDVLINT init a b").status == 2)
    #expect(try place.run("$IDVLINT init ''").status == 2)
  }

  @Test func whatCannotBeWrittenIsNotThere() throws {
    let outcome = try place.run("mkdir d; (ulimit -f 0; $IDVLINT init d 2>&1 | cat) > /dev/null; ls -A d")
    #expect(outcome.output.isEmpty)
    let failed = try place.run("(ulimit -f 0; $IDVLINT init d > /dev/null 2>&1); echo $?")
    #expect(failed.output == "2\n")
  }
}
