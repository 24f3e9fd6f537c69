package import Catalog
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
  package func spelling(of name: ParameterName) -> String {
    file.options.keyStyle?.spelling(of: name) ?? keyStyle?.spelling(of: name) ?? name.rawValue
  }

  /// Whether something is wrong where a parameter that may be left out is left out.
  func misses(_ name: ParameterName) -> Bool {
    guard owes(name) else { return false }
    return switch name {
    case .callbackUrl: presence(of: .callbackToken) == .present
    case .callbackToken: presence(of: .callbackUrl) == .present
    default:
      if case .expected(let integrations) = name.parameter.requirement {
        !(file.options.integration.map(integrations.contains) ?? false)
      } else {
        false
      }
    }
  }

  /// The fix that adds a parameter, at its place in the page's order; nil where its value is not known.
  func adding(_ name: ParameterName) -> Fix? {
    let key = spelling(of: name)
    return newValue(of: name).map { value in
      Fix(
        "add \(key): \(quoted(value))", .suggested,
        .insert(into: mapping, after: lastKey(before: name), key: key, value: value))
    }
  }

  /// The fix that gives a parameter a value where it has none; nil where that is not known.
  func filling(_ name: ParameterName, _ binding: Binding) -> Fix? {
    guard binding.use == nil else { return nil }
    return newValue(of: name).map { Fix("write \(quoted($0))", .suggested, .setValue(binding.value, $0)) }
  }

  /// The one value that a parameter may have, else a placeholder; nil where the profile's own placeholders are all of
  /// another form: whatever fills them in would leave this one as it is.
  private func newValue(of name: ParameterName) -> String? {
    if let value = name.onlyValue { return value }
    var hasOther = false
    for binding in ParameterName.allCases.lazy.compactMap({ self[$0] }) {
      let forms = isDollarForm(binding)
      if forms.contains(true) { return name.placeholder }
      hasOther = hasOther || !forms.isEmpty
    }
    return hasOther ? nil : name.placeholder
  }

  /// Of each placeholder in a value, whether it is written `${name}`. What refers to a secret store is filled in by
  /// that.
  private func isDollarForm(_ binding: Binding) -> [Bool] {
    if binding.value.isUnquotedPlaceholder(in: file) { return [false] }
    guard let text = binding.text, binding.value.properties?.tag == nil,
      !PlaceholderScanner.isSecretReference(text.text.bytes.span)
    else { return [] }
    return text.holes.map { hole in
      let written = text.bytes(of: hole)
      return written.starts(with: "${".utf8) && !written.starts(with: "${{".utf8)
    }
  }

  /// The key behind which a parameter stands in the page's order; nil where none of its own comes before.
  private func lastKey(before name: ParameterName) -> Node? {
    let earlier = ParameterName.allCases.prefix { $0 < name }.reversed()
    return earlier.lazy.compactMap { self[$0] }.first { $0.isOwn }?.key
  }
}

extension ParameterName {
  /// A placeholder for the parameter: `${MERCHANT_BIZ_ID}`.
  var placeholder: String { Self.placeholders[order] }

  private static let placeholders = allCases.map { "${" + KeyStyle.snake.spelling(of: $0).uppercased() + "}" }

  /// The one value the parameter may have; nil where it may have more.
  var onlyValue: String? {
    if case .exactly(let value) = shape { value } else { nil }
  }
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
