import DocumentModel

/// By what a finding is known again in a text that was mended: its rule and the way to what it is about.
struct FindingPlace: Hashable {
  /// The place of a value, or of one that is absent.
  struct Value: Hashable {
    /// The number of the document, from 1; 0 before all of them.
    let document: Int
    /// The way to it.
    let steps: [String]
  }

  /// The rule.
  let rule: RuleID
  /// The value that it is about.
  let value: Value
  /// The way on inside the JSON of the value.
  let inner: [String]

  /// The place of a finding.
  ///
  /// - Parameters:
  ///   - document: what was read of the file.
  ///   - names: the keys that get another name.
  init(of finding: Finding, in document: ParsedDocument, renaming names: RenamedKeys = RenamedKeys()) {
    rule = finding.rule
    let number = Self.document(at: finding.range.lowerBound, in: document)
    let steps = names.way(finding.steps, in: number)
    let depth = steps.count - finding.innerPath.count
    value = Value(document: number, steps: Array(steps[..<depth]))
    inner = Array(steps[depth...])
  }

  /// The number of the document that a place lies in or behind.
  static func document(at place: SourceOffset, in document: ParsedDocument) -> Int {
    document.documents.partitioningIndex { $0.range.lowerBound > place }
  }
}
