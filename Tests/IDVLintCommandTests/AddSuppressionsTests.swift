import DocumentModel
import Foundation
import Linting
import Testing
import YAMLSyntax

/// `--add-suppressions` as a user meets it.
@Suite(.timeLimit(.minutes(30))) struct AddSuppressionsTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
  }

  private static let profile = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"y\"\nDocType: \"99\"\n"
  private static let allowed = """
    # idvlint: partial
    ProductCode: ID_OCR
    IdSpoof: "y" # idvlint: allow value-not-allowed -- legacy
    DocType: "99" # idvlint: allow unknown-doc-type -- legacy

    """

  private func add(_ words: String) throws -> Workspace.Outcome {
    try place.run("$IDVLINT --add-suppressions --reason legacy --format concise \(words)")
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: place.directory.appendingPathComponent(name)))
  }

  private func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  private func values(_ text: [UInt8]) -> [String] {
    let document = parseDocument(SourceFile(path: FilePath("p.yaml"), bytes: text), limits: ReadingLimits())
    return document.nodes.records.indices.map { index in
      let node = Node(table: document.nodes, index: index)
      return "\(node.kind) \(node.style) \(node.record.parent) \(node.text.string)"
    }
  }

  @Test func whatIsFoundIsAllowed() throws {
    try place.write(Self.profile, to: "p.yaml")
    try place.write(Self.profile, to: "q.yaml")
    let outcome = try add("p.yaml q.yaml")
    #expect(outcome.status == 0 && outcome.output == "")
    #expect(outcome.errors == "idvlint: added 4 suppressions to 2 files\n")
    #expect(try text("p.yaml") == Self.allowed && text("q.yaml") == Self.allowed)
    let again = try add("p.yaml q.yaml")
    #expect(again.status == 0 && again.errors == "idvlint: added no suppressions\n")
    #expect(try text("p.yaml") == Self.allowed)
    #expect(try place.run("ls -A").output.split(separator: "\n").filter { $0.contains(".idvlint-") }.isEmpty)
  }

  /// What is not reported is not allowed: below the level, in the baseline, allowed by the configuration.
  @Test func onlyWhatIsReportedIsAllowed() throws {
    try place.write(Self.profile + "MerchantUserId: u1\n", to: "p.yaml")
    try place.write("allow:\n- {rule: value-not-allowed, reason: known}\n", to: ".idvlint.yml")
    #expect(try add(".").status == 0)
    #expect(try text("p.yaml").matches(of: /idvlint: allow/).count == 1)
    #expect(try text("p.yaml").contains("allow unknown-doc-type"))
    #expect(try add("--level note .").errors.hasPrefix("idvlint: added 1 suppression to 1 file"))
    try place.write(Self.profile, to: "q.yaml")
    #expect(try place.run("$IDVLINT --write-baseline base.json q.yaml").status == 0)
    #expect(try add("--baseline base.json q.yaml").errors == "idvlint: added no suppressions\n")
  }

  @Test func whatIsLeftMakesTheStatus() throws {
    let json = "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"y\"}\n"
    let broken = "ProductCode: ID_OCR\nIdSpoof: \"y\"\nx: [\n"
    try place.write(json, to: "p.json")
    try place.write(broken, to: "broken.yaml")
    let options = "--supplied-at-runtime MerchantBizId,MetaInfo,MerchantUserId --level error"
    let outcome = try add("\(options) p.json broken.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[value-not-allowed]") && outcome.output.contains("[yaml-syntax]"))
    #expect(try text("broken.yaml") == broken && text("p.json") == json)
    #expect(
      outcome.errors.contains(
        "in JSON files, which have no comments; .idvlint.yml can allow them by\nallow:\n  - rule: "))
    // What is printed is what the configuration needs.
    let snippet = try #require(outcome.errors.range(of: "allow:\n")).lowerBound
    try place.write(String(outcome.errors[snippet...]), to: ".idvlint.yml")
    let clean = try place.run("$IDVLINT \(options) p.json")
    #expect(clean.status == 0, "\(clean.output)\(clean.errors)")
  }

  /// The patterns count from the directory of the configuration that applies, and fit one file alone.
  @Test func snippetsAreForTheirConfigurations() throws {
    let json = "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"y\"}\n"
    let names = ["top.json", "!a.json", "#b.json", "c*[d].json", "team/e.json", "team/d/top.json", "w/top.json"]
    for name in names { try place.write(json, to: name) }
    let options = "--supplied-at-runtime MerchantBizId,MetaInfo,MerchantUserId,DocType,ReturnUrl --level error"
    try place.write("level: error\n", to: "team/.idvlint.yml")
    let errors = try add("\(options) top.json '!a.json' '#b.json' 'c*[d].json' team").errors
    let parts = errors.split(separator: "idvlint: ").map(String.init)
    #expect(parts.count == 3)
    #expect(parts[1].contains("; .idvlint.yml can allow them by\n") && parts[1].contains("files: [\"/top.json\"]"))
    #expect(parts[2].contains("; team/.idvlint.yml can allow them by\n") && parts[2].contains("files: [\"/e.json\"]"))
    for (part, name) in [(parts[1], ".idvlint.yml"), (parts[2], "team/.idvlint.yml")] {
      try place.write(String(part[try #require(part.range(of: "allow:\n")).lowerBound...]), to: name)
    }
    let left = try place.run("$IDVLINT --format concise \(options) .")
    #expect(left.output.split(separator: "\n").allSatisfy { $0.hasPrefix("w/top.json:") } && left.status == 1)
  }

  @Test func filesWithoutCommentsAreTold() throws {
    try place.write("ProductCode: ID_OCR\nIdSpoof: \"y\"\nx: [\n", to: "broken.yaml")
    try place.write("# idvlint: partial\nProductCode: ID_OCR # idvlint: allow nonsense\n", to: "p.yaml")
    let errors = try add("broken.yaml p.yaml").errors
    #expect(errors.contains("idvlint: broken.yaml: no comments added: what cannot be read to its end"))
    #expect(errors.contains("idvlint: p.yaml: no comments added: what is found there is to be mended"))
  }

  @Test func longSnippetsAreCut() throws {
    let item = "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"y\"}"
    try place.write("[\(Array(repeating: item, count: 30).joined(separator: ", "))]", to: "p.json")
    let errors = try add("--supplied-at-runtime MerchantBizId,MetaInfo,MerchantUserId,DocType p.json").errors
    #expect(errors.contains(", the first 20 by\n"))
    #expect(errors.matches(of: /- rule:/).count == 20)
  }

  @Test(arguments: [
    ("--add-suppressions p.yaml", "needs --reason"), ("--reason x p.yaml", "--reason is for"),
    ("--add-suppressions --reason '' p.yaml", "not empty"), ("--add-suppressions --reason x -", "standard input"),
    ("--add-suppressions --reason \"$(printf 'a\\nb')\" p.yaml", "one line"),
    ("--add-suppressions --reason \"$(printf 'a\\tb')\" p.yaml", "control characters"),
    ("--add-suppressions --reason x --write-baseline b p.yaml", "--write-baseline"),
    ("--add-suppressions --reason x --no-suppressions p.yaml", "--no-suppressions"),
  ])
  func mistakesAreTold(words: String, part: String) throws {
    try place.write(Self.profile, to: "p.yaml")
    let outcome = try place.run("$IDVLINT \(words)")
    #expect(outcome.status == 2 && outcome.errors.contains(part), "\(outcome.errors)")
    #expect(try text("p.yaml") == Self.profile)
  }

  @Test func linksAreFollowedAndFilesStayWhatTheyAre() throws {
    try place.write(Self.profile, to: "d/p.yaml")
    let script = """
      chmod 640 d/p.yaml; ln -s d/p.yaml link.yaml
      $IDVLINT --add-suppressions --reason legacy link.yaml d/p.yaml d; echo $?
      test -L link.yaml && stat -c '%a %h' d/p.yaml
      """
    let outcome = try place.run(script)
    #expect(outcome.errors == "idvlint: added 2 suppressions to 1 file\n")
    #expect(outcome.output.hasSuffix("\n0\n640 1\n"))
    #expect(try text("d/p.yaml") == Self.allowed)
    #expect(try place.run("ls -A d").output == "p.yaml\n")
  }

  @Test func filesWithSeveralNamesAreLeft() throws {
    try place.write(Self.profile, to: "p.yaml")
    try place.write(Self.profile, to: "q.yaml")
    let outcome = try place.run("ln p.yaml other; $IDVLINT --add-suppressions --reason legacy p.yaml q.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("idvlint: p.yaml: not written: has 2 names (hard links)"))
    #expect(try text("p.yaml") == Self.profile && text("q.yaml") == Self.allowed)
  }

  /// Root may write everywhere; then there is nothing to see.
  @Test func directoriesThatCannotBeWrittenToAreTold() throws {
    try place.write(Self.profile, to: "d/p.yaml")
    try place.write(Self.profile, to: "q.yaml")
    let script = "chmod 555 d; $IDVLINT --add-suppressions --reason legacy d q.yaml; s=$?; chmod 755 d; exit $s"
    let outcome = try place.run(script)
    #expect(try text("q.yaml") == Self.allowed)
    guard getuid() != 0 else { return }
    #expect(outcome.status == 2 && outcome.errors.contains("idvlint: d/p.yaml: not written: "))
    #expect(try text("d/p.yaml") == Self.profile)
  }

  @Test func encodingsStay() throws {
    let crlf = "\u{FEFF}" + Self.profile.replacing("\n", with: "\r\n")
    try place.write(crlf, to: "p.yaml")
    let wide = crlf.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try Data(wide).write(to: place.directory.appendingPathComponent("w.yaml"))
    #expect(try add("p.yaml w.yaml").status == 0)
    let expected = "\u{FEFF}" + Self.allowed.replacing("\n", with: "\r\n")
    #expect(try bytes("p.yaml") == Array(expected.utf8))
    #expect(try bytes("w.yaml") == expected.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  @Test func nothingIsWrittenByAWrongConfiguration() throws {
    try place.write(Self.profile, to: "p.yaml")
    try place.write("levle: note\n", to: ".idvlint.yml")
    let outcome = try add("p.yaml")
    #expect(outcome.status == 2)
    #expect(try text("p.yaml") == Self.profile)
  }

  /// All samples and all examples of the rules: then nothing is left to report, and a second run changes nothing.
  @Test func everythingThatCanBeAllowedIs() throws {
    var texts: [String: [UInt8]] = [:]
    for name in Checkout.files(in: "samples/faulty") where name.hasSuffix(".yaml") {
      texts[String(name.split(separator: "/")[2])] = Array(
        try Data(contentsOf: Checkout.root.appendingPathComponent(name)))
    }
    for rule in Rule.all {
      for (number, example) in rule.bad.enumerated() where example.syntax == .yaml && !example.options.isConfiguration {
        let text = example.text.filter { $0 != "«" && $0 != "»" }
        texts["\(rule.id.name)-\(number).yaml"] = Array(text.utf8)
      }
    }
    for (name, text) in texts { try Data(text).write(to: place.directory.appendingPathComponent(name)) }
    let first = try add("--level note .")
    let unable = /\[(yaml-syntax|text-encoding|input-limit|malformed-suppression|unused-suppression)\]$/
    let left = first.output.split(separator: "\n").filter { $0.firstMatch(of: unable) == nil }
    let broken = Set(first.output.split(separator: "\n").compactMap { line in
      line.contains("[yaml-syntax]") || line.contains("[text-encoding]") ? line.prefix { $0 != ":" } : nil
    })
    #expect(left.filter { !broken.contains($0.prefix { $0 != ":" }) } == [])
    #expect(!first.errors.contains("not written"), "\(first.errors)")
    for (name, text) in texts where !broken.contains(name[...]) {
      #expect(try values(bytes(name)) == values(text), "\(name)")
    }
    let after = try texts.keys.sorted().map(bytes)
    let second = try add("--level note .")
    #expect(second.output == first.output && second.errors.hasPrefix("idvlint: added no suppressions\n"))
    #expect(try texts.keys.sorted().map(bytes) == after)
  }
}
