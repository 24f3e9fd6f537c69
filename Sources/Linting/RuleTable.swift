import Catalog
import DocumentModel

/// The rules, laid out for the order in which a profile is looked at.
struct RuleTable: Sendable {
  /// The one table.
  static let shared = RuleTable(Rule.all)

  /// All rules.
  let rules: [Rule]
  /// The rules that silence a rule.
  let yields: [RuleID: [RuleID]]

  private typealias Check = @Sendable (Binding, Profile, inout FindingCollector) -> Void
  private let byParameter: [[(rule: (id: RuleID, severity: Severity), check: Check)]]
  private let forProfiles:
    [(rule: (id: RuleID, severity: Severity), check: @Sendable (Profile, inout FindingCollector) -> Void)]

  private init(_ rules: [Rule]) {
    self.rules = rules
    yields = Dictionary(rules.map { ($0.id, $0.yieldsTo) }, uniquingKeysWith: +)
    var byParameter = [[(rule: (id: RuleID, severity: Severity), check: Check)]](
      repeating: [], count: ParameterName.allCases.count)
    var forProfiles:
      [(rule: (id: RuleID, severity: Severity), check: @Sendable (Profile, inout FindingCollector) -> Void)] = []
    for (rule, check) in rules.flatMap({ rule in rule.checks.map { (rule, $0) } }) {
      switch check {
      case .parameter(let names, let check):
        for name in names { byParameter[name.order].append(((rule.id, rule.severity), check)) }
      case .profile(let check):
        forProfiles.append(((rule.id, rule.severity), check))
      case .syntax, .document:
        continue
      }
    }
    self.byParameter = byParameter
    self.forProfiles = forProfiles
  }

  /// Runs every check of a profile and its pairs.
  func check(_ profile: Profile, _ collector: inout FindingCollector) {
    for binding in profile.bindings {
      guard let parameter = binding.parameter else { continue }
      let order = parameter.order
      for index in byParameter[order].indices {
        collector.rule = byParameter[order][index].rule
        byParameter[order][index].check(binding, profile, &collector)
      }
    }
    for index in forProfiles.indices {
      collector.rule = forProfiles[index].rule
      forProfiles[index].check(profile, &collector)
    }
  }

  /// Runs the checks of `ProductCode` alone, on a profile of another product.
  func checkProductCode(_ profile: Profile, _ collector: inout FindingCollector) {
    guard let binding = profile[.productCode] else { return }
    for (rule, check) in byParameter[ParameterName.productCode.order] {
      collector.rule = rule
      check(binding, profile, &collector)
    }
  }

  /// Runs the checks of a file as a whole.
  func check(_ census: FileCensus, _ collector: inout FindingCollector) {
    for rule in rules {
      collector.rule = (rule.id, rule.severity)
      for check in rule.checks {
        switch check {
        case .syntax(let isMine, let look):
          for problem in census.problems where isMine(problem.kind) { look(problem, census.file, &collector) }
        case .document(let look): look(census, &collector)
        case .parameter, .profile: continue
        }
      }
    }
  }
}
