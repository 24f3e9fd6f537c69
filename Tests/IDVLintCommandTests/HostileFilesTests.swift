import Foundation
import Reporting
import Testing

/// Files that change while they are looked at, names that play tricks, paths without end, folders full to the brim.
@Suite(.serialized, .timeLimit(.minutes(30))) struct HostileFilesTests {
  private static let faulty = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000\n"
  private static let mended = faulty.replacing("01000000", with: "\"01000000\"")

  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write(Self.faulty, to: "other.yaml")
  }

  // MARK: Files that change

  /// Something else each time, and often while it is read.
  @Test func filesThatVanishGrowAndShrink() throws {
    let script = """
      change() { while :; do
        printf 'ProductCode: ID_OCR\\n' > x.yaml; head -c 1000000 /dev/zero | tr '\\0' '#' >> x.yaml
        head -c 1000000 /dev/zero | tr '\\0' '#' >> x.yaml; : > x.yaml; rm -f x.yaml; mkfifo x.yaml; rm x.yaml
        mkdir x.yaml; rmdir x.yaml; ln -s x.yaml x.yaml; rm x.yaml; ln -s /dev/zero x.yaml; rm x.yaml
      done; }
      change 2> /dev/null & changing=$!
      n=0; while [ $n -lt 60 ]; do n=$((n+1))
        $IDVLINT --format concise --no-ignore . x.yaml >> reports 2>> errors; echo $? >> statuses
      done
      { kill $changing; wait $changing; } 2> /dev/null
      grep -c '^other.yaml:3:10: error' reports; sort -u statuses; sort -u errors >&2
      """
    let outcome = try place.run(script)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "60" && Set(lines.dropFirst()).isSubset(of: ["1", "2"]), "\(outcome.output)")
    for line in outcome.errors.split(separator: "\n") { #expect(line.hasPrefix("idvlint: x.yaml"), "\(line)") }
    #expect(outcome.errors.contains("No such file or directory"))
  }

  /// What is mended is never half of one text and half of another.
  @Test func filesThatAreReplacedWhileTheyAreMended() throws {
    try place.write(Self.faulty + "# the other one\n", to: "keep/two")
    let script = """
      cp other.yaml keep/one; sed 's/01000000/"&"/' keep/one > keep/three; sed 's/01000000/"&"/' keep/two > keep/four
      change() { while :; do cp keep/two t && mv t other.yaml; cp keep/one t && mv t other.yaml; done; }
      change & changing=$!
      n=0; while [ $n -lt 60 ]; do n=$((n+1))
        $IDVLINT --fix other.yaml >> reports 2>> errors; echo $? >> statuses; cksum < other.yaml >> seen
      done
      { kill $changing; wait $changing; } 2> /dev/null
      for text in keep/*; do cksum < $text; done | sort > known; sort -u seen | comm -23 - known; sort -u statuses
      ls -A | grep -e '.idvlint-'; sort -u errors >&2
      """
    let outcome = try place.run(script)
    #expect(Set(outcome.output.split(separator: "\n")).isSubset(of: ["0", "2"]), "\(outcome.output)")
    for line in outcome.errors.split(separator: "\n") {
      #expect(line.contains(/^idvlint: other.yaml: (?:not written: )?changed/), "\(line)")
    }
  }

  // MARK: Names

  private static let takesAnyName = (try? Workspace().run("touch \"$(printf '\\377')\"").status) == 0

  /// A line break, an escape sequence and a byte that is no UTF-8 reach no report as they are.
  @Test(.enabled(if: takesAnyName, "names are UTF-8 here"), arguments: ReportFormat.allCases)
  func namesAreShownEscaped(format: ReportFormat) throws {
    let script = """
      mkdir -p .git folder; name=$(printf 'a\\n\\033[31m\\377::x.yaml'); mv other.yaml "folder/$name"
      $IDVLINT --verbose --format \(format) --output concise=c . "gone$name"; status=$?; cat c >&2
      $IDVLINT --fix . > /dev/null; cat "folder/$name" >&2; exit $status
      """
    let outcome = try place.run(script)
    #expect(outcome.status == 2)
    for text in [outcome.output, outcome.errors] {
      #expect(!text.contains("\u{1B}") && !text.contains("\u{FFFD}") && !text.contains("folder/a\n"))
    }
    #expect(outcome.output.contains("xFF::x.yaml") || outcome.output.contains(/%FF(?:::|%3A%3A)x.yaml/))
    if format == .sarif {
      #expect(outcome.output.contains("\"folder/a%0A%1B%5B31m%FF::x.yaml\""), "\(outcome.output)")
    }
    for line in [
      "idvlint: gonea\\n\\x1B[31m\\xFF::x.yaml: No such file or directory\n",
      "idvlint: folder/a\\n\\x1B[31m\\xFF::x.yaml: checked, 1 profile (no configuration)\n",
      "folder/a\\n\\x1B[31m\\xFF::x.yaml:3:10: error: ",
    ] {
      #expect(outcome.errors.contains(line))
    }
    #expect(outcome.errors.hasSuffix(Self.mended))
  }

  // MARK: Paths without end

  /// A system takes names of up to 4,095 bytes: what lies deeper is told, what lies above is mended.
  @Test func pathsThatAreTooLong() throws {
    let script = """
      name=$(printf 'd%.0s' $(seq 200)); long=$(printf 'p%.0s' $(seq 65)).yaml; n=0
      (while [ $n -lt 25 ]; do n=$((n+1)); mkdir $name && cd -P $name; printf '\(Self.faulty)' > p.yaml
        test $n = 20 && cp p.yaml $long; done)
      $IDVLINT --fix --format concise . 2> errors; status=$?
      n=0; while [ $n -lt 20 ]; do n=$((n+1)); cd -P $name; grep -q '"01000000"' p.yaml && echo mended; done
      grep -q ' 01000000' $long && echo old; ls -A | grep -e '.idvlint-'; cd -P "$OLDPWD"; exit $status
      """
    let outcome = try place.run(script)
    let errors = try place.run("cut -c 1-9,4015- errors; rm -rf d*").output
    #expect(outcome.status == 2)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0 == "mended" } == 20 && lines.count { $0 == "old" } == 1, "\(lines.suffix(3))")
    #expect(errors.split(separator: "\n").count == 2, "\(errors)")
    #expect(errors.contains("/: File name too long\n") && errors.contains("p.yaml: not written: File name too long\n"))
  }

  // MARK: Many

  /// With `IDVLINT_DEEP=1` there are a hundred thousand.
  @Test func manyFilesInOneFolder() throws {
    let count = ProcessInfo.processInfo.environment["IDVLINT_DEEP"] == "1" ? 100_000 : 10_000
    let start = ContinuousClock.now
    let script = """
      mkdir folder && cd folder && seq \(count) | sed 's/$/.yaml/' | xargs touch && cp ../other.yaml 77.yaml
      date +%s%N >&2; $IDVLINT --format human .; status=$?; date +%s%N >&2; exit $status
      """
    let outcome = try place.run(script)
    let times = outcome.errors.split(separator: "\n").compactMap { Int($0) }
    if let first = times.first, let last = times.last {
      print("fault, \(count) files in one folder | | \(outcome.status) | \(Double(last - first) / 1e9)")
    }
    #expect(outcome.status == 1 && ContinuousClock.now - start < .seconds(300))
    #expect(outcome.output.contains("77.yaml:3:10"))
    #expect(outcome.output.contains(" in 1 file checked; 1 can be mended with --fix; \(count - 1) files passed over"))
  }

  /// The folder that one is in may be gone.
  @Test func theWorkingDirectoryIsGone() throws {
    for words in ["", "--fix", "--output json=x", "--diff --config none", "init"] {
      let outcome = try place.run("mkdir d; cd d; rmdir ../d; $IDVLINT \(words)")
      #expect(outcome.status == 2 && outcome.errors.hasPrefix("idvlint: "), "\(words): \(outcome)")
    }
    let name = place.directory.path + "/other.yaml"
    let outcome = try place.run("mkdir d; cd d; rmdir ../d; $IDVLINT --format concise '\(name)'")
    #expect(outcome.status == 1 && outcome.output.contains("other.yaml:3:10: error:"))
  }
}
