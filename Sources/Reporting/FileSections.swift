import DocumentModel

/// What a report tells of each file, written already, on its way to the order of the files.
struct FileSections: Sendable {
  private var sections: [(order: FilePath, pieces: [[UInt8]])] = []

  /// Adds what is told of a file: pieces that stay in their order.
  mutating func add(_ pieces: [[UInt8]], of name: ReportedName) {
    sections.append((name.order, pieces))
  }

  /// Adds what others tell of their files.
  mutating func append(_ others: FileSections) { sections += others.sections }

  /// The pieces of each file, by the absolute names of the files.
  var byFile: [[[UInt8]]] {
    sections.sorted { $0.order < $1.order }.map(\.pieces)
  }

  /// All pieces, by the absolute names of the files.
  var pieces: [[UInt8]] { byFile.flatMap(\.self) }
}
