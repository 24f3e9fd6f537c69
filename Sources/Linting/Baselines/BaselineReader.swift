package import DocumentModel
import JSONSyntax

/// Reads the file of a ``Baseline``. What is not to the letter of its form is refused: a baseline that is misread would
/// hide what nobody knows.
package struct BaselineReader {
  /// What is wrong with the file, and where.
  package struct Mistake: Error {
    /// What is wrong, a sentence without a stop.
    package let message: String
    /// Where, the column in Unicode scalars.
    package let position: TextPosition
  }

  private let source: SourceFile

  /// Reads a file.
  package static func read(_ source: SourceFile) throws(Mistake) -> Baseline {
    try BaselineReader(source: source).baseline()
  }

  private func baseline() throws(Mistake) -> Baseline {
    if let problem = source.encodingProblem { throw mistake(problem.message, at: problem.range) }
    var limits = ReadingLimits()
    limits.nodes = 10_000_000
    let reading = readJSON(
      source.text, in: source.contentStart..<source.text.count, map: .verbatim(from: 0), limits: limits)
    if let problem = reading.problem { throw mistake(problem.message, at: SourceRange(bytes: problem.range)) }
    guard let root = reading.root, root.kind == .mapping else {
      throw mistake("a baseline is an object", at: SourceRange(bytes: source.contentStart..<source.contentStart))
    }
    let members = try members(of: root, among: ["version", "findings"])
    guard let version = members["version"] else { throw mistake("`version` is missing", at: root.range) }
    guard version.isPlainScalar, version.bytes.elementsEqual(String(Baseline.version).utf8) else {
      throw mistake("only version \(Baseline.version) of a baseline is known", at: version.range)
    }
    guard let findings = members["findings"] else { throw mistake("`findings` is missing", at: root.range) }
    guard findings.kind == .sequence else { throw mistake("`findings` is an array", at: findings.range) }
    var baseline = Baseline()
    for item in findings.children {
      let (entry, count) = try entry(item)
      baseline.add(entry, count: count)
    }
    return baseline
  }

  private func entry(_ node: Node) throws(Mistake) -> (BaselineEntry, count: Int) {
    guard node.kind == .mapping else { throw mistake("an entry is an object", at: node.range) }
    let members = try members(of: node, among: ["rule", "path", "pointer", "innerPointer", "value", "count"])
    func string(_ name: String) throws(Mistake) -> String? {
      guard let value = members[name] else { return nil }
      guard value.kind == .scalar, !value.isPlainScalar else { throw mistake("`\(name)` is a string", at: value.range) }
      return value.text.string
    }
    func required(_ name: String) throws(Mistake) -> String {
      guard let value = try string(name) else { throw mistake("`\(name)` is missing", at: node.range) }
      return value
    }
    let entry = BaselineEntry(
      rule: try required("rule"), path: try required("path"), pointer: try required("pointer"),
      innerPointer: try string("innerPointer") ?? "", value: try string("value"))
    guard let count = members["count"] else { return (entry, 1) }
    guard count.isPlainScalar, count.bytes.count < 10, let number = Int(String(decoding: count.bytes, as: UTF8.self)),
      number > 0
    else { throw mistake("`count` is a whole number from 1 on", at: count.range) }
    return (entry, number)
  }

  /// The members of an object by their names.
  private func members(of object: Node, among names: [String]) throws(Mistake) -> [String: Node] {
    var members: [String: Node] = [:]
    for pair in object.pairs {
      let name = pair.key.text.string
      guard names.contains(name) else {
        let known = names.map { "`\($0)`" }.joined(separator: ", ")
        throw mistake("the members are \(known)", at: pair.key.range)
      }
      guard members.updateValue(pair.value, forKey: name) == nil else {
        throw mistake("`\(name)` stands here twice", at: pair.key.range)
      }
    }
    return members
  }

  private func mistake(_ message: String, at range: SourceRange) -> Mistake {
    Mistake(message: message, position: source.lines.position(of: range.lowerBound, in: .scalars))
  }
}
