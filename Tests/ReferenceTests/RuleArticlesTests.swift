import Foundation
import Linting
import Reference
import Testing

/// The documentation catalog has one article a rule, and an overview; `UPDATE_GOLDEN=1 swift test` writes them.
@Suite struct RuleArticlesTests {
  private static let catalog = "Sources/Linting/Linting.docc"
  private static let articles = Dictionary(
    uniqueKeysWithValues: Rule.all.map { ("\($0.id.name).md", RulePage(of: $0).markdown) })

  @Test func articlesAreThePages() throws {
    let folder = Self.catalog + "/Rules"
    if Checkout.isUpdating { try Checkout.replace(Self.articles, in: folder, suffix: ".md") }
    #expect(Checkout.names(in: folder) == Self.articles.keys.sorted())
    for (name, text) in Self.articles {
      #expect(Checkout.text("\(folder)/\(name)") == text, "UPDATE_GOLDEN=1 swift test writes \(name) anew")
    }
  }

  @Test func overviewListsTheArticles() throws {
    let topics = Severity.allCases.reversed().map { severity in
      let rules = Rule.all.filter { $0.severity == severity }.map { "- <doc:\($0.id.name)>\n" }
      return "\n### \(severity.name.capitalized)s\n\n" + rules.joined()
    }
    let text = """
      # Rules

      What idvlint finds, one page a rule.

      ## Overview

      An error is wrong by the documentation, or cannot arrive as written. A warning is probably wrong. A note is true
      but harmless. The same pages are printed by `idvlint explain`.

      ## Topics

      """ + topics.joined()
    if Checkout.isUpdating { try Checkout.replace(["Rules.md": text], in: Self.catalog, suffix: "Rules.md") }
    #expect(Checkout.text(Self.catalog + "/Rules.md") == text)
  }
}
