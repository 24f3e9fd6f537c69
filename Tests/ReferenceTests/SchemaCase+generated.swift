import SeededRandom

extension SchemaCase {
  /// Profiles of many values, most of them right, and of keys that are missing or written wrongly.
  static func generated(_ count: Int) -> [SchemaCase] {
    var values: [String: [(value: JSON, isRight: Bool)]] = [:]
    for single in facts + catalog {
      guard let name = single.parameter, let value = single.members[name] else { continue }
      values[name, default: []].append((value, (try? single.isRightForLinter()) == true))
    }
    let right = values.mapValues { $0.filter(\.isRight).map(\.value) }
    let names = values.keys.sorted()
    var random = SeededGenerator(seed: 5_000)
    return (0..<count).map { _ in
      var members = required
      // A profile without a fault is as likely as one with some.
      let isRight = Bool.random(using: &random)
      for name in names where Int.random(in: 0..<3, using: &random) == 0 {
        let isSlip = !isRight && Int.random(in: 0..<4, using: &random) == 0
        members[name] = (isSlip ? values[name]?.map(\.value) : right[name])?.randomElement(using: &random)
      }
      guard !isRight, let name = members.keys.sorted().randomElement(using: &random) else {
        return SchemaCase(members: members)
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: members[name] = nil
      // Of a name that need not be there, only the linter knows that it is misspelt.
      case 1 where required[name] != nil: members[name.lowercased()] = members.removeValue(forKey: name)
      case 2: members["x-" + name] = .number(1)
      default: break
      }
      return SchemaCase(members: members)
    }
  }
}
