import DocumentModel
import Foundation
import Linting
import Testing

/// The rules as a house: one in each file, all in the list, named as the catalogue names them.
@Suite struct CatalogueOfRulesTests {
  /// Ids and severities, typed by hand from the catalogue: a contract with suppressions and scripts.
  static let catalogue: [(id: String, severity: Severity)] = [
    ("yaml-syntax", .error), ("json-syntax", .error), ("text-encoding", .error), ("input-limit", .error),
    ("undefined-alias", .error), ("misread-yaml", .warning), ("duplicate-key", .error), ("not-a-profile", .error),
    ("lossy-plain-scalar", .error), ("ambiguous-plain-scalar", .warning), ("single-letter-scalar", .note),
    ("non-string-value", .error), ("unquoted-placeholder", .warning), ("missing-parameter", .error),
    ("empty-parameter", .warning), ("misspelt-parameter", .error), ("other-key-style", .warning),
    ("unknown-parameter", .warning), ("undocumented-parameter", .warning), ("removed-parameter", .warning),
    ("foreign-parameter", .warning), ("credential-in-profile", .error), ("wrong-product-code", .error),
    ("malformed-merchant-biz-id", .error), ("duplicate-merchant-biz-id", .warning), ("fixed-merchant-biz-id", .note),
    ("fixed-merchant-user-id", .note), ("personal-data-in-user-id", .warning), ("unknown-doc-type", .error),
    ("contradictory-doc-type", .warning), ("malformed-scene-code", .error), ("value-not-allowed", .error),
    ("documentation-sample", .warning), ("surrounding-whitespace", .warning), ("malformed-callback-url", .error),
    ("callback-not-https", .error), ("unreachable-callback", .error), ("callback-result-field", .warning),
    ("callback-url-parts", .warning), ("callback-without-token", .warning), ("token-without-callback", .warning),
    ("literal-callback-token", .warning), ("missing-return-url", .warning), ("malformed-return-url", .warning),
    ("malformed-meta-info", .warning), ("literal-meta-info", .warning), ("malformed-placeholder", .warning),
    ("malformed-embedded-json", .error), ("double-encoded-json", .error), ("wrong-embedded-type", .error),
    ("unknown-language", .error), ("bare-language-code", .warning), ("language-not-on-pc", .warning),
    ("unsupported-custom-text", .warning), ("unknown-style-key", .warning), ("renamed-style-key", .warning),
    ("mixed-platform-style", .warning), ("malformed-color", .warning), ("malformed-style-value", .warning),
    ("unused-style", .note), ("unused-suppression", .warning), ("malformed-suppression", .warning),
    ("malformed-configuration", .error),
  ]

  @Test func listIsTheCatalogue() {
    #expect(Rule.all.map(\.id.name) == Self.catalogue.map(\.id))
    #expect(Rule.all.map(\.severity) == Self.catalogue.map(\.severity))
  }

  @Test func eachFileHoldsTheRuleOfItsName() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Linting/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "Rule+all.swift" }
    var ids: [String] = []
    for file in files.sorted() {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let declared = text.matches(of: /static let \w+ = Rule\(\s*id: "([^"]*)"/).map { String($0.1) }
      try #require(declared.count == 1, "\(file) holds \(declared.count) rules")
      let letters = declared[0].replacing("-", with: "") + ".swift"
      #expect(file.lowercased() == letters, "\(declared[0]) stands in \(file)")
      ids += declared
    }
    #expect(ids.sorted() == Rule.all.map(\.id.name).sorted())
  }

  @Test(arguments: Rule.all.map(\.id.name))
  func ruleIsComplete(id: String) throws {
    let rule = try #require(Rule.all.first { $0.id.name == id })
    #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(!rule.good.isEmpty && !rule.bad.isEmpty)
    #expect(rule.bad.allSatisfy { $0.text.contains("«") })
    for sentence in [rule.summary, rule.explanation] {
      #expect(!sentence.isEmpty && !sentence.contains("  ") && !sentence.contains("\n") && !sentence.contains("«"))
    }
    #expect(!rule.summary.hasSuffix(".") && rule.explanation.hasSuffix("."))
    let known = Set(Rule.all.map(\.id))
    #expect(rule.yieldsTo.allSatisfy { known.contains($0) && $0 != rule.id })
    #expect(Set(rule.yieldsTo).count == rule.yieldsTo.count)
  }

  @Test func noRulesYieldToEachOther() {
    let yields = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, Set($0.yieldsTo)) })
    for (id, stronger) in yields {
      // Two that keep each other silent would lose the finding.
      #expect(stronger.allSatisfy { yields[$0]?.contains(id) == false }, "\(id.name)")
    }
  }

  /// Every sentence that the examples bring forth, mended or not.
  @Test func messagesReadWell() {
    for rule in Rule.all {
      for example in rule.bad {
        let report = Bench.report(MarkedText(example.text).bytes, example.syntax, options: example.options)
        for finding in report.findings where finding.rule == rule.id {
          let notes = finding.notes.map(\.message)
          for message in [finding.message] + notes + (finding.help.map { [$0] } ?? []) {
            let words = Bench.words(message)
            #expect(words.wholeMatch(of: /\S(.*\S)?/) != nil && !words.hasSuffix("."), "\(rule.id.name): \(words)")
            let first = words.prefix { $0.isLetter }
            let startsWell =
              first.isEmpty || first.first?.isLowercase == true || first.dropFirst().contains { $0.isUppercase }
            #expect(startsWell, "\(rule.id.name): \(words)")
            for piece in message.pieces {
              guard case .words(let own) = piece else { continue }
              #expect(!own.contains("\n") && !own.contains("  "), "\(rule.id.name): \(own)")
            }
          }
          if let title = finding.fix?.title { #expect(title.first?.isLowercase == true && !title.hasSuffix(".")) }
        }
      }
    }
  }
}
