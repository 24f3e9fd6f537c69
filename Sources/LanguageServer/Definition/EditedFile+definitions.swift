package import DocumentModel
import Linting

extension EditedFile {
  /// Where what stands for something else at a place is written: of an alias, and of the `<<` before one, the value
  /// with the anchor, from that on.
  ///
  /// - Returns: the places; none for an alias of nothing, and for anything else.
  package func definitions(at offset: SourceOffset) -> [SourceRange] {
    let table = reading().document.nodes
    return table.records.indices.flatMap { index -> [SourceRange] in
      guard table.records[index].kind == .alias else { return [] }
      let alias = Node(table: table, index: index)
      let places = [alias.range] + (mergeKey(of: alias).map { [$0.range] } ?? [])
      let isMeant = places.contains { $0.lowerBound <= offset && offset <= $0.upperBound }
      guard isMeant, let value = alias.resolved else { return [] }
      return [value.beginning..<max(value.beginning, value.textEnd(in: source))]
    }
  }

  /// The `<<` that merges what an alias stands for, by itself or in a list.
  private func mergeKey(of alias: Node) -> Node? {
    var value = alias
    if let list = alias.parent, list.kind == .sequence { value = list }
    guard value.index > 0, value.parent?.kind == .mapping else { return nil }
    let key = Node(table: value.table, index: value.index - 1)
    let isKey = key.record.parent == value.record.parent && key.isPlainScalar
    return isKey && key.bytes.elementsEqual("<<".utf8) ? key : nil
  }
}
