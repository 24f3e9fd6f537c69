import Foundation
import Testing

/// Runs that are ended from outside, or fail, leave nothing behind and do not pass for clean ones.
@Suite(.timeLimit(.minutes(30))) struct EndedRunTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
  }

  @Test(arguments: ["TERM", "HUP", "KILL"]) func aRunThatIsEndedLeavesNoFile(signal: String) throws {
    let script = """
      mkfifo in; echo former > x; sleep 9 > in & writer=$!
      $IDVLINT --output json=x --output sarif=y - < in & run=$!
      sleep 0.3; ls -A; kill -s \(signal) $run; wait $run; echo $?; ls -A; cat x; kill $writer
      """
    let lines = try place.run(script).output.split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix(".captured") && Int($0) == nil } == ["in", "x", "in", "x", "former"])
    #expect(lines.compactMap(Int.init).allSatisfy { $0 > 128 })
  }

  /// Ended at whatever moment, a report is there whole or not at all, and nothing beside it.
  @Test func aFileThatIsBeingWrittenIsTakenAway() throws {
    var text = "# idvlint: partial\n"
    for number in 0..<4000 { text += "- {ProductCode: ID_OCR, SceneCode: a-b, MerchantBizId: a\(number)-b}\n" }
    try place.write(text, to: "a.yaml")
    let script = """
      $IDVLINT a.yaml --format concise --output json=whole > /dev/null; echo former > x
      for delay in 0.05 0.1 0.15 0.2 0.25 0.3 0.35 0.4; do
        $IDVLINT a.yaml --output json=x > /dev/null & sleep $delay; kill $!; wait $!
        { cmp -s x whole || test "$(cat x)" = former; } || echo torn; ls -A | grep idvlint-
      done; true
      """
    #expect(try place.run(script).output.isEmpty)
  }

  @Test func aFileThatMayNotGrowIsTakenAway() throws {
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "a.yaml")
    let outcome = try place.run("ulimit -f 1; $IDVLINT a.yaml --output sarif=x > /dev/null")
    #expect(outcome.status == 2 && outcome.errors == "idvlint: x: File too large\n")
    #expect(try place.run("ls -A | grep -v captured").output == "a.yaml\n")
  }

  /// Nothing was checked: a log without results must not be taken for one of a clean run.
  @Test(arguments: [
    ("nope.yaml", "No such file or directory"), ("empty", "Found no *.yaml, *.yml or *.json file to check"),
    ("nope.yaml other.json", "No such file or directory"), ("fifo", "is a pipe"),
  ])
  func failedRunsSaySo(words: String, reason: String) throws {
    try place.write("services: {}\n", to: "other.json")
    let options = "--skip-non-profiles --output sarif=s --output json=j \(words)"
    let outcome = try place.run("mkdir empty; mkfifo fifo; $IDVLINT \(options); cat s")
    #expect(outcome.output.contains("\"executionSuccessful\": false"))
    #expect(outcome.output.contains("\"toolExecutionNotifications\": [\n"))
    #expect(outcome.output.contains(reason))
    let json = try place.run("cat j").output
    #expect(json.contains("\"successful\": false"))
    #expect(json.lowercased().contains(reason.lowercased()))
  }

  /// GitHub refuses logs of runs that failed, so what was found has to come through.
  @Test func runsThatCheckedSomethingAreSuccessfulInSARIF() throws {
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "a.yaml")
    let part = try place.run("$IDVLINT --format sarif a.yaml nope.yaml --output json=j --output human=no/x")
    #expect(part.status == 2 && part.output.contains("\"executionSuccessful\": true"))
    #expect(part.output.contains("nope.yaml: No such file or directory."))
    #expect(part.output.contains("no/x: No such file or directory."))
    #expect(try place.run("cat j").output.contains("\"successful\": false,\n  \"failures\": [\n    \"no/x: No such"))
    let clean = try place.run("$IDVLINT --format json a.yaml")
    #expect(clean.output.contains("\"successful\": true,\n  \"failures\": [],"))
    #expect(try place.run("mkdir e; $IDVLINT --allow-empty --format sarif e").output.contains("Successful\": true"))
  }
}
