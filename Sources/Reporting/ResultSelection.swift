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

  /// Adds what was found in a file; `write` writes those that may have room, told by their numbers.
  mutating func add(_ findings: [Finding], of file: FilePath, _ write: ([Int]) -> [[UInt8]]) {
    guard !findings.isEmpty else { return }
    total += findings.count
    var chosen = Array(findings.indices)
    if chosen.count > ResultQuota.most {
      var quota = ResultQuota(for: findings.lazy.map(\.severity))
      chosen.removeAll { !quota.takes(findings[$0].severity) }
    }
    let results = zip(chosen, write(chosen)).map { Result(severity: findings[$0].severity, json: $1) }
    kept += results.count
    files.append(File(order: file, results: results))
    if kept > 2 * ResultQuota.most { cut() }
  }

  /// Adds what others have chosen.
  mutating func append(_ others: ResultSelection) {
    total += others.total
    files += others.files
    kept += others.kept
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
