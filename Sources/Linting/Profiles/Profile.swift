package import Catalog
package import DocumentModel

/// The parameters of one `Initialize` request as a mapping of a file declares them.
package final class Profile: Sendable {
  /// The file.
  package let file: FileContext
  /// The mapping.
  package let mapping: Node
  /// Whether the file says that it is a fragment, from which nothing is missing.
  package let isPartial: Bool
  /// The pairs that rules have to look at, in the order written, then those that merges bring in. What ``Glance`` saw
  /// to be right is not among them.
  package let bindings: [Binding]

  /// The nodes of what stands here under names of no parameter: it may hold profiles of its own.
  let inner: [Range<Int>]

  /// The one other convention that all recognised names share; nil where there is none or more than one, and where one
  /// is declared.
  package let keyStyle: KeyStyle?

  /// For each parameter, in the page's order, the place of its pair in ``bindings``; the greatest number for none.
  private let places: SIMD16<UInt16>
  /// For each parameter, in the page's order, the index of the key of its pair that is right at a glance; the greatest
  /// number for none.
  private let passed: SIMD16<UInt32>

  /// A profile.
  init(
    file: FileContext, mapping: Node, isPartial: Bool, bindings: [Binding], passed: SIMD16<UInt32>, inner: [Range<Int>]
  ) {
    self.inner = inner
    self.file = file
    self.mapping = mapping
    self.isPartial = isPartial
    self.bindings = bindings
    self.passed = passed
    var places = SIMD16<UInt16>(repeating: .max)
    for (index, binding) in bindings.enumerated() where index < Int(UInt16.max) {
      guard let parameter = binding.parameter else { continue }
      let order = parameter.order
      // The name to the letter wins over what was taken for it; of two equal ones the first is the one judged.
      let current = places[order]
      let exact = Spelling.Recognition.exact(parameter)
      if current == .max || binding.recognition == exact && bindings[Int(current)].recognition != exact {
        places[order] = UInt16(index)
      }
    }
    self.places = places
    // What passes at a glance is named to the letter.
    let mayShareStyle = passed == SIMD16(repeating: .max) && file.options.keyStyle == nil
    keyStyle = mayShareStyle ? Self.sharedStyle(of: bindings) : nil
  }

  private static func sharedStyle(of bindings: [Binding]) -> KeyStyle? {
    var shared: KeyStyle?
    for binding in bindings {
      switch binding.recognition {
      case .exact: return nil
      case .keyStyle(_, let style):
        guard style != .other, shared == nil || shared == style else { return nil }
        shared = style
      case .near, .none: continue
      }
    }
    return shared
  }

  /// The pair that stands for a parameter; nil where there is none.
  package subscript(parameter: ParameterName) -> Binding? {
    let key = passed[parameter.order]
    if key != .max {
      let node = Node(table: mapping.table, index: Int(key))
      let value = Node(table: mapping.table, index: Int(key) + 1)
      return Binder.binding(node, value, use: nil, in: mapping.index, of: file)
    }
    let place = places[parameter.order]
    return place == .max ? nil : bindings[Int(place)]
  }

  /// Whether a parameter has a value; nil where there is no pair for it.
  package func presence(of parameter: ParameterName) -> Binding.Presence? {
    if passed[parameter.order] != .max { return .present }
    let place = places[parameter.order]
    return place == .max ? nil : bindings[Int(place)].presence
  }

  /// Whether the value of a parameter is known to be a text: cheaper than a look at its pair.
  package func has(_ parameter: ParameterName, _ value: String) -> Bool {
    let key = passed[parameter.order]
    if key != .max { return mapping.table.scalarBytes(Int(key) + 1).elementsEqual(value.utf8) }
    return self[parameter]?.text.map { $0.isLiteral && $0.text.equals(value) } ?? false
  }

  /// The key at which a finding about the whole profile stands: `ProductCode`, else the first key.
  package var anchorKey: Node? {
    let own = self[.productCode].flatMap { $0.use == nil ? $0.key : nil }
    return own ?? mapping.pairs.first { $0.key.kind == .scalar }?.key
  }
}
