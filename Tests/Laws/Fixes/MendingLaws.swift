import DocumentModel
import Linting
import YAMLSyntax

/// What holds of every fix, whatever the file.
extension MendingCase {
  /// The laws that this case breaks, in words.
  package var brokenLaws: [String] {
    var broken: [String] = []
    // Around a placeholder that is no YAML, not all of the file is known before.
    guard document.problems.isEmpty else { return [] }
    if result.problems.count > document.problems.count { broken.append("the file cannot be read any more") }
    broken += brokenInValues
    broken += brokenInComments
    broken += brokenInFindings
    return broken
  }

  // MARK: - What the file says

  private var brokenInValues: [String] {
    let found = Self.entries(result.nodes)
    let expected = self.expected
    guard found.count == expected.count else { return ["\(found.count) values, not \(expected.count)"] }
    var broken: [String] = []
    for (index, pair) in zip(found, expected).enumerated() {
      if pair.1.words == "…" {
        broken += brokenInside(Node(table: result.nodes, index: index))
      } else if pair.0.words != pair.1.words {
        broken.append("`\(pair.0.words)`, not `\(pair.1.words)`")
      } else if let style = pair.1.style {
        if pair.0.style != style { broken.append("the style of `\(pair.0.words)` is another") }
      } else if !Self.isString(Node(table: result.nodes, index: index)) {
        broken.append("`\(pair.0.words)` is no string to every reader")
      }
    }
    return broken
  }

  private func brokenInside(_ host: Node) -> [String] {
    guard let nodes = Self.embedded(host) else { return ["the JSON inside cannot be read any more"] }
    guard changes.count == 1 else { return [] }
    let found = Self.entries(nodes).map(\.words)
    return changes.contains { change in
      if case .inside(_, let entries) = change { entries.map(\.words) == found } else { false }
    } ? [] : ["the JSON inside says something else"]
  }

  private static func isString(_ node: Node) -> Bool {
    node.style != .plain || node.table.records[node.index].kind == .scalar && PlainScalar(node.text.bytes) == .text
  }

  // MARK: - Comments

  private var brokenInComments: [String] {
    func words(_ comment: Comment, _ document: ParsedDocument) -> String {
      String(decoding: document.source[comment.range], as: UTF8.self)
    }
    var left = result.comments.map { words($0, result) }
    var broken: [String] = []
    for isGoing in [false, true] {
      for comment in document.comments where goes(comment) == isGoing {
        if let index = left.firstIndex(of: words(comment, document)) {
          left.remove(at: index)
        } else if !isGoing {
          broken.append("a comment is gone: \(words(comment, document))")
        }
      }
    }
    let isShortened = changes.contains { if case .erase = $0 { true } else { false } }
    if !left.isEmpty, !isShortened { broken.append("a comment is new: \(left)") }
    return broken
  }

  /// Whether a comment goes with a pair: it stands in it or behind it on its last line; or is taken out itself.
  private func goes(_ comment: Comment) -> Bool {
    let place = comment.range.bytes
    let text = document.source.text
    return changes.contains { change in
      switch change {
      case .erase(let range): return range.overlaps(place)
      case .remove(let key):
        let records = document.nodes.records
        let last = key + Int(records[key + 1].extent)
        let start = Node(table: document.nodes, index: key).range.lowerBound.byte
        var end = Node(table: document.nodes, index: last).range.upperBound.byte
        if end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x0D { return start..<end ~= place.lowerBound }
        while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
        return place.lowerBound >= start && place.upperBound <= end
      default: return false
      }
    }
  }

  // MARK: - Findings

  private struct Fault: Hashable {
    var rule: RuleID
    var steps: [String]
  }

  private var brokenInFindings: [String] {
    var old: [Fault: Int] = [:]
    for finding in before.findings { old[fault(finding, isOld: true), default: 0] += 1 }
    var new: [Fault: Int] = [:]
    for finding in after.findings { new[fault(finding, isOld: false), default: 0] += 1 }
    var broken: [String] = []
    for finding in findings {
      let fault = fault(finding, isOld: true)
      let mended = findings.count { self.fault($0, isOld: true) == fault }
      if new[fault, default: 0] + mended > old[fault, default: 0] {
        broken.append("\(finding.rule.name) is not mended")
      }
    }
    guard findings.allSatisfy({ $0.fix?.safety == .safe }) else { return broken }
    for finding in after.findings {
      let fault = fault(finding, isOld: false)
      guard new[fault, default: 0] > old[fault, default: 0] else { continue }
      // What the mended fault had silenced comes to light, if it is less severe.
      let isSilenced = findings.contains { $0.severity > finding.severity }
      if !isSilenced { broken.append("\(finding.rule.name) is new at \(fault.steps)") }
    }
    return broken
  }

  /// What a finding is about, by the names that keys have afterwards.
  private func fault(_ finding: Finding, isOld: Bool) -> Fault {
    var steps = finding.steps
    if isOld { for (old, new) in renames { steps = steps.map { $0 == old ? new : $0 } } }
    return Fault(rule: finding.rule, steps: steps)
  }
}
