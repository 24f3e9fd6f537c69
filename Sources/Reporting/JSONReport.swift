import DocumentModel
import JSONSyntax
import Linting

/// A run as JSON, for programs. The form is documented in `JSONReport.md` and by `schemas/report.schema.json`.
struct JSONReport: Sendable {
  /// What is told of one file, written already.
  private struct Entry {
    var order: FilePath
    var json: [UInt8]
  }

  private let context: ReportContext
  private var files: [Entry] = []
  private var passedOver: [Entry] = []
  private var unreadable: [Entry] = []
  private var failures: [String] = []

  /// An empty report.
  init(_ context: ReportContext) {
    self.context = context
  }

  /// Takes what was found in a file.
  mutating func add(_ report: FileReport) {
    switch report.outcome {
    case .checked(let profiles):
      let file = ReportedFile(report, in: context)
      var output = JSONOutput(isIndented: true, depth: 2)
      output.object { output in
        output.member(file.name)
        output.member("profiles", profiles)
        output.member("findings") { output in
          output.array { output in
            for finding in report.findings {
              output.item { $0.inline { JSONFinding(finding, in: file, context).write(to: &$0) } }
            }
          }
        }
      }
      files.append(Entry(order: file.name.order, json: output.bytes))
    case .passedOver(let reason):
      passedOver.append(entry(ReportedName(of: report.source.path, in: context), reason.rawValue))
    }
  }

  /// Takes notice of a file that could not be read.
  mutating func add(unreadable path: FilePath, _ reason: String) {
    unreadable.append(entry(ReportedName(of: path, in: context), reason))
  }

  /// Takes notice of a name that no file to check stands behind.
  mutating func add(passedOver path: FilePath, _ reason: NoFile) {
    passedOver.append(entry(ReportedName(ofLink: path, in: context), reason.rawValue))
  }

  /// Takes notice of what could not be done.
  mutating func add(failure: String) {
    failures.append(failure)
  }

  /// Appends the whole report.
  mutating func write(_ totals: RunTotals, into output: inout [UInt8]) {
    var json = JSONOutput(isIndented: true)
    json.object { json in
      json.member("version", 1)
      json.member("tool") { json in
        json.object { json in
          json.member("name", "idvlint")
          json.member("version", context.version)
        }
      }
      json.member("successful", !totals.isFailed)
      json.member("failures") { json in
        json.array { json in
          for failure in failures { json.item(failure) }
        }
      }
      for (name, entries) in [("files", files), ("passedOver", passedOver), ("unreadable", unreadable)] {
        json.member(name) { json in
          json.array { json in
            for entry in entries.sorted(by: { $0.order < $1.order }) { json.item { $0.raw(entry.json) } }
          }
        }
      }
      json.member("summary") { json in
        json.object { json in
          json.member("files", totals.files)
          json.member("passedOver", totals.passedOver)
          json.member("unreadable", totals.unreadable)
          json.member("errors", totals.errors)
          json.member("warnings", totals.warnings)
          json.member("notes", totals.notes)
          json.member("hidden", totals.hidden)
          if totals.suppressed > 0 { json.member("allowed", totals.suppressed) }
          if totals.known > 0 { json.member("known", totals.known) }
          if totals.gone > 0 { json.member("gone", totals.gone) }
        }
      }
      if totals.statistics != nil { Self.write(totals.ranking, to: &json) }
    }
    json.endLine()
    output += json.bytes
  }

  private static func write(_ ranking: [(rule: RuleID, count: Int)], to json: inout JSONOutput) {
    json.member("statistics") { json in
      json.array { json in
        for (rule, count) in ranking {
          json.item { json in
            json.inline { json in
              json.object { json in
                json.member("rule", rule.name)
                json.member("count", count)
              }
            }
          }
        }
      }
    }
  }

  private func entry(_ name: ReportedName, _ reason: String) -> Entry {
    var output = JSONOutput(isIndented: false)
    output.object { output in
      output.member(name)
      output.member("reason", reason)
    }
    return Entry(order: name.order, json: output.bytes)
  }
}
