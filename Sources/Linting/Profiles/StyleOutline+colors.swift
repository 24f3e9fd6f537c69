import Catalog
package import DocumentModel

extension StyleOutline {
  /// The colours in the values of known properties, a property by its former name taken for what it is named now: each
  /// with the node of the JSON string that it is in.
  package func colors(in file: FileContext) -> [(value: Node, color: CSSColor)] {
    values(in: file) { $0 != .imageURL }.flatMap { property, value, text in
      CSSParser.colors(in: text, as: property.kind).map { (value, $0) }
    }
  }

  /// The URLs of pictures.
  package func pictures(in file: FileContext) -> [URLReference] {
    values(in: file) { $0 == .imageURL }.filter { !$0.text.text.isEmpty }.map { URLReference($0.text) }
  }

  /// The strings among the values of properties of some kinds, and in the lists among these.
  private func values(
    in file: FileContext, where isWanted: (StyleProperty.Kind) -> Bool
  ) -> [(property: StyleProperty, value: Node, text: PartialText)] {
    entries.flatMap { entry -> [(property: StyleProperty, value: Node, text: PartialText)] in
      let former = entry.isSection ? nil : entry.section?.property(formerlyNamed: key(of: entry).bytes)
      guard let property = entry.definition ?? former, isWanted(property.kind) else { return [] }
      let value = value(of: entry)
      let values = property.kind == .colorList ? Array(value.children) : [value]
      return values.filter(\.isString).map { (property, $0, PartialText($0.text, in: file)) }
    }
  }
}
