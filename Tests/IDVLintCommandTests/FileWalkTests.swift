import DocumentModel
import Foundation
import IDVLintCommand
import Testing

@Suite struct FileWalkTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
  }

  private func walk(_ paths: String..., ignoring: Bool = true) -> [String] {
    let root = place.directory.path
    var options = CheckOptions()
    options.noIgnore = !ignoring
    let walk = FileWalk(paths.map { FilePath(root + "/" + $0) }, options)
    return walk.files.map { String($0.path.display.dropFirst(root.count + 1)) }
  }

  @Test func takesFilesByTheirNamesInTheOrderOfTheirBytes() throws {
    for name in ["b.yaml", "a/z.yml", "a.json", "a-b/x.yaml", "B.YAML", "n.txt", "a/.hidden.yaml", ".git-like/x.yaml"] {
      try place.write("", to: name)
    }
    #expect(walk("") == ["B.YAML", "a-b/x.yaml", "a.json", "a/z.yml", "b.yaml"])
    #expect(walk("b.yaml", "a", "n.txt") == ["a/z.yml", "b.yaml", "n.txt"])
  }

  @Test func honoursIgnoreFilesUpToTheRepository() throws {
    try place.write("", to: ".git/HEAD")
    try place.write("excluded.yaml\n", to: ".git/info/exclude")
    try place.write("/top/sub/no.yaml\nbuild/\n", to: ".gitignore")
    try place.write("*.json\n!keep.json\n", to: "top/.gitignore")
    for name in ["no", "yes", "excluded", "build/x"] { try place.write("", to: "top/sub/\(name).yaml") }
    for name in ["no", "keep"] { try place.write("", to: "top/sub/\(name).json") }
    #expect(walk("top/sub") == ["top/sub/keep.json", "top/sub/yes.yaml"])
    #expect(walk("") == ["top/sub/keep.json", "top/sub/yes.yaml"])
    #expect(walk("top/sub", ignoring: false).count == 6)
    #expect(walk("top/sub/no.yaml") == ["top/sub/no.yaml"])
    #expect(walk("top/sub/build") == ["top/sub/build/x.yaml"])
  }

  @Test func aRepositoryInsideAnotherHasItsOwnRules() throws {
    try place.write("", to: ".git/HEAD")
    try place.write("*.yaml\n", to: ".gitignore")
    try place.write("gitdir: ../real/worktrees/x\n", to: "inner/.git")
    try place.write("../..\n", to: "real/worktrees/x/commondir")
    try place.write("secret.yaml\n", to: "real/info/exclude")
    try place.write("", to: "inner/secret.yaml")
    try place.write("", to: "inner/open.yaml")
    #expect(walk("") == ["inner/open.yaml"])
    #expect(walk("inner") == ["inner/open.yaml"])
  }

  @Test func followsLinksToFilesOnly() throws {
    try place.write("", to: "real/a.yaml")
    let script = "ln -s ../real/a.yaml real/l.yaml; ln -s . real/loop; ln -s ../real real/dir.yaml; ln -s real named"
    #expect(try place.run(script).status == 0)
    #expect(walk("real") == ["real/a.yaml", "real/l.yaml"])
    #expect(walk("named") == ["named/a.yaml", "named/l.yaml"])
  }

  @Test func leavesOutLinksThatLeadNowhere() throws {
    let script = "ln -s self.yaml self.yaml; ln -s b.yml a.yml; ln -s a.yml b.yml; ln -s gone x.json; touch f y.yaml; "
      + "ln -s f/z z.yaml"
    #expect(try place.run(script).status == 0)
    #expect(walk("") == ["y.yaml"])
    let outcome = try place.run("$IDVLINT .")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix("5 names passed over (no regular file behind them)\n"))
    // A name that the user gave is told.
    for name in ["self.yaml", "a.yml", "x.json"] {
      #expect(try place.run("$IDVLINT \(name)").status == 2)
    }
  }

  @Test func leavesOutWhatIsNoFile() throws {
    #expect(try place.run("mkfifo p.yaml; mkdir x.yaml; touch x.yaml/a.yaml").status == 0)
    #expect(walk("") == ["x.yaml/a.yaml"])
  }

  /// Each once, however many names lead there; not where the user named it, since then it is told.
  @Test func whatIsNoFileIsListedAsPassedOver() throws {
    let script = """
      mkdir d; mkfifo d/p.yaml; ln -s gone d/l.yml; ln -s /dev/null d/n.json; ln -s . d/x.yaml; touch d/a.yaml
      mkfifo d/other d/ignored.yaml; echo ignored.yaml > d/.gitignore; touch d/y.yaml; ln -s d e
      $IDVLINT --verbose --format json e d d/l.yml
      """
    let outcome = try place.run(script)
    #expect(
      outcome.errors == """
        idvlint: d/n.json: passed over, not a regular file
        idvlint: d/p.yaml: passed over, not a regular file
        idvlint: d/x.yaml: passed over, not a regular file
        idvlint: d/a.yaml: passed over, no profile in it (no configuration)
        idvlint: d/l.yml: No such file or directory
        idvlint: d/y.yaml: passed over, no profile in it (no configuration)

        """)
    let reasons = outcome.output.matches(of: /d\/(\w+)\.\w+","reason":"([^"]*)"/).map { "\($0.1) \($0.2)" }
    #expect(
      reasons == [
        "a no-profile", "n not-a-file", "p not-a-file", "x not-a-file", "y no-profile", "l No such file or directory",
      ])
    #expect(outcome.output.contains("\"passedOver\": 5,"))
  }

  @Test func deepDirectoriesNeedNoStack() throws {
    let script = "i=0; while [ $i -lt 900 ]; do mkdir d && cd d; i=$((i+1)); done; touch a.yaml"
    #expect(try place.run(script).status == 0)
    #expect(walk("").count == 1)
  }

  @Test(.enabled(if: hasGit), .timeLimit(.minutes(30))) func agreesWithGit() throws {
    let setUp = """
      git init -q . && for d in . a b/a a/b/c; do mkdir -p $d; for f in a b ab abc '[a]' 'a b' 'b ' -; do \
      : > "$d/$f.yaml"; : > "$d/$f.json"; done; done
      """
    #expect(try place.run(setUp).status == 0)
    var random = Generator(state: 2026)
    let parts = [
      "a", "b", "c", "*", "**", "/", "/", "?", "[ab]", "[!a]", "[[:alpha:]]", "\\", ".yaml", ".json", "ab", " ", "[",
      "]", "-", "**/", "/**", "a/**/", "*.yaml",
    ]
    func patterns() -> String {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (Int.random(in: 0..<4, using: &random) == 0 ? "!" : "")
          + (0..<Int.random(in: 1...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }.joined(separator: "\n")
    }
    for _ in 0..<150 {
      let texts = ["": patterns(), "a/": patterns()]
      for (directory, text) in texts { try place.write(text, to: directory + ".gitignore") }
      let listed = try place.run("git ls-files -z --others --exclude-standard")
      let expected = listed.output.split(separator: "\0").map(String.init).filter { !$0.contains(".gitignore") }
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
      #expect(walk("") == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(texts)")
    }
  }



  /// The same numbers every time (splitmix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}

/// Without Git there is nothing to compare with, and the test is reported as skipped.
private let hasGit = (try? Workspace().run("git --version").status) == 0
