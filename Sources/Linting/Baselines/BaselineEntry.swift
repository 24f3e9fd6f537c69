import DocumentModel

/// What a baseline remembers of a finding, by which it is known again wherever its line went.
package struct BaselineEntry: Hashable, Comparable, Sendable {
  /// The id of the rule.
  package var rule: String
  /// The file, relative to the directory of the baseline; what cannot be shown is escaped.
  package var path: String
  /// The way to the value in its document (RFC 6901), that of an absent parameter included.
  package var pointer: String
  /// The way inside the JSON that the value holds; empty where the finding is about all of it.
  package var innerPointer: String
  /// A fingerprint of the value in hexadecimal; nil where the finding is about no scalar, and for a sensitive one.
  package var value: String?

  /// An entry as it was read.
  init(rule: String, path: String, pointer: String, innerPointer: String, value: String?) {
    self.rule = rule
    self.path = path
    self.pointer = pointer
    self.innerPointer = innerPointer
    self.value = value
  }

  /// The entry of a finding; of a sensitive value it holds nothing, not even a fingerprint.
  init(of finding: Finding, in source: SourceFile, hiding sensitive: SensitiveRanges, path: String) {
    rule = finding.rule.name
    self.path = path
    pointer = JSONPointer.text(of: finding.path + (finding.absent.map { [$0] } ?? []))
    innerPointer = JSONPointer.text(of: finding.innerPath)
    // What belongs to no profile is known by its words.
    let found = finding.value ?? (finding.mapping == nil ? FoundValue(of: finding.place, in: source) : nil)
    value = found.flatMap { sensitive.touches($0.range) ? nil : String($0.hash, radix: 16) }
  }

  /// The finding for people: `value-not-allowed at /IdSpoof in a.yaml`.
  package var words: String {
    let places = [pointer, innerPointer].filter { !$0.isEmpty }.joined(separator: " ▸ ")
    return ControlEscape.escaped("\(rule)\(places.isEmpty ? "" : " at \(places)") in \(path)")
  }

  /// By file, place and rule, each by its bytes.
  package static func < (left: BaselineEntry, right: BaselineEntry) -> Bool {
    for (own, other) in zip(left.order, right.order) where !own.elementsEqual(other) {
      return own.lexicographicallyPrecedes(other)
    }
    return false
  }

  private var order: [String.UTF8View] {
    [path.utf8, pointer.utf8, innerPointer.utf8, rule.utf8, (value ?? "").utf8]
  }
}
