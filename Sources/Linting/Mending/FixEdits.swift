import DocumentModel

/// The fixes of what was found in a file, as edits.
package struct FixEdits: Sendable {
  /// How many bytes of values are mended for one file, each value counted once for each of its fixes.
  private static let mostMended = 64 * 1024 * 1024

  private let mender: Mender?
  /// The bytes that a value may have to be mended.
  private let longestMended: Int
  private let lines: MisreadLines
  private let isComplete: Bool

  /// The fixes of a file. In one of very many fixes those of very long values are left out: each would have its value
  /// read again.
  package init(of report: FileReport) {
    var (count, bytes) = (0, 0)
    for case let fix? in report.findings.lazy.map(\.fix) {
      count += 1
      bytes += fix.mendedBytes
    }
    mender = count == 0 ? nil : Mender(report.source)
    longestMended = bytes > Self.mostMended ? Self.mostMended / count : .max
    lines = MisreadLines(of: report)
    isComplete = report.isComplete
  }

  /// The edits of a finding's fix; nil where it has none, or none that can be made.
  package subscript(finding: Finding) -> [TextEdit]? {
    guard let fix = finding.fix, fix.mendedBytes <= longestMended, let edits = mender?.edits(for: fix), !edits.isEmpty
    else { return nil }
    return edits
  }

  /// The edits of a finding's fix where they may be made: nothing in a file that could not be read wholly, nor on the
  /// lines of what libyaml takes for something else. Nil where there are none such.
  package func mendable(_ finding: Finding) -> [TextEdit]? {
    guard isComplete, let edits = self[finding], !edits.contains(where: lines.touch) else { return nil }
    return edits
  }

  /// What can be mended of what was found in a file, in the order of the findings, see ``mendable(_:)``.
  package static func mendable(
    in report: FileReport, where isWanted: (Finding) -> Bool
  ) -> [(finding: Finding, edits: [TextEdit])] {
    guard report.isComplete, report.findings.contains(where: isWanted) else { return [] }
    let fixes = FixEdits(of: report)
    return report.findings.compactMap { finding in
      isWanted(finding) ? fixes.mendable(finding).map { (finding, $0) } : nil
    }
  }
}

extension Fix {
  /// The length of the values that the fix is made in.
  fileprivate var mendedBytes: Int {
    intents.reduce(0) { sum, intent in
      switch intent {
      case .quote(let node), .setValue(let node, _), .replace(let node, _, _), .rename(let node, _),
        .inside(let node, _), .enclosed(let node, _, _):
        sum + node.record.range.count
      case .insert, .remove, .erase: sum
      }
    }
  }
}

extension TextEdit {
  /// The edit without what it leaves as it is at its ends.
  func trimmed(in text: [UInt8]) -> TextEdit {
    let old = text[range.bytes]
    let head = zip(old, replacement).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), replacement.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    return TextEdit(
      range: SourceRange(bytes: old.startIndex + head..<old.endIndex - tail),
      replacement: Array(replacement.dropFirst(head).dropLast(tail)))
  }

  /// The edit as two insertions where it puts quotes around a text; else as it is.
  ///
  /// - Parameter text: what is edited.
  package func withoutQuoted(in text: [UInt8]) -> [TextEdit] {
    let old = text[range.bytes]
    guard !old.isEmpty, replacement.count == old.count + 2, replacement.dropFirst().dropLast() == old else {
      return [self]
    }
    let (start, end) = (range.lowerBound, range.upperBound)
    return [
      TextEdit(range: start..<start, replacement: Array(replacement.prefix(1))),
      TextEdit(range: end..<end, replacement: Array(replacement.suffix(1))),
    ]
  }
}
