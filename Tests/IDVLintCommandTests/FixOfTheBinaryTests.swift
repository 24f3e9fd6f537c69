import Foundation
import Testing

/// `--fix`, `--fix-suggested`, `--fix-only` and `--diff` as a user meets them.
@Suite(.timeLimit(.minutes(30))) struct FixOfTheBinaryTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
  }

  private static let profile = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000 # kept\nIdSpoof: \"y\"\n"
  private static let safe = profile.replacing("01000000", with: "\"01000000\"")
  private static let all = safe.replacing("\"y\"", with: "\"Y\"")

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: place.directory.appendingPathComponent(name)))
  }

  private func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  private func check(_ words: String) throws -> Workspace.Outcome { try place.run("$IDVLINT \(words)") }

  @Test func filesAreMendedAndWhatIsLeftIsReported() throws {
    try place.write(Self.profile, to: "p.yaml")
    try place.write(Self.profile, to: "d/q.yaml")
    let before = try check(". | tail -n 1")
    #expect(before.output.contains("; 2 can be mended with --fix, 2 more with --fix-suggested"))
    let safe = try check("--fix --verbose .")
    #expect(safe.status == 1)
    #expect(safe.output.hasSuffix("; 2 can be mended with --fix-suggested; 2 findings were mended in 2 files\n"))
    #expect(!safe.output.contains("lossy-plain-scalar") && safe.output.contains("value-not-allowed"))
    #expect(safe.errors.contains("idvlint: d/q.yaml: mended, lossy-plain-scalar\n"))
    #expect(try text("p.yaml") == Self.safe && text("d/q.yaml") == Self.safe)
    let all = try check("--fix-suggested .")
    #expect(all.status == 0 && all.output == "no problems in 2 files; 2 findings were mended in 2 files\n")
    #expect(try text("p.yaml") == Self.all && text("d/q.yaml") == Self.all)
    #expect(try check("--fix-suggested .").output == "no problems in 2 files\n")
    #expect(try place.run("ls -A . d | grep idvlint-").output == "")
  }

  /// Nothing is written where nothing is to be mended: the file keeps its time.
  @Test func whatIsRightIsLeft() throws {
    try place.write(Self.all, to: "p.yaml")
    try place.write("services: {a: 0123}\n", to: "other.yaml")
    let script = "touch -d 2001-01-01 *.yaml; $IDVLINT --fix-suggested .; stat -c %Y p.yaml other.yaml | uniq | wc -l"
    #expect(try place.run(script).output.hasSuffix("\n1\n"))
    #expect(try text("p.yaml") == Self.all && text("other.yaml") == "services: {a: 0123}\n")
  }

  @Test func rulesCanBeChosen() throws {
    try place.write(Self.profile, to: "p.yaml")
    #expect(try check("--fix-suggested --fix-only value-not-allowed,unknown-doc-type p.yaml").status == 1)
    #expect(try text("p.yaml") == Self.profile.replacing("\"y\"", with: "\"Y\""))
    #expect(try check("--fix --fix-only lossy-plain-scalar p.yaml").status == 0)
    #expect(try text("p.yaml") == Self.all)
  }

  @Test(arguments: [
    ("--fix-only lossy-plain-scalar p.yaml", "--fix-only is for --fix"),
    ("--fix --fix-only lossy-plain-scaler p.yaml", "did you mean lossy-plain-scalar?"),
    ("--fix --fix-only nonsense p.yaml", "'idvlint rules' lists them"),
    ("--fix --write-baseline b p.yaml", "--fix and --write-baseline"),
    ("--fix-suggested --add-suppressions --reason x p.yaml", "--fix-suggested and --add-suppressions"),
    ("--diff --format json p.yaml", "--diff takes the place of the report"),
    ("--diff --output json=x p.yaml", "--diff takes the place of the report"),
  ])
  func mistakesAreTold(words: String, part: String) throws {
    try place.write(Self.profile, to: "p.yaml")
    let outcome = try check(words)
    #expect(outcome.status == 2 && outcome.errors.contains(part), "\(outcome.errors)")
    #expect(try text("p.yaml") == Self.profile)
  }

  /// Only what is reported is mended: not what is allowed, known, or below the level.
  @Test func onlyWhatIsReportedIsMended() throws {
    let text = """
      # idvlint: partial
      ProductCode: ID_OCR
      DocType: 01000000 # idvlint: allow lossy-plain-scalar -- our reader keeps it
      SceneCode: 1234
      IdSpoof: Y
      IdThreshold: 2

      """
    try place.write(text, to: "p.yaml")
    try place.write("allow: [{rule: lossy-plain-scalar, pointer: /SceneCode, reason: known}]\n", to: ".idvlint.yml")
    try place.write("# idvlint: partial\nProductCode: ID_OCR\nIdThreshold: 2\n", to: "q.yaml")
    _ = try check("--write-baseline base.json q.yaml")
    #expect(try check("--fix-suggested --baseline base.json .").output.contains("1 finding was mended in 1 file"))
    #expect(try self.text("p.yaml") == text.replacing("IdThreshold: 2", with: "IdThreshold: \"2\""))
    #expect(try self.text("q.yaml").contains("IdThreshold: 2\n"))
    _ = try check("--fix --level note p.yaml")
    #expect(try self.text("p.yaml").contains("IdSpoof: \"Y\""))
  }

  // MARK: - Standard input

  @Test func standardInputIsPrinted() throws {
    try place.write(Self.profile, to: "p.yaml")
    let outcome = try check("--fix --format concise - < p.yaml")
    #expect(outcome.status == 1 && outcome.output == Self.safe)
    #expect(outcome.errors == "<stdin>:4:11: error: `y` is no value of IdSpoof [value-not-allowed]\n")
    let clean = try check("--fix-suggested --stdin-filename a/p.yaml - < p.yaml")
    #expect(clean.status == 0 && clean.output == Self.all)
    #expect(clean.errors == "no problems in 1 file; 2 findings were mended in 1 file\n")
    #expect(try text("p.yaml") == Self.profile)
  }

  @Test(arguments: [
    "# idvlint: partial\nProductCode: ID_OCR\n", "ProductCode: ID_OCR\nDocType: 01000000\nx: [\n", "services: 1\n", "",
    "ProductCode: ID_OCR\nDocType: 01000000\n\u{0}", profile + String(repeating: "#\n", count: 200_000),
  ])
  func standardInputIsPrintedWhole(input: String) throws {
    try place.write(input, to: "p.yaml")
    let outcome = try place.run("$IDVLINT --fix --max-bytes 10000 - < p.yaml > out; cmp p.yaml out")
    #expect(outcome.status == 0 && outcome.output == "")
    let limit = "--max-bytes 10000"
    #expect(try check("--fix \(limit) - < p.yaml > out").status == check("\(limit) - < p.yaml").status)
  }

  @Test func nothingIsMendedByAWrongConfiguration() throws {
    try place.write(Self.profile, to: "p.yaml")
    try place.write("levle: note\n", to: ".idvlint.yml")
    let outcome = try check("--fix-suggested - < p.yaml")
    #expect(outcome.status == 2 && outcome.output == Self.profile)
    let told = try check("--fix-suggested .")
    #expect(told.status == 2 && told.errors.contains("left as it is until the configuration is right"))
    #expect(!told.output.contains("can be mended with --fix-suggested"))
    #expect(try text("p.yaml") == Self.profile && text(".idvlint.yml") == "levle: note\n")
  }

  @Test func lossesAreTold() throws {
    try place.write(Self.profile, to: "p.yaml")
    for words in ["--fix -", "--diff -"] {
      let outcome = try check("\(words) < p.yaml > /dev/full")
      #expect(outcome.status == 2 && outcome.errors.contains("standard output: "), "\(outcome.errors)")
    }
  }

  // MARK: - Diffs

  @Test func diffsShowAndWriteNothing() throws {
    try place.write(Self.profile, to: "p.yaml")
    let outcome = try check("--diff p.yaml")
    let diff = """
      --- a/p.yaml
      +++ b/p.yaml
      @@ -1,4 +1,4 @@
       # idvlint: partial
       ProductCode: ID_OCR
      -DocType: 01000000 # kept
      +DocType: "01000000" # kept
       IdSpoof: "y"

      """
    #expect(outcome.status == 1 && outcome.output == diff && outcome.errors == "")
    #expect(try check("--diff --fix-suggested p.yaml").output.contains("-IdSpoof: \"y\"\n+DocType"))
    #expect(try check("--diff --color always p.yaml").output.contains("\u{1B}[32m+DocType"))
    #expect(try text("p.yaml") == Self.profile)
    try place.write(Self.safe, to: "p.yaml")
    let none = try check("--diff p.yaml")
    #expect(none.status == 0 && none.output == "" && none.errors == "")
    let trouble = try check("--diff p.yaml nowhere.yaml")
    #expect(trouble.status == 2 && trouble.output == "" && trouble.errors.contains("nowhere.yaml"))
    try place.write("levle: note\n", to: ".idvlint.yml")
    let faulty = try check("--diff --fix-suggested p.yaml")
    #expect(faulty.status == 2 && faulty.output == "" && faulty.errors.contains("[malformed-configuration]"))
  }

  @Test func secretsAreHiddenInDiffs() throws {
    let secrets = "MerchantUserId: 00012345\nCallbackToken: \"tok3n4711\"\n"
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n\(secrets)DocType: 01000000\n", to: "p.yaml")
    for words in ["--diff", "--diff --fix-suggested --level note"] {
      let outcome = try check("\(words) p.yaml")
      #expect(outcome.status == 1 && !outcome.output.contains("12345") && !outcome.output.contains("4711"))
      for line in ["-MerchantUserId: ‹hidden›", "+MerchantUserId: \"‹hidden›\"", "+DocType: \"01000000\""] {
        #expect(outcome.output.contains(line + "\n"))
      }
      #expect(outcome.errors.contains("the diff hides secrets as ‹hidden›, so that no program can apply it"))
    }
  }

  /// What `--diff` shows is what `--fix` writes, to the byte.
  @Test(arguments: ["git apply", "patch -s -p1"]) func diffsCanBeApplied(program: String) throws {
    guard try place.run("command -v \(program.prefix { $0 != " " })").status == 0 else { return }
    let ending = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000"
    let long = Self.profile + (0..<30).map { "x-\($0): a\n" }.joined() + "IdThreshold: 1\n"
    let style = "StyleConfig: |\n  {\n    // none\n    \"guidepage\": {},\n  }\n"
    let files = [
      "p.yaml": Self.profile, "end.yaml": ending, "crlf.yaml": long.replacing("\n", with: "\r\n"), "long.yaml": long,
      "d/with blank.yaml": Self.profile, "removed.yaml": Self.profile + "FlowType: 1\n",
      "comment.yaml": "# idvlint: partial\nProductCode: ID_OCR\n# idvlint: allow unknown-doc-type\nIdSpoof: \"Y\"",
      "p.json": "{\"ProductCode\": \"ID_OCR\", \"MerchantBizId\": \"a\",\n \"MetaInfo\": \"\", \"DocType\": 1000000}",
      "style.yaml": "# idvlint: partial\nProductCode: ID_OCR\n\(style)IdSpoof: y\n",
    ]
    for (name, text) in files {
      try place.write(text, to: "one/\(name)")
      try place.write(text, to: "two/\(name)")
    }
    for choice in ["--fix", "--fix-suggested"] {
      let script = """
        cd one && git init -q . && $IDVLINT --diff \(choice) . > ../diff; echo $?; \(program) < ../diff || exit 9
        cd .. && cp -r two former && cd two && $IDVLINT \(choice) . > /dev/null; cd ..
        diff -r -x .git one two && echo same
        diff -ru former two | grep -v '^[-d+][-i+][-f+]' > by-diff; grep -v '^[-+][-+][-+]' diff > by-us
        cmp by-diff by-us; rm -r former
        """
      let outcome = try place.run(script)
      #expect(outcome.output == "1\nsame\n", "\(outcome.output)\(outcome.errors)")
    }
  }

  // MARK: - Files

  @Test func encodingsAndPermissionsStay() throws {
    let crlf = "\u{FEFF}" + Self.profile.replacing("\n", with: "\r\n")
    try place.write(crlf, to: "p.yaml")
    func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    try Data(wide(crlf)).write(to: place.directory.appendingPathComponent("w.yaml"))
    let diff = try check("--diff w.yaml")
    #expect(diff.status == 1 && diff.errors.contains("shows UTF-16 as UTF-8"))
    let outcome = try place.run("chmod 640 p.yaml; $IDVLINT --fix-suggested .; stat -c %a p.yaml")
    #expect(outcome.output.hasSuffix("\n640\n"))
    let expected = "\u{FEFF}" + Self.all.replacing("\n", with: "\r\n")
    #expect(try bytes("p.yaml") == Array(expected.utf8))
    #expect(try bytes("w.yaml") == wide(expected))
  }

  @Test func oneFileUnderTwoNamesIsMendedOnce() throws {
    try place.write(Self.profile, to: "d/p.yaml")
    let outcome = try place.run("ln -s d/p.yaml link.yaml; $IDVLINT --fix link.yaml d/p.yaml d; test -L link.yaml")
    #expect(outcome.status == 0 && outcome.output.hasSuffix("; 1 finding was mended in 1 file\n"))
    #expect(try text("d/p.yaml") == Self.safe)
  }

  @Test func whatCannotBeWrittenIsReportedAsItIs() throws {
    try place.write(Self.profile, to: "p.yaml")
    try place.write(Self.profile, to: "q.yaml")
    let outcome = try place.run("ln p.yaml other; $IDVLINT --fix --format concise p.yaml q.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("idvlint: p.yaml: not written: has 2 names (hard links)"))
    #expect(outcome.output.contains("p.yaml:3:10: error: ") && !outcome.output.contains("q.yaml:3:"))
    #expect(try text("p.yaml") == Self.profile && text("q.yaml") == Self.safe)
  }

  /// A mended id may be one that an earlier file has; a later file is held against what the mended one has now.
  @Test func filesOfARunAreComparedAsTheyAreNow() throws {
    let profile = "ProductCode: ID_OCR\nMetaInfo: ${M}\nMerchantUserId: ${U}\nDocType: ${D}\nMerchantBizId: "
    try place.write(profile + "order2024a\n", to: "a.yaml")
    try place.write(profile + "1234567890123456\n", to: "b.yaml")
    try place.write(profile + "\"1234567890123456\"\n", to: "c.yaml")
    let outcome = try check("--fix --format concise a.yaml b.yaml c.yaml")
    #expect(outcome.output.matches(of: /duplicate-merchant-biz-id/).count == 1, "\(outcome.output)")
    #expect(try text("b.yaml") == profile + "\"1234567890123456\"\n")
  }

  /// All samples: a second run changes nothing, and what can be mended has been.
  @Test(arguments: ["--fix", "--fix-suggested"]) func samplesAreMendedOnce(choice: String) throws {
    let script = """
      cp -r "$ROOT/samples/faulty" f && $IDVLINT --level note \(choice) f > first
      cp -r f once && $IDVLINT --level note \(choice) f > second; diff -r once f && tail -n 1 second
      """
    let outcome = try place.run(script, environment: ["ROOT": Checkout.root.path])
    #expect(outcome.output.contains(" errors") && !outcome.output.contains("mended in"))
    #expect(!outcome.output.contains("mended with --fix,") && !outcome.output.contains("mended with --fix;"))
    if choice == "--fix-suggested" { #expect(!outcome.output.contains("can be mended")) }
    #expect(try text("first").contains("were mended in"))
  }
}
