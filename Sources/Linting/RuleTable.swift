import Catalog
import DocumentModel

/// The rules, laid out for the order in which a profile is looked at.
struct RuleTable: Sendable {
  /// The one table.
  static let shared = RuleTable(Rule.all)
  /// For each rule those that silence it.
  static let yields = Dictionary(Rule.all.map { ($0.id, $0.yieldsTo) }, uniquingKeysWith: +)

  /// All rules.
  let rules: [Rule]

  /// A look, and the place of its rule in ``rules``: a rule as a whole costs a count for each of its parts.
  private struct Look<Check: Sendable>: Sendable {
    var rule: Int
    var check: Check
  }

  private typealias PairLook = Look<@Sendable (Binding, Profile, inout FindingCollector) -> Void>

  /// The looks at values, those of one parameter behind each other.
  private let looks: [PairLook]
  /// For each parameter, in the page's order, the first of its looks; then their number.
  private let starts: [Int]
  private let looksAtWriting: [PairLook]
  private let looksAtProfiles: [Look<@Sendable (Profile, inout FindingCollector) -> Void>]
  private let looksAtFiles: [Look<@Sendable (FileCensus, inout FindingCollector) -> Void>]

  private init(_ rules: [Rule]) {
    self.rules = rules
    var byParameter = [[PairLook]](repeating: [], count: ParameterName.allCases.count)
    var looksAtWriting: [PairLook] = []
    var looksAtProfiles: [Look<@Sendable (Profile, inout FindingCollector) -> Void>] = []
    var looksAtFiles: [Look<@Sendable (FileCensus, inout FindingCollector) -> Void>] = []
    for (index, rule) in rules.enumerated() {
      for check in rule.checks {
        switch check {
        case .parameter(let names, let look):
          for name in names { byParameter[name.order].append(PairLook(rule: index, check: look)) }
        case .writing(let look): looksAtWriting.append(PairLook(rule: index, check: look))
        case .profile(let look): looksAtProfiles.append(Look(rule: index, check: look))
        case .document(let look): looksAtFiles.append(Look(rule: index, check: look))
        case .syntax, .suppression: continue
        }
      }
    }
    looks = byParameter.flatMap(\.self)
    starts = byParameter.reduce(into: [0]) { starts, looks in starts.append((starts.last ?? 0) + looks.count) }
    self.looksAtWriting = looksAtWriting
    self.looksAtProfiles = looksAtProfiles
    self.looksAtFiles = looksAtFiles
  }

  /// Runs every check of a profile and its pairs.
  func check(_ profile: Profile, _ collector: inout FindingCollector) {
    for binding in profile.bindings {
      guard let parameter = binding.parameter else { continue }
      checkValue(binding, parameter, profile, &collector)
      guard !binding.isPlainlyWritten else { continue }
      for index in looksAtWriting.indices {
        collector.rule = looksAtWriting[index].rule
        looksAtWriting[index].check(binding, profile, &collector)
      }
    }
    for index in looksAtProfiles.indices {
      collector.rule = looksAtProfiles[index].rule
      looksAtProfiles[index].check(profile, &collector)
    }
  }

  private func checkValue(
    _ binding: Binding, _ parameter: ParameterName, _ profile: Profile, _ collector: inout FindingCollector
  ) {
    let order = parameter.order
    for index in starts[order]..<starts[order + 1] {
      collector.rule = looks[index].rule
      looks[index].check(binding, profile, &collector)
    }
  }

  /// Runs the checks of `ProductCode` alone, on a profile of another product.
  func checkProductCode(_ profile: Profile, _ collector: inout FindingCollector) {
    guard let binding = profile[.productCode] else { return }
    checkValue(binding, .productCode, profile, &collector)
  }

  /// Runs the checks of a suppression that has silenced nothing, or ended.
  func check(
    _ suppression: Suppression, _ names: [Suppression.Name], isExpired: Bool, in source: SourceFile,
    _ collector: inout FindingCollector
  ) {
    for (index, rule) in rules.enumerated() {
      collector.rule = index
      for check in rule.checks {
        guard case .suppression(let look) = check else { continue }
        look(suppression, names, isExpired, source, &collector)
      }
    }
  }

  /// Runs the checks of a file as a whole, and those of what stopped its reading.
  func check(_ census: FileCensus, _ collector: inout FindingCollector) {
    for index in looksAtFiles.indices {
      collector.rule = looksAtFiles[index].rule
      looksAtFiles[index].check(census, &collector)
    }
    guard !census.problems.isEmpty else { return }
    for (index, rule) in rules.enumerated() {
      collector.rule = index
      for check in rule.checks {
        guard case .syntax(let isMine, let look) = check else { continue }
        for problem in census.problems where isMine(problem.kind) { look(problem, census.file, &collector) }
      }
    }
  }
}
