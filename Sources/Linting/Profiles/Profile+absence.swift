import Catalog
import DocumentModel

/// What a profile lacks, and how it comes to have it.
extension Profile {
  /// Whether the request lacks what the profile lacks: the profile is whole, was read to its end, and the parameter is
  /// not supplied at run time.
  func owes(_ name: ParameterName) -> Bool {
    !isPartial && !file.document.isCutShort && !file.options.suppliedAtRuntime.contains(name)
  }

  /// The pair of a parameter that has a value and stands without the parameter that belongs to it.
  func pair(of name: ParameterName, without other: ParameterName) -> Binding? {
    presence(of: name) == .present && presence(of: other) == nil && owes(other) ? self[name] : nil
  }

  /// The name as this profile spells names, or has to.
  func spelling(of name: ParameterName) -> String {
    file.options.keyStyle?.spelling(of: name) ?? keyStyle?.spelling(of: name) ?? name.rawValue
  }

  /// The fix that adds a parameter as a placeholder, at its place in the page's order.
  func adding(_ name: ParameterName) -> Fix {
    let key = spelling(of: name)
    return Fix(
      "add \(key): \(quoted(name.placeholder))", .suggested,
      .insert(into: mapping, after: lastKey(before: name), key: key, value: name.placeholder))
  }

  /// The key behind which a parameter stands in the page's order; nil where none of its own comes before.
  private func lastKey(before name: ParameterName) -> Node? {
    let earlier = ParameterName.allCases.prefix { $0 < name }.reversed()
    return earlier.lazy.compactMap { self[$0] }.first { $0.isOwn }?.key
  }
}

extension ParameterName {
  /// A placeholder for the parameter: `${MERCHANT_BIZ_ID}`.
  var placeholder: String { "${" + KeyStyle.snake.spelling(of: self).uppercased() + "}" }
}

extension FindingCollector {
  /// Reports something about a pair as such: at its key, or at the merge that brings it in.
  mutating func report(_ message: Message, about pair: Binding, help: Message? = nil, fix: Fix? = nil) {
    if pair.isOwn {
      report(message, atKeyOf: pair, help: help, fix: fix)
    } else {
      report(message, in: pair, help: help)
    }
  }
}

extension Binding {
  /// Whether the pair stands in the profile's mapping itself, not in one that is merged into it.
  fileprivate var isOwn: Bool { key.parent?.index == mapping }
}
