import DocumentModel

/// By what a finding is known again in a text that was mended: its rule and the way to what it is about.
struct FindingPlace: Hashable {
  /// The rule.
  let rule: RuleID
  /// The number of the document, from 1; 0 before all of them.
  let document: Int
  /// The way to it, inside the JSON of a value, too.
  let steps: [String]
  /// The way to the value that it is about, or that is absent.
  let value: [String]

  /// The place of a finding.
  ///
  /// - Parameters:
  ///   - document: what was read of the file.
  ///   - names: the keys that get another name.
  init(of finding: Finding, in document: ParsedDocument, renaming names: RenamedKeys = RenamedKeys()) {
    rule = finding.rule
    self.document = Self.document(at: finding.range.lowerBound, in: document)
    steps = names.way(finding.steps, in: self.document)
    value = Array(steps.prefix(steps.count - finding.innerPath.count))
  }

  /// The number of the document that a place lies in or behind.
  static func document(at place: SourceOffset, in document: ParsedDocument) -> Int {
    document.documents.partitioningIndex { $0.range.lowerBound > place }
  }
}
