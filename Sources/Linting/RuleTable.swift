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

  private typealias PairCheck = @Sendable (Binding, Profile, inout FindingCollector) -> Void
  private typealias ProfileCheck = @Sendable (Profile, inout FindingCollector) -> Void
  private let byParameter: [[(rule: Int, check: PairCheck)]]
  private let forWriting: [(rule: Int, check: PairCheck)]
  private let forProfiles: [(rule: Int, check: ProfileCheck)]

  private init(_ rules: [Rule]) {
    self.rules = rules
    yields = Dictionary(rules.map { ($0.id, $0.yieldsTo) }, uniquingKeysWith: +)
    var byParameter = [[(rule: Int, check: PairCheck)]](repeating: [], count: ParameterName.allCases.count)
    var forWriting: [(rule: Int, check: PairCheck)] = []
    var forProfiles: [(rule: Int, check: ProfileCheck)] = []
    for (index, rule) in rules.enumerated() {
      for check in rule.checks {
        switch check {
        case .parameter(let names, let look):
          for name in names { byParameter[name.order].append((index, look)) }
        case .writing(let look): forWriting.append((index, look))
        case .profile(let look): forProfiles.append((index, look))
        case .syntax, .document: continue
        }
      }
    }
    self.byParameter = byParameter
    self.forWriting = forWriting
    self.forProfiles = forProfiles
  }

  /// Runs every check of a profile and its pairs.
  func check(_ profile: Profile, _ collector: inout FindingCollector) {
    for binding in profile.bindings {
      guard let parameter = binding.parameter else { continue }
      run(byParameter[parameter.order], binding, profile, &collector)
      if !binding.isPlainlyWritten { run(forWriting, binding, profile, &collector) }
    }
    for index in forProfiles.indices {
      collector.rule = forProfiles[index].rule
      forProfiles[index].check(profile, &collector)
    }
  }

  private func run(
    _ checks: [(rule: Int, check: PairCheck)], _ binding: Binding, _ profile: Profile,
    _ collector: inout FindingCollector
  ) {
    for index in checks.indices {
      collector.rule = checks[index].rule
      checks[index].check(binding, profile, &collector)
    }
  }

  /// Runs the checks of `ProductCode` alone, on a profile of another product.
  func checkProductCode(_ profile: Profile, _ collector: inout FindingCollector) {
    guard let binding = profile[.productCode] else { return }
    run(byParameter[ParameterName.productCode.order], binding, profile, &collector)
  }

  /// Runs the checks of a file as a whole.
  func check(_ census: FileCensus, _ collector: inout FindingCollector) {
    for (index, rule) in rules.enumerated() {
      collector.rule = index
      for check in rule.checks {
        switch check {
        case .syntax(let isMine, let look):
          for problem in census.problems where isMine(problem.kind) { look(problem, census.file, &collector) }
        case .document(let look): look(census, &collector)
        case .parameter, .writing, .profile: continue
        }
      }
    }
  }
}
