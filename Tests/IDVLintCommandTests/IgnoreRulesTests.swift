import IDVLintCommand
import Testing

@Suite struct IgnoreRulesTests {
  @Test(arguments: [
    // pattern, path, is a directory, what is said
    ("a.yaml", "a.yaml", false, true),
    ("a.yaml", "deep/in/a.yaml", false, true),
    ("a.yaml", "aa.yaml", false, nil),
    ("/a.yaml", "a.yaml", false, true),
    ("/a.yaml", "b/a.yaml", false, nil),
    ("b/a.yaml", "b/a.yaml", false, true),
    ("b/a.yaml", "c/b/a.yaml", false, nil),
    ("build/", "build", true, true),
    ("build/", "build", false, nil),
    ("build/", "x/build", true, true),
    ("*.yaml", "x/a.yaml", false, true),
    ("*", "anything", false, true),
    ("!a.yaml", "a.yaml", false, false),
    ("\\!a.yaml", "!a.yaml", false, true),
    ("#a.yaml", "#a.yaml", false, nil),
    ("\\#a.yaml", "#a.yaml", false, true),
    ("a.yaml  ", "a.yaml", false, true),
    ("a.yaml\\ ", "a.yaml ", false, true),
    ("a.yaml\t", "a.yaml", false, nil),
    ("a.yaml\r", "a.yaml", false, true),
    ("a\\", "a\\", false, nil),
    ("a?.yaml", "ab.yaml", false, true),
    ("a?.yaml", "a/.yaml", false, nil),
    ("a*/b", "axy/b", false, true),
    ("a*/b", "ax/y/b", false, nil),
    ("**/b", "b", false, true),
    ("**/b", "x/y/b", false, true),
    ("**/b", "x/yb", false, nil),
    ("a/**", "a/x/y", false, true),
    ("a/**", "a", true, nil),
    ("a/**/b", "a/b", false, true),
    ("a/**/b", "a/x/y/b", false, true),
    ("a/**/b", "ab", false, nil),
    ("a**b", "axxb", false, true),
    ("x/a**b", "x/axx/yb", false, nil),
    ("[a-c].yaml", "b.yaml", false, true),
    ("[a-c].yaml", "d.yaml", false, nil),
    ("[!a-c].yaml", "d.yaml", false, true),
    ("[^a-c].yaml", "b.yaml", false, nil),
    ("[]a].yaml", "].yaml", false, true),
    ("[a-].yaml", "-.yaml", false, true),
    ("[\\]].yaml", "].yaml", false, true),
    ("[[:digit:]x].yaml", "7.yaml", false, true),
    ("[[:digit:]x].yaml", "x.yaml", false, true),
    ("[[:word:]].yaml", "a.yaml", false, nil),
    ("[[:digit].yaml", "[.yaml", false, true),
    ("[a.yaml", "[a.yaml", false, nil),
    ("x[/]y", "x/y", false, nil),
    ("/", "a", true, nil),
    ("", "a", false, nil),
    ("\u{FEFF}a.yaml", "a.yaml", false, true),
    ("张*.yaml", "张三.yaml", false, true),
  ] as [(String, String, Bool, Bool?)])
  func onePattern(pattern: String, path: String, isDirectory: Bool, expected: Bool?) {
    let rules = IgnoreRules(text: Array(pattern.utf8))
    #expect(rules.ignores(Array(path.utf8)[...], isDirectory: isDirectory) == expected)
  }

  @Test func theLastRuleThatFitsDecides() {
    let rules = IgnoreRules(text: Array("*.yaml\n\n# comment\n!keep.yaml\r\n/keep.yaml".utf8))
    #expect(rules.ignores(Array("a.yaml".utf8)[...], isDirectory: false) == true)
    #expect(rules.ignores(Array("x/keep.yaml".utf8)[...], isDirectory: false) == false)
    #expect(rules.ignores(Array("keep.yaml".utf8)[...], isDirectory: false) == true)
  }

  @Test(.timeLimit(.minutes(30))) func hostilePatternsTakeNoTime() {
    let patterns = [
      String(repeating: "*a", count: 500) + "b", String(repeating: "**/", count: 300) + "b",
      String(repeating: "x*?", count: 300) + "[z]",
    ]
    let rules = IgnoreRules(text: Array(patterns.joined(separator: "\n").utf8))
    for path in [String(repeating: "a", count: 1000), String(repeating: "a/", count: 500) + "c"] {
      #expect(rules.ignores(Array(path.utf8)[...], isDirectory: false) == nil)
    }
  }

  @Test func anyBytesAreRules() {
    var random = SystemRandomNumberGenerator()
    let bytes = Array("[]!^-\\*?/:#ab \n\r\u{0}".utf8) + [0xFF]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0..<24)).map { _ in bytes.randomElement(using: &random) ?? 0 }
      let path = (0..<Int.random(in: 1..<12)).map { _ in bytes.randomElement(using: &random) ?? 0 }
      _ = IgnoreRules(text: text).ignores(path[...], isDirectory: Bool.random())
    }
  }
}
