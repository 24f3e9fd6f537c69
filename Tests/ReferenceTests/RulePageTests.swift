import Linting
import Reference
import Testing

@Suite struct RulePageTests {
  @Test(arguments: Rule.all)
  func pageSaysWhatTheRuleIs(rule: Rule) {
    let page = RulePage(of: rule)
    for text in [page.text, page.markdown] {
      #expect(text.contains(rule.id.name) && text.contains(rule.explanation))
      #expect(text.hasSuffix("\n"))
    }
  }
}
