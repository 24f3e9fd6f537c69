import JSONSyntax

/// The findings that are known and not to be told again, each as often as it may occur.
package struct Baseline: Sendable {
  /// The entries of each file and how often each may occur.
  private var files: [String: [BaselineEntry: Int]] = [:]

  /// A baseline without entries.
  package init() {}

  /// The entries and how often each may occur, sorted.
  package var entries: [(entry: BaselineEntry, count: Int)] {
    files.values.flatMap { $0.map { (entry: $0.key, count: $0.value) } }.sorted { $0.entry < $1.entry }
  }

  /// Adds an entry, or makes it count for more.
  package mutating func add(_ entry: BaselineEntry, count: Int = 1) {
    files[entry.path, default: [:]][entry, default: 0] += count
  }

  /// Takes from a file's findings those that are known, the first of several that are alike.
  ///
  /// - Parameter path: the name that the file has in this baseline.
  /// - Returns: the entries that no longer occur, with how often they are missing, sorted; none of a file that could
  ///   not be read to its end.
  package func settle(_ report: inout FileReport, path: String) -> [(entry: BaselineEntry, count: Int)] {
    guard var left = files[path] else { return [] }
    report.withhold(as: .baseline, path: path) { _, entry in
      guard let count = left[entry], count > 0 else { return false }
      left[entry] = count - 1
      return true
    }
    guard report.isComplete else { return [] }
    return left.filter { $0.value > 0 }.map { (entry: $0.key, count: $0.value) }.sorted { $0.entry < $1.entry }
  }

  /// Adds what a file has, known or not, and takes it from the file's findings.
  ///
  /// - Parameters:
  ///   - path: the name that the file has in this baseline.
  ///   - level: the least severity of what is added.
  package mutating func record(_ report: inout FileReport, path: String, from level: Severity) {
    for known in report.suppressed where !known.isAllowed && known.finding.severity >= level {
      add(BaselineEntry(of: known.finding, in: report.source, hiding: report.sensitive, path: path))
    }
    report.withhold(as: .newBaseline, path: path) { finding, entry in
      guard finding.severity >= level else { return false }
      add(entry)
      return true
    }
  }

  /// The baseline as a file: JSON, an entry a line.
  package var text: [UInt8] {
    var output = JSONOutput(isIndented: true)
    output.object { output in
      output.member("version", Self.version)
      output.member("findings") { output in
        output.array { output in
          for (entry, count) in entries { output.item { $0.inline { Self.write(entry, count, to: &$0) } } }
        }
      }
    }
    output.endLine()
    return output.bytes
  }

  /// The version of the form of the file.
  static let version = 1

  private static func write(_ entry: BaselineEntry, _ count: Int, to output: inout JSONOutput) {
    output.object { output in
      output.member("rule", entry.rule)
      output.member("path", entry.path)
      output.member("pointer", entry.pointer)
      if !entry.innerPointer.isEmpty { output.member("innerPointer", entry.innerPointer) }
      if let value = entry.value { output.member("value", value) }
      if count > 1 { output.member("count", count) }
    }
  }
}

extension FileReport {
  /// Moves findings to those that are not to be told; never what could not be read.
  fileprivate mutating func withhold(
    as cause: SuppressedFinding.Cause, path: String, where isWithheld: (Finding, BaselineEntry) -> Bool
  ) {
    let all = findings
    findings = []
    for finding in all {
      let entry = BaselineEntry(of: finding, in: source, hiding: sensitive, path: path)
      if finding.rule.canBeAllowed, isWithheld(finding, entry) {
        suppressed.append(SuppressedFinding(finding: finding, cause: cause))
      } else {
        findings.append(finding)
      }
    }
  }
}
