package import DocumentModel
import YAMLSyntax

/// Types the comments that allow findings: at the end of a line where the finding is about that line alone and there is
/// room, else on a line of its own above the pair or item. In a scalar a number sign is text, so none stands there.
package struct SuppressionWriter {
  /// What comments allow, and how.
  package struct Draft: Sendable {
    /// The comments, as insertions.
    package fileprivate(set) var edits: [TextEdit] = []
    /// The findings that they allow; not those that no comment can be about.
    package fileprivate(set) var allowed: [Finding] = []
    /// How many rules are named in the comments.
    package fileprivate(set) var count = 0
  }

  /// Where a comment may stand for a finding.
  private struct Spot {
    /// The line at whose end it is best; nil where it cannot or should not stand at the end of one.
    var line: Int?
    /// The line above which it can stand, that of the pair or item in the innermost collection without brackets.
    var below: Int?
    /// Whether it would allow more above the line than in it: the line begins with something larger.
    var isWideAbove = false

    /// Whether the end of the line is the better place even where there is no room.
    var isBestInLine: Bool { below == nil || isWideAbove }
  }

  /// The columns that a line may have with a comment at its end.
  private static let mostColumns = 100

  private let document: ParsedDocument
  private let lines: LineIndex
  private let reason: [UInt8]
  /// What is hidden in reports.
  private let sensitive: SensitiveRanges
  /// The comments that give the same reason, without an end, at the ends of lines, by these.
  private var trailing: [Int: Suppression] = [:]
  /// Such comments on lines of their own, by the line that they are about.
  private var leading: [Int: Suppression] = [:]

  /// A writer for a file.
  ///
  /// - Parameters:
  ///   - sensitive: the places of the file that hold secrets: a reason on such a line would be hidden with them.
  ///   - reason: why the findings are allowed: one line, without blanks at its ends.
  package init(_ source: SourceFile, hiding sensitive: SensitiveRanges, limits: ReadingLimits, reason: String) {
    document = parseDocument(source, limits: limits)
    lines = source.lines
    self.reason = Array(reason.utf8)
    self.sensitive = sensitive
    for suppression in SuppressionReader(document, requiresReason: false)?.suppressions ?? [] {
      guard suppression.until == nil, !suppression.isAboutDocument, let reason = suppression.reason,
        source[reason].elementsEqual(self.reason)
      else { continue }
      if suppression.comment.isAlone {
        leading[lines.line(of: suppression.scope.lowerBound)] = suppression
      } else {
        trailing[lines.line(of: suppression.comment.range.lowerBound)] = suppression
      }
    }
  }

  /// Whether a comment may be written for a finding of a rule.
  package static func isFor(_ rule: RuleID) -> Bool {
    Rule.all.contains { $0.id == rule && $0.canBeAllowed } && !own.contains(rule)
  }

  /// The rules about comments and configurations: what they find is mended and not allowed.
  private static let own: Set<RuleID> = [
    Rule.malformedSuppression.id, Rule.unusedSuppression.id, Rule.malformedConfiguration.id,
  ]

  /// The comments for some findings of the file; none where it could not be read to its end, and for JSON.
  package func draft(for findings: [Finding]) -> Draft {
    var draft = Draft()
    let source = document.source
    guard source.syntax == .yaml, !document.isCutShort, !Configuration.isName(of: source.path) else { return draft }
    var inLine: [Int: [(rule: RuleID, spot: Spot)]] = [:]
    var above: [Int: [RuleID]] = [:]
    for finding in findings where Self.isFor(finding.rule) {
      let spots = ([finding] + finding.repeats).map { spot(for: $0.range) }
      guard spots.allSatisfy({ $0.line != nil || $0.below != nil }) else { continue }
      draft.allowed.append(finding)
      for spot in spots {
        if let line = spot.line {
          inLine[line, default: []].append((finding.rule, spot))
        } else if let line = spot.below {
          above[line, default: []].append(finding.rule)
        }
      }
    }
    for (line, targets) in inLine.sorted(by: { $0.key < $1.key }) {
      let rules = Self.unique(targets.map(\.rule))
      let end = textEnd(ofLine: line)
      let comment = [0x20] + text(for: rules)
      if let former = trailing[line] {
        extend(former, by: rules, &draft)
      } else if fits(comment, behind: end) || targets.contains(where: \.spot.isBestInLine) {
        draft.edits.append(TextEdit(range: end..<end, replacement: comment))
        draft.count += rules.count
      } else {
        for (rule, spot) in targets {
          if let line = spot.below { above[line, default: []].append(rule) }
        }
      }
    }
    for (line, rules) in above.sorted(by: { $0.key < $1.key }) {
      let rules = Self.unique(rules)
      if let former = leading[line] {
        extend(former, by: rules, &draft)
      } else {
        let range = lines.range(ofLine: line)
        let indent = source[range].prefix { $0 == 0x20 || $0 == 0x09 }
        let start = range.lowerBound
        let comment = Array(indent) + text(for: rules) + ScalarWriter.lineBreak(of: source)
        draft.edits.append(TextEdit(range: start..<start, replacement: comment))
        draft.count += rules.count
      }
    }
    return draft
  }

  // MARK: - The text

  /// Names more rules in a comment that is there.
  private func extend(_ suppression: Suppression, by rules: [RuleID], _ draft: inout Draft) {
    guard let last = suppression.names.last else { return }
    let rules = rules.filter { rule in !suppression.names.contains { $0.rule == rule } }
    guard !rules.isEmpty else { return }
    let place = last.range.upperBound
    let names = rules.map { ", " + $0.name }.joined()
    draft.edits.append(TextEdit(range: place..<place, replacement: Array(names.utf8)))
    draft.count += rules.count
  }

  private func text(for rules: [RuleID]) -> [UInt8] {
    "# idvlint: allow \(rules.map(\.name).joined(separator: ", ")) -- ".utf8 + reason
  }

  private func fits(_ comment: [UInt8], behind end: SourceOffset) -> Bool {
    let length = comment.count { $0 & 0xC0 != 0x80 }
    return lines.position(of: end, in: .scalars).column - 1 + length <= Self.mostColumns
  }

  /// The end of a line without the blanks there.
  private func textEnd(ofLine line: Int) -> SourceOffset {
    let range = lines.range(ofLine: line)
    let last = document.source[range].lastIndex { $0 != 0x20 && $0 != 0x09 }
    return last.map { SourceOffset($0 + 1) } ?? range.lowerBound
  }

  /// The rules in their order, each once.
  private static func unique(_ rules: [RuleID]) -> [RuleID] {
    var seen: Set<RuleID> = []
    return rules.filter { seen.insert($0).inserted }
  }

  // MARK: - The place

  private func spot(for range: SourceRange) -> Spot {
    let line = lines.line(of: range.lowerBound)
    var spot = Spot()
    guard var node = innermost(around: range) else { return spot }
    let entry = stretch(of: node)
    if lines.line(of: entry.lowerBound) == line, lines.line(of: entry.upperBound) == line, canEnd(line) {
      spot.line = line
    }
    while let parent = node.parent, parent.style == .flow { node = parent }
    let holder = stretch(of: node)
    let first = lines.line(of: holder.lowerBound)
    guard first <= line else { return spot }
    guard line <= lines.line(of: holder.upperBound) else {
      // What is said of the empty lines of a block scalar is allowed at its head.
      if opensBlockScalar(first), canEnd(first) { spot.line = first }
      return spot
    }
    spot.below = first
    let before = document.source.text[lines.range(ofLine: first).lowerBound.byte..<holder.lowerBound.byte]
    let isItem = node.parent?.kind == .sequence
    spot.isWideAbove = !before.allSatisfy { $0 == 0x20 || $0 == 0x09 || isItem && $0 == UInt8(ascii: "-") }
    if spot.line == nil, spot.isWideAbove, canEnd(first), first == line || opensBlockScalar(first) { spot.line = first }
    return spot
  }

  /// The innermost node that holds a stretch, itself or with the other half of its pair; a root where none does, nil
  /// where there is no node before its end.
  private func innermost(around range: SourceRange) -> Node? {
    let index = document.nodes.firstNode(from: range.lowerBound.byte + 1) - 1
    guard index >= 0 else { return nil }
    var node = Node(table: document.nodes, index: index)
    var last = node
    while !Self.holds(node.range, range), let parent = node.parent {
      last = node
      node = parent
    }
    // An anchor belongs to a value and is no part of it.
    return node.range.lowerBound < range.lowerBound && Self.holds(stretch(of: last), range) ? last : node
  }

  private static func holds(_ outer: SourceRange, _ inner: SourceRange) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// The stretch of a node, and of the key or the value that makes a pair with it, anchors and tags included.
  private func stretch(of node: Node) -> SourceRange {
    let table = document.nodes
    var (first, last) = (node, node)
    if let parent = node.parent, parent.kind == .mapping {
      let next = node.index + Int(node.record.extent)
      if node.isValue(in: document.source) {
        first = Node(table: table, index: node.index - 1)
      } else if next < table.records.count, Int(table.records[next].parent) == parent.index {
        last = Node(table: table, index: next)
      }
    }
    let begin = first.beginning
    return begin..<max(begin, ScalarWriter.textEnd(of: last, in: document.source))
  }

  /// Whether a comment of ours can stand at the end of a line: no other one does, reports hide nothing there, and no
  /// scalar goes on there.
  private func canEnd(_ line: Int) -> Bool {
    let range = lines.range(ofLine: line)
    if trailing[line] == nil, hasComment(range) || sensitive.touches(range) { return false }
    return !isInScalar(range.upperBound) || opensBlockScalar(line)
  }

  private func hasComment(_ line: SourceRange) -> Bool {
    let comments = document.comments
    let first = comments.partitioningIndex { $0.range.lowerBound >= line.lowerBound }
    return first < comments.count && comments[first].range.lowerBound < line.upperBound
  }

  private func isInScalar(_ end: SourceOffset) -> Bool {
    lastNode(before: end).map { $0.kind == .scalar && $0.range.upperBound > end } ?? false
  }

  /// Whether the head of a block scalar ends a line.
  private func opensBlockScalar(_ line: Int) -> Bool {
    let node = lastNode(before: lines.range(ofLine: line).upperBound)
    return node.map { ScalarWriter.isBlockScalar($0) && lines.line(of: $0.range.lowerBound) == line } ?? false
  }

  private func lastNode(before end: SourceOffset) -> Node? {
    let index = document.nodes.firstNode(from: end.byte) - 1
    return index < 0 ? nil : Node(table: document.nodes, index: index)
  }
}
