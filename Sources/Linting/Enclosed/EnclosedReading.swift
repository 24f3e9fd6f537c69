package import DocumentModel

/// What stands in a scalar whose text is a document of its own.
package struct EnclosedReading: Sendable {
  /// What was read, in places of the text.
  package let reading: FileReading
  private let passage: Passage

  /// The scalar.
  package var scalar: Node { passage.scalar }

  /// The place in the file around it of a place in the text.
  package func place(_ range: SourceRange) -> SourceRange { passage.place(range) }

  /// The place in the text of a place in the file around it; nil for one that no letter of the text comes from.
  package func offset(of place: SourceOffset) -> SourceOffset? {
    func source(_ offset: Int) -> SourceRange { self.place(SourceRange(bytes: offset..<offset + 1)) }
    let offset = (0..<reading.document.source.text.count).partitioningIndex { source($0).upperBound > place }
    guard offset < reading.document.source.text.count, source(offset).contains(place) else { return nil }
    return SourceOffset(offset)
  }

  /// What does in the file around it what an intention does in the text.
  package func carried(_ intent: Fix.Intent) -> Fix.Intent { .enclosed(scalar, passage.source, [intent]) }

  /// Reads texts of a file, as far as its limits go.
  static func all(_ texts: [EnclosedText], in file: FileContext) -> [EnclosedReading] {
    guard !texts.isEmpty else { return [] }
    let limits = file.options.limits
    var paths = PathIndex(table: file.document.nodes)
    var nodes = file.document.nodes.records.count
    return texts.compactMap { text in
      let path = paths.path(to: text.scalar.index)
      guard !limits.isOverdue(), nodes < limits.nodes, path.count < limits.depth,
        case .file(let source, let value) = text.content(in: file)
      else { return nil }
      let reading = FileReading(source, options: text.options(in: file.options, depth: path.count, nodes: nodes))
      let passage = Passage(scalar: text.scalar, text: value, source: source, path: path, firstNode: nodes)
      nodes += reading.document.nodes.records.count
      return EnclosedReading(reading: reading, passage: passage)
    }
  }
}
