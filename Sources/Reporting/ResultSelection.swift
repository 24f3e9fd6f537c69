import DocumentModel
import Linting

/// The results of a log: as many as have room, the most severe first, then those of the files that come first.
struct ResultSelection: Sendable {
  /// A result, written already.
  struct Result: Sendable {
    /// How bad it is.
    var severity: Severity
    /// The object.
    var json: [UInt8]
  }

  private struct File {
    var order: FilePath
    var results: [Result]
  }

  /// How many there were.
  private(set) var total = 0
  private var files: [File] = []
  private var kept = 0

  /// Adds what was found in a file; `write` is asked for those that may have room, with their numbers from 0.
  mutating func add(_ findings: [Finding], of file: FilePath, _ write: (Int, Finding) -> [UInt8]) {
    guard !findings.isEmpty else { return }
    total += findings.count
    var quota = ResultQuota(for: findings.lazy.map(\.severity))
    var results: [Result] = []
    for (number, finding) in findings.enumerated() where quota.takes(finding.severity) {
      results.append(Result(severity: finding.severity, json: write(number, finding)))
    }
    kept += results.count
    files.append(File(order: file, results: results))
    if kept > 2 * ResultQuota.most { cut() }
  }

  /// The results that have room, by file and place.
  mutating func finish() -> [Result] {
    cut()
    return files.flatMap(\.results)
  }

  /// Sorts the files and drops what has no room, whatever is to come.
  private mutating func cut() {
    files.sort { $0.order < $1.order }
    var quota = ResultQuota(for: files.lazy.flatMap(\.results).map(\.severity))
    for index in files.indices { files[index].results.removeAll { !quota.takes($0.severity) } }
    files.removeAll { $0.results.isEmpty }
    kept = files.reduce(0) { $0 + $1.results.count }
  }
}
