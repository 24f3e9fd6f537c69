import Catalog
import Linting
import Reference
import Testing

@Suite struct RulePageTests {
  @Test(arguments: Rule.all)
  func pageSaysWhatTheRuleIs(rule: Rule) {
    let page = RulePage(of: rule)
    for text in [page.text, page.markdown] {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(rule.id.name) && words.contains(rule.explanation) && words.contains(rule.summary))
      #expect(rule.yieldsTo.allSatisfy { words.contains("`\($0.name)`") })
      if let citation = rule.citation {
        #expect(words.contains(citation.statement) && words.contains(citation.page.rawValue))
        #expect(words.contains(citation.page.date ?? "") && words.contains(citation.section ?? ""))
      }
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
      #expect(!text.contains("«") && !text.contains("»"))
    }
    #expect(page.address.hasPrefix("https://www.alibabacloud.com/help/"))
  }

  @Test(arguments: Rule.all)
  func textIsNarrow(rule: Rule) {
    for line in RulePage(of: rule).text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test(arguments: Rule.all)
  func briefPageHasAnExampleOfEachKind(rule: Rule) {
    let (page, brief) = (RulePage(of: rule), RulePage(of: rule).brief)
    for (whole, short) in [(page.text, brief.text), (page.markdown, brief.markdown)] {
      #expect(short.count <= whole.count && short.contains(rule.id.name))
      #expect((short == whole) == (rule.bad.count == 1 && rule.good.count == 1))
      #expect(short.lowercased().contains("right") && !short.lowercased().contains("wrong (1"))
    }
  }

  /// What a fix writes must be seen.
  @Test(arguments: Rule.all.filter { $0.id != "input-limit" })
  func nothingIsCutShort(rule: Rule) {
    #expect(!RulePage(of: rule).text.contains("…"))
  }

  @Test(arguments: Rule.all)
  func examplesAreToldAsTheLinterTellsThem(rule: Rule) {
    let text = RulePage(of: rule).text
    let lines = text.split(separator: "\n")
    let carets = lines.filter { $0.contains("^") && $0.allSatisfy { $0 == " " || $0 == "^" } }
    #expect(carets.count >= rule.bad.count)
    #expect(lines.filter { $0.hasPrefix("Fix (") }.count == rule.bad.filter { $0.fixed != nil }.count)
  }

  @Test func aPageInFull() throws {
    let rule = try #require(Rule.all.first { $0.id == "callback-not-https" })
    let text = RulePage(of: rule).text
    #expect(text.contains("\n    CallbackUrl: http://acme-pay.com/idv\n                 ^^^^\n"))
    #expect(text.contains("\n- CallbackUrl must start with `https`\n\n"))
    #expect(text.contains("\n\nFix (suggested: look at it first): write https.\n\n"))
    #expect(text.contains("\n    CallbackUrl: https://acme-pay.com/idv\n"))
    #expect(text.contains("\n  This is documented.\n"))
    let markdown = RulePage(of: rule).markdown
    #expect(markdown.contains("```yaml\nProductCode: ID_OCR\nCallbackUrl: http://acme-pay.com/idv\n```\n"))
    #expect(markdown.contains("\nFound at `http` (line 2, column 14).\n"))
  }

  @Test func declarationsAreToldAsOptions() throws {
    let rule = try #require(Rule.all.first { $0.id == "missing-parameter" })
    // Without its mark this example would be wrong.
    #expect(RulePage(of: rule).text.contains("\n    # idvlint: partial\n    ProductCode: ID_OCR\n"))
    #expect(RulePage(of: rule).markdown.contains("With `--supplied-at-runtime MerchantBizId --supplied-at-runtime"))
  }

  @Test func listHasEveryRule() throws {
    let list = try #require(JSON(RuleList.bytes(.json)))
    #expect(list["version"] == .number(1))
    #expect(list["rules"]?.items.map { $0["id"]?.string } == Rule.all.map(\.id.name))
    #expect(list["rules"]?.items.map { $0["severity"]?.string } == Rule.all.map(\.severity.name))
    let table = String(decoding: RuleList.bytes(.table), as: UTF8.self).split(separator: "\n")
    #expect(table.allSatisfy { $0.count <= 100 })
    #expect(table.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " } } == Rule.all.map { $0.id.name[...] })
    let markdown = String(decoding: RuleList.bytes(.markdown), as: UTF8.self).split(separator: "\n")
    #expect(markdown.count == Rule.all.count + 2)
  }
}
