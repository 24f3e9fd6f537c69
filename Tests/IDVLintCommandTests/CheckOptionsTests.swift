import DocumentModel
import IDVLintCommand
import Linting
import Testing

@Suite struct CheckOptionsTests {
  private func plain(_ words: [String]) -> CheckOptions? {
    CheckOptions(plain: words.map { Array($0.utf8) })
  }

  /// What the argument parser makes of the words; nil where it refuses them.
  private func parsed(_ words: [String]) -> CheckOptions? {
    ((try? IDVLintProgram.command(of: words)) as? CheckCommand)?.options
  }

  @Test func plainWordsAndTheParserMeanTheSame() {
    var random = FileWalkTests.Generator(state: 7)
    let words = [
      "--format", "human", "concise", "--format=concise", "--level", "note", "warning", "error", "--level=error",
      "gitlab", "junit=x.xml",
      "--fail-on", "never", "--fail-on=note", "--color", "auto", "--color=always", "--skip-non-profiles", "--no-ignore",
      "--allow-empty", "--verbose", "--config", "--config=x.yml", "--no-config", "--check-excluded",
      "--max-bytes", "12", "--max-depth=3", "--max-nodes", "--max-documents=9", "--max-tags=1",
      "--max-alias-expansion=5", "--max-seconds", "--max-seconds=2", "--max-bytes=0", "--max-bytes=1000000001",
      "--output", "--output=human=x", "concise=y=z", "--output=x", "--integration", "--integration=app", "redirect",
      "--platform=both", "--platform", "pc", "--supplied-at-runtime", "--supplied-at-runtime=MetaInfo,merchant_biz_id",
      "MetaInf", "DocType", "--jobs", "--jobs=3", "--sarif-azure-devops", "--sarif-category", "--sarif-category=a b",
      "--statistics", "--files-from", "--files-from=-", "--files-from=l",
      "--baseline", "--baseline=b", "--strict-baseline", "--write-baseline", "--write-baseline=w",
      "--add-suppressions", "--reason", "--reason=why not", "--no-suppressions",
      "--fix", "--fix-suggested", "--diff", "--fix-only", "--fix-only=unknown-doc-type", "--fix-only=no-rule",
      "--stdin-filename", "--stdin-filename=a.json", "-", "--", "-x", "a.yaml", "b c", "=", "--level=", "", "check",
      "help", "rules", "explain", "schema", "--unknown", "张三.yaml",
    ]
    var taken = 0
    for _ in 0..<3_000 {
      var line = Int.random(in: 0..<3, using: &random) == 0 ? ["check"] : []
      line += (0..<Int.random(in: 0...5, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      guard let plain = plain(line) else { continue }
      taken += 1
      let parsed = parsed(line)
      #expect(parsed.map { $0 == plain } == true, "\(line)")
    }
    #expect(taken > 300)
  }

  @Test(arguments: [
    [], ["check"], ["--", "-a.yaml"], ["check", "-"], ["--format", "concise", "a.yaml"], ["--max-bytes=10", "x"],
    ["--statistics"], ["--sarif-azure-devops", "--format=azure"], ["--files-from=-"], ["--files-from", "list"],
    ["--baseline", "b.json", "--strict-baseline"], ["--write-baseline=b.json", "--", "a"],
    ["--add-suppressions", "--reason", " why not ", "a"], ["--reason=x", "--baseline=b", "--add-suppressions"],
    ["--fix", "a"], ["--fix-suggested"], ["--diff", "--fix", "--fix-suggested", "--baseline=b"],
    ["--fix", "--fix-only", "unknown-doc-type,lossy-plain-scalar", "--fix-only=bare-language-code", "-"],
    ["--output=concise=a", "--output", "human=b", "--integration", "iframe", "--platform=pc", "--jobs", "2"],
    ["--supplied-at-runtime", "MerchantBizId,metaInfo", "--supplied-at-runtime=DocType", "--sarif-category=x"],
    ["--level=note", "--fail-on=never", "--color=never", "--no-ignore", "--allow-empty", "--skip-non-profiles", "."],
  ])
  func usualWordsArePlain(words: [String]) {
    #expect(plain(words) != nil)
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["--version"], ["help"], ["a.yaml", "check"], ["--bogus"], ["--format", "xml"], ["--format"],
    ["--format", "--level"], ["--max-bytes", "-1"], ["--max-bytes", "0"], ["--max-bytes", "9999999999999999999999"],
    ["--no-ignore=yes"], ["--level", ""], ["--output", "x"], ["--output", "human="], ["--jobs", "0"],
    ["--supplied-at-runtime", "MetaInf"], ["--supplied-at-runtime", "MetaInfo,"], ["--platform", "tv"],
    ["--files-from", "-"], ["--files-from=-", "-"], ["--files-from="],
    ["--add-suppressions"], ["--reason", "x"], ["--add-suppressions", "--reason", ""],
    ["--add-suppressions", "--reason", "  "], ["--add-suppressions", "--reason", "a\nb"],
    ["--add-suppressions", "--reason", "a\u{2028}b"], ["--add-suppressions", "--reason", "x", "-"],
    ["--add-suppressions", "--reason", "x", "--write-baseline=b"],
    ["--add-suppressions", "--reason", "x", "--no-suppressions"],
    ["--sarif-azure-devops", "--sarif-category=x"],
    ["--strict-baseline"], ["--strict-baseline", "--", "a"], ["--baseline="], ["--baseline", "--strict-baseline"],
    ["--fix-only=unknown-doc-type"], ["--fix", "--fix-only=no-rule"], ["--fix", "--fix-only"], ["--fix", "--fix-only="],
    ["--fix", "--write-baseline=b"], ["--diff", "--write-baseline=b"],
    ["--fix-suggested", "--add-suppressions", "--reason=x"], ["--diff", "--format=json"], ["--diff", "--output=json=x"],
  ])
  func doubtfulWordsAreNot(words: [String]) {
    #expect(plain(words) == nil)
  }

  /// A configuration is followed by way of the options, so that they must take what its reader takes.
  @Test(arguments: ConfigurationKey.allCases) func valuesOfKeysAreThoseOfOptions(key: ConfigurationKey) {
    let values: [String]
    switch key.shape {
    case .choice(let words) where key != .keyStyle: values = words
    case .count: values = ["1", "7", String(ConfigurationKey.largestCount)]
    case .parameters: values = ["MetaInfo", "MerchantBizId,MerchantUserId"]
    default: return
    }
    for value in values {
      let words = ["--\(key.rawValue)=\(value)", "a.yaml"]
      #expect(plain(words)?.given == [key])
      #expect(plain(words).flatMap { plain in parsed(words).map { $0 == plain } } == true)
    }
  }

  /// What the parser may take for a command is left to it.
  @Test func commandsAreNotPlain() {
    for name in CheckOptions.commands { #expect(plain(["a.yaml", name]) == nil) }
    for name in CheckOptions.commands where name != "check" {
      #expect(plain(["./" + name])?.paths == [FilePath("./" + name)])
      #expect(parsed(["check", name])?.paths == [FilePath(name)])
    }
  }

  @Test func pathsAreBytes() {
    let options = CheckOptions(plain: [[0x61, 0xFF], Array("--stdin-filename".utf8), [0xFE, 0x2E]])
    #expect(options?.paths == [FilePath(bytes: [0x61, 0xFF])])
    #expect(options?.stdinFilename == FilePath(bytes: [0xFE, 0x2E]))
  }
}
