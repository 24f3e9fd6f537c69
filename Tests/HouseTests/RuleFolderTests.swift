import Testing

/// `Rules/` holds one file a rule, and `Rule+all.swift` lists each of them once.
@Suite struct RuleFolderTests {
  private static let folder = "Sources/Linting/Rules/"

  @Test func everyRuleFileIsListed() throws {
    let list = try #require(Project.sources.first { $0.path == Self.folder + "Rule+all.swift" })
    let brackets = try #require(try list.text().firstMatch(of: /= \[\n([\w\s,]+)\]/))
    let listed = brackets.1.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let files = Project.sources.filter { $0.path.hasPrefix(Self.folder) && $0.path != list.path }
    var declared: [String] = []
    for file in files {
      let rules = try file.text().matches(of: /static let (\w+) = Rule\(\s*id: "([a-z-]+)"/)
      #expect(rules.count == 1, "\(file) holds \(rules.count) rules")
      for rule in rules {
        let name = String(rule.1)
        declared.append(name)
        #expect(name.lowercased() == file.name.lowercased(), "\(file) holds the rule \(name)")
        #expect(name.lowercased() == rule.2.filter { $0 != "-" }, "the rule \(name) has the id \(rule.2)")
      }
    }
    #expect(listed.sorted() == declared.sorted())
    #expect(!listed.isEmpty)
  }
}
