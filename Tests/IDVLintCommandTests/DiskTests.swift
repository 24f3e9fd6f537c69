import Foundation
import Testing

/// `--fix` where the file system has more to it than regular files that may be written.
@Suite(.timeLimit(.minutes(30))) struct DiskTests {
  private static let faulty = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000\n"
  private static let mended = faulty.replacing("01000000", with: "\"01000000\"")

  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write(Self.faulty, to: "p.yaml")
    try place.write(Self.faulty, to: "q.yaml")
  }

  private static func works(_ script: String) -> Bool { (try? Workspace().run(script).status) == 0 }

  private static let isRoot = getuid() == 0
  private static let becomesSomebody = isRoot && works("setpriv --reuid=65534 --regid=65534 --clear-groups true")
  private static let setsAttributes = works("touch f && chattr +i f && chattr -i f")
  private static let mounts = works("unshare --mount mount -t tmpfs none .")

  private func text(_ name: String) throws -> String { try place.run("cat '\(name)'").output }

  private func expectNothingBeside() throws { #expect(try place.run("find . -name '*.idvlint-*'").output == "") }

  /// The file is told, with what is wrong with it, and the other one is mended all the same.
  private func expectRefusal(_ name: String, _ reason: String, _ outcome: Workspace.Outcome) throws {
    #expect(outcome.status == 2)
    #expect(outcome.errors == "idvlint: \(name): not written: \(reason)\n")
    #expect(outcome.output.contains(/^[^\n]*:3:10: error: [^\n]* \[lossy-plain-scalar\]\n$/))
    #expect(outcome.output.hasPrefix(name))
    #expect(try text(name) == Self.faulty && text("q.yaml") == Self.mended)
    try expectNothingBeside()
  }

  // MARK: Links and files that are none

  /// The file behind a link is mended, and the link stays the link that it was.
  @Test(arguments: [
    "ln -s p.yaml l.yaml", "ln -s \"$PWD/p.yaml\" l.yaml", "ln -s p.yaml k; ln -s k l.yaml",
    "mkdir d; mv p.yaml d/p; ln -s d/p l.yaml", "mkdir -p a/b; ln -s ../../p.yaml a/b/k; ln -s a/b/k l.yaml",
    "mkdir -p a/b; ln -s a/b c; mv p.yaml a/p.yaml; ln -s c/../p.yaml l.yaml",
  ])
  func linksAreFollowed(script: String) throws {
    let run = """
      \(script); before=$(find . -type l -printf '%p %l\\n' | sort); $IDVLINT --fix l.yaml > /dev/null || exit 9
      [ "$(find . -type l -printf '%p %l\\n' | sort)" = "$before" ] && cat l.yaml
      """
    #expect(try place.run(run).output == Self.mended)
    try expectNothingBeside()
  }

  @Test(arguments: [
    ("ln -s none x.yaml", "No such file or directory"), ("mkfifo x.yaml", "is a pipe, not a regular file"),
    ("ln -s y.yaml x.yaml; ln -s x.yaml y.yaml", "Too many levels of symbolic links"),
    ("ln -s /dev/null x.yaml", "is a device, not a regular file"),
  ])
  func whatIsNoFileIsToldAndLeft(script: String, reason: String) throws {
    let before = try place.run("\(script); ls -ld x.yaml").output
    let outcome = try place.run("$IDVLINT --fix --format concise x.yaml q.yaml")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("idvlint: x.yaml: \(reason)"))
    #expect(try text("q.yaml") == Self.mended)
    #expect(try place.run("ls -ld x.yaml").output == before)
    try expectNothingBeside()
  }

  @Test func directoriesMayBeCalledLikeFiles() throws {
    try place.write(Self.faulty, to: "x.yaml/x.yaml")
    #expect(try place.run("$IDVLINT --fix x.yaml").status == 0)
    #expect(try text("x.yaml/x.yaml") == Self.mended)
  }

  /// The temporary file has a longer name, and there is an end to that.
  @Test(arguments: [String(repeating: "a", count: 250), String(repeating: "字", count: 83)])
  func longNames(name: String) throws {
    let run = "mv p.yaml \(name).yaml || exit 9; $IDVLINT --fix \(name).yaml; cat \(name).yaml"
    #expect(try place.run(run).output == "no problems in 1 file; 1 finding was mended in 1 file\n" + Self.mended)
    try expectNothingBeside()
  }

  // MARK: Owners and permissions

  @Test(arguments: ["600", "604", "644", "755", "1644", "2711", "4755"]) func permissionsStay(mode: String) throws {
    let run = "chmod \(mode) p.yaml; $IDVLINT --fix p.yaml > /dev/null || exit 9; stat -c %a p.yaml; cat p.yaml"
    #expect(try place.run(run).output == "\(mode)\n\(Self.mended)")
  }

  /// The system takes these from a file that is written to, unless root writes.
  @Test(.enabled(if: becomesSomebody, "only root becomes somebody else, by setpriv"))
  func specialPermissionsStay() throws {
    let run = """
      mkdir bin; cp "$IDVLINT" bin/idvlint; chown 65534:65534 p.yaml; chmod 6755 p.yaml; chmod 777 .
      setpriv --reuid=65534 --regid=65534 --clear-groups bin/idvlint --fix p.yaml > /dev/null; stat -c %a p.yaml
      """
    #expect(try place.run(run).output == "6755\n")
    #expect(try text("p.yaml") == Self.mended)
  }

  @Test(.enabled(if: isRoot, "only root can give files away")) func ownersStay() throws {
    let run = "chown 12345:23456 p.yaml; chmod 6751 p.yaml; $IDVLINT --fix p.yaml > /dev/null"
    #expect(try place.run("\(run); stat -c '%u:%g %a' p.yaml").output == "12345:23456 6751\n")
    #expect(try text("p.yaml") == Self.mended)
  }

  @Test(
    .enabled(if: becomesSomebody, "only root becomes somebody else, by setpriv"),
    arguments: [
      ("p.yaml", ":", "Permission denied"),
      ("p.yaml", "chmod 444 p.yaml; chown 65534:65534 p.yaml", "Permission denied"),
      ("p.yaml", "chmod 666 p.yaml", "belongs to somebody else, which cannot be kept"),
      ("p.yaml", "chown 65534:0 p.yaml", "belongs to somebody else, which cannot be kept"),
      ("d/p.yaml", "mkdir d; mv p.yaml d; chown 65534:65534 d/p.yaml", "Permission denied"),
    ])
  func whatOneMayNotWriteIsTold(name: String, script: String, reason: String) throws {
    let run = """
      \(script); mkdir bin; cp "$IDVLINT" bin/idvlint; chown 65534:65534 q.yaml; chmod 777 .
      setpriv --reuid=65534 --regid=65534 --clear-groups bin/idvlint --fix --format concise \(name) q.yaml
      """
    try expectRefusal(name, reason, try place.run(run))
  }

  @Test(.enabled(if: setsAttributes, "chattr +i is for root, on some file systems"))
  func whatMayNotChangeIsTold() throws {
    let run = """
      chattr +i p.yaml; trap 'chattr -i p.yaml' EXIT; $IDVLINT --fix --format concise p.yaml q.yaml
      """
    try expectRefusal("p.yaml", "Operation not permitted", try place.run(run))
  }

  // MARK: Small and read-only file systems

  /// Runs a script in a file system of its own, which goes when the script ends.
  private func run(in size: String, _ script: String) throws -> Workspace.Outcome {
    try place.write(script, to: "script")
    return try place.run(
      "mkdir m; unshare --mount sh -c 'mount -t tmpfs -o size=\(size) none m && cd m && . ../script'")
  }

  @Test(.enabled(if: mounts, "only root can mount")) func aFullDiskIsTold() throws {
    let script = """
      cp ../q.yaml . && { cat ../p.yaml; head -c 40000 /dev/zero | tr '\\0' '#'; } > p.yaml; cp p.yaml ../large
      $IDVLINT --fix --format concise p.yaml q.yaml; status=$?; cp q.yaml ..; cmp p.yaml ../large; ls -A; exit $status
      """
    let outcome = try run(in: "64k", script)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "idvlint: p.yaml: not written: No space left on device\n")
    #expect(outcome.output.contains(/^p.yaml:3:10: error: [^\n]*\np.yaml\nq.yaml\n$/))
    #expect(try text("q.yaml") == Self.mended)
  }

  @Test(.enabled(if: mounts, "only root can mount")) func aReadOnlyDiskIsTold() throws {
    let script = """
      cp ../p.yaml . && mount -o remount,ro "$PWD" && $IDVLINT --fix --format concise p.yaml ../q.yaml
      status=$?; cmp p.yaml ../p.yaml; ls -A; exit $status
      """
    let outcome = try run(in: "1m", script)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "idvlint: p.yaml: not written: Read-only file system\n")
    #expect(outcome.output.contains(/^p.yaml:3:10: error: [^\n]*\np.yaml\n$/))
    #expect(try text("q.yaml") == Self.mended)
  }
}
