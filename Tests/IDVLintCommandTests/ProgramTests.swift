import Foundation
import Testing

/// The built program as a user meets it. None of these may crash or hang.
@Suite(.timeLimit(.minutes(30))) struct ProgramTests {
  fileprivate let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write("a: 1\n", to: "good/a.yaml")
  }

  // MARK: Usage

  @Test func versionAndHelp() throws {
    #expect(try place.run("$IDVLINT --version").output == "idvlint 0.1.0\n")
    for words in ["--help", "-h", "help"] {
      let help = try place.run("$IDVLINT \(words)")
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLES") && help.output.contains("EXIT STATUS"))
    }
    let help = try place.run("$IDVLINT check --help")
    #expect(help.status == 0)
    #expect(try place.run("$IDVLINT help check").output == help.output)
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("--max-alias-expansion") && words.contains("note, warning, error; default: warning)"))
  }

  @Test(arguments: [
    "--bogus", "--format xml", "--format", "--max-bytes 0", "--max-seconds x", "--level loud", "--no-ignore=1",
    "--bogus \"$(printf 'a\\377')\"",
  ])
  func wrongUsageIsStatus2(words: String) throws {
    let outcome = try place.run("$IDVLINT \(words)")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  // MARK: Nothing and something

  @Test func noFileIsAFailureUnlessAllowed() throws {
    #expect(try place.run("mkdir none && $IDVLINT none").status == 2)
    #expect(try place.run("$IDVLINT --allow-empty none").status == 0)
    #expect(try place.run("$IDVLINT").status == 0)
    #expect(try place.run("$IDVLINT check good").status == 0)
  }

  @Test func anEmptyFileIsChecked() throws {
    #expect(try place.run(": > good/empty.yaml && $IDVLINT --skip-non-profiles good/empty.yaml").status == 0)
  }

  @Test func standardInput() throws {
    #expect(try place.run("echo 'a: 1' | $IDVLINT --skip-non-profiles -").status == 0)
    #expect(try place.run("$IDVLINT --skip-non-profiles --stdin-filename x.json - < good/a.yaml").status == 0)
    #expect(try place.run("$IDVLINT - < good").errors == "idvlint: <stdin>: Is a directory\n")
    #expect(try place.run("$IDVLINT - <&-").status == 2)
  }

  // MARK: Files that are none

  @Test(arguments: [
    ("mkfifo x; $IDVLINT x", "x: is a pipe"), ("$IDVLINT /dev/zero", "/dev/zero: is a device"),
    ("$IDVLINT nope.yaml", "nope.yaml: No such file"), ("ln -s nope x; $IDVLINT x", "x: No such file"),
    ("ln -s x x; $IDVLINT x", "x: Too many levels of symbolic links"), ("$IDVLINT ./x", "./x: No such file"),
    ("ln -s nope good/x.yaml; $IDVLINT good good/x.yaml", "good/x.yaml: No such file"),
    ("ln -s x.yaml good/x.yaml; $IDVLINT good good/x.yaml", "good/x.yaml: Too many levels"),
    ("true | $IDVLINT /dev/stdin", "/dev/stdin: is a pipe"),
  ])
  func whatIsNoFileIsTold(script: String, message: String) throws {
    let outcome = try place.run(script + " good/a.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("idvlint: " + message))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func unreadableFilesAndDirectoriesAreTold() throws {
    // Root reads everything, so root becomes somebody else.
    let script = """
      mkdir bin locked; cp "$IDVLINT" bin/idvlint; : > locked/a.yaml; : > good/b.yaml
      chmod 000 good/b.yaml locked; chmod 755 . bin good
      if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --clear-groups bin/idvlint .; else bin/idvlint .; fi
      status=$?; chmod 755 locked; exit $status
      """
    let outcome = try place.run(script)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "idvlint: locked/: Permission denied\nidvlint: good/b.yaml: Permission denied\n")
  }

  // MARK: Names

  @Test func namesOfAllSorts() throws {
    let script = """
      for name in "$(printf 'a\\nb.yaml')" "$(printf '\\033[31m.yaml')" "$(printf '\\377.yaml')" '-dash.yaml' '張.yaml'
      do : > "$name" || exit 9; $IDVLINT --skip-non-profiles -- "$name" || exit 1; done; $IDVLINT .
      """
    #if os(Linux)
      #expect(try place.run(script).status == 0)
    #endif
    let outcome = try place.run("$IDVLINT \"$(printf 'x\\n\\033\\377')\"")
    #expect(outcome.errors == "idvlint: x\\n\\x1B\\xFF: No such file or directory\n")
    #expect(outcome.status == 2)
    #expect(try place.run("$IDVLINT good", environment: ["LANG": "C", "LC_ALL": "C", "TZ": "Nowhere/No"]).status == 0)
  }

  // MARK: Little to live on

  @Test func manyFilesNeedFewDescriptors() throws {
    let script = """
      mkdir many; i=0; while [ $i -lt 300 ]; do mkdir many/$i; : > many/$i/a.yaml; i=$((i+1)); done
      ulimit -n 64; $IDVLINT many
      """
    let outcome = try place.run(script)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func closedStreams() throws {
    #expect(try place.run("$IDVLINT good <&-").status == 0)
    #expect(try place.run("$IDVLINT good 2>&-").status == 0)
    #expect(try place.run("$IDVLINT nope 2>&-").status == 2)
    #expect(try place.run("$IDVLINT --help >&-").status == 2)
    #expect(try place.run("$IDVLINT --bogus <&- >&- 2>&-").status == 2)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func fullDisk() throws {
    let outcome = try place.run("$IDVLINT --help > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "idvlint: standard output: No space left on device\n")
    #expect(try place.run("$IDVLINT --bogus 2> /dev/full").status == 2)
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let outcome = try place.run("{ sleep 1; $IDVLINT --help; echo $? > status; } | true; sleep 2; cat status")
    #expect(outcome.output == "0\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func aFileOverTheLimitIsNotReadWhole() throws {
    // A terabyte with nothing in it.
    let script = "dd if=/dev/zero of=huge.yaml bs=1 count=1 seek=1000000000000 2>/dev/null || exit 0; "
    let outcome = try place.run(script + "$IDVLINT --skip-non-profiles huge.yaml")
    #expect(outcome.status <= 2)
  }
}

extension ProgramTests {
  @Test func verboseTellsWhatBecameOfEachFile() throws {
    let script = """
      printf 'ProductCode: ID_OCR\\n' > p.yaml; printf 'a: \\377\\n' > q.yaml
      printf '# idvlint: not-a-profile\\na: 1\\n' > r.yaml; printf 'a: [\\n' > s.yaml
      $IDVLINT --verbose --format concise --fail-on never .
      """
    let outcome = try place.run(script)
    #expect(
      outcome.errors == """
        idvlint: good/a.yaml: passed over, no profile in it (no configuration)
        idvlint: p.yaml: checked, 1 profile (no configuration)
        idvlint: q.yaml: passed over, cannot be read and tells of no profile (no configuration)
        idvlint: r.yaml: passed over, marked as no profile (no configuration)
        idvlint: s.yaml: passed over, no profile in it (no configuration)

        """)
    #expect(try place.run("$IDVLINT --fail-on never .").errors.isEmpty)
  }
}
