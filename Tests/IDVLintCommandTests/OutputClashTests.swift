import Foundation
import Testing

/// Reports in files never take the place of what is read, or of each other.
@Suite(.timeLimit(.minutes(30))) struct OutputClashTests {
  private let place: Workspace
  private let profile = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: maybe\n"
  private let line = "a.yaml:3:10: error: `maybe` is no value of IdSpoof [value-not-allowed]\n"

  init() throws {
    place = try Workspace()
    try place.write(profile, to: "a.yaml")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: place.directory.appendingPathComponent(name), encoding: .utf8)
  }

  /// Named or found, under its name, a symbolic link or a hard one, by `--output`, a descriptor or a redirection.
  @Test(arguments: [
    ("--output json=a.yaml a.yaml", "--output a.yaml would overwrite a file"),
    ("--output json=./a.yaml .", "--output ./a.yaml would overwrite a.yaml,"),
    ("--output json=soft .", "--output soft would overwrite a.yaml,"),
    ("--output json=hard a.yaml", "--output hard would overwrite a.yaml,"),
    ("--output human=hard --skip-non-profiles .", "--output hard would overwrite a.yaml,"),
    ("--output sarif=no.json no.json", "--output no.json would overwrite a file"),
    ("--output json=a.yaml - < a.yaml", "--output a.yaml would overwrite <stdin>,"),
    ("--output json=/dev/fd/3 . 3>> a.yaml", "--output /dev/fd/3 would overwrite a.yaml,"),
    (". >> a.yaml", "standard output would overwrite a.yaml,"),
  ])
  func whatIsCheckedIsNotOverwritten(words: String, message: String) throws {
    try place.write("services: {}\n", to: "no.json")
    let links = "ln -s a.yaml soft; ln a.yaml hard; "
    let outcome = try place.run(links + "$IDVLINT --output human=x --format concise \(words)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("idvlint: \(message)"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try text("a.yaml") == profile && text("no.json") == "services: {}\n")
    #expect(try place.run("test -e x").status == 1)
  }

  @Test(arguments: [
    "--output json=x --output sarif=./x", "--output json=x --output sarif=d/../x",
    "--output json=soft --output human=x", "--output json=there --output sarif=hard",
    "--output json=there > there", "--output json=fifo --output sarif=fifo",
    "--output json=/dev/fd/3 --output sarif=there 3> there",
  ])
  func oneFileHoldsOneReport(words: String) throws {
    let script = "mkdir d; ln -s x soft; : > there; ln there hard; mkfifo fifo; "
    let outcome = try place.run(script + "$IDVLINT a.yaml \(words)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("are one file, which can hold one report only"), "\(outcome.errors)")
    #expect(try place.run("test -s there || test -e x").status == 1)
    // A device takes what comes.
    #expect(try place.run("$IDVLINT a.yaml --output json=/dev/null --output sarif=/dev/null").status == 1)
  }

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
  func openDescriptorsAreWrittenTo(name: String) throws {
    guard FileManager.default.fileExists(atPath: name.hasPrefix("/") ? name : "/dev/stdout") else { return }
    let script = """
      ln -s /dev/stdout link; echo former > x
      $IDVLINT a.yaml --format concise --output concise=\(name) >> x; $IDVLINT a.yaml --output concise=\(name) | tail -1
      """
    let outcome = try place.run(script)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output == line)
    #expect(try text("x") == "former\n" + line + line)
  }

  @Test func otherDescriptors() throws {
    let outcome = try place.run("$IDVLINT a.yaml --output concise=/dev/fd/7 --output concise=/dev/stderr 7>> x")
    #expect(outcome.errors == line)
    #expect(try text("x") == line)
    let closed = try place.run("$IDVLINT a.yaml --output json=/dev/fd/7; $IDVLINT a.yaml --output json=/dev/fd/0 < x")
    #expect(closed.status == 2)
    #expect(closed.errors == "idvlint: /dev/fd/7: Bad file descriptor\nidvlint: /dev/fd/0: is not open for writing\n")
  }

  /// The second run has the reports of the first before it, also where they are longer than a file may be.
  @Test(arguments: ["", "--max-bytes 1000"]) func reportsOfTheLastRunChangeNothing(words: String) throws {
    let run = "$IDVLINT \(words) . --output json=r.json --output sarif=d/s.json --output human=h.txt --format concise"
    let first = try place.run("mkdir d; \(run) > c.yaml; cat c.yaml r.json d/s.json")
    let second = try place.run("\(run) > c.yaml; cat c.yaml r.json d/s.json")
    #expect(first.output == second.output && first.output.hasPrefix(line))
    #expect(first.errors.isEmpty && second.errors.isEmpty)
    #expect(try text("r.json").contains("\"passedOver\": []"))
  }

  @Test func linksThatLeadNowhereAreFollowed() throws {
    let script = "mkdir d; ln -s d/new x; ln -s x y; $IDVLINT a.yaml --output concise=y >&2; test -L x && test -L y"
    #expect(try place.run(script).status == 0)
    #expect(try text("d/new") == line)
    let circle = try place.run("ln -s z z; $IDVLINT a.yaml --output concise=z")
    #expect(circle.status == 2 && circle.errors.hasPrefix("idvlint: z: Too many levels"))
  }

  @Test func pipesNeedAReader() throws {
    let alone = try place.run("mkfifo p; $IDVLINT a.yaml --format concise --output json=p")
    #expect(alone.status == 2 && alone.output == line)
    #expect(alone.errors == "idvlint: p: is a pipe that nobody reads\n")
    let read = try place.run("cat p > x & $IDVLINT a.yaml --output concise=p >&2; status=$?; wait; cat x; exit $status")
    #expect(read.status == 1 && read.output == line)
  }
}
