import DocumentModel
import JSONSyntax
import Linting
import Parallelism

/// A run as JSON, for programs. The form is documented in `JSONReport.md` and by `schemas/report.schema.json`.
struct JSONReport: Sendable {
  private let context: ReportContext
  private var files = FileSections()
  private var passedOver = FileSections()
  private var unreadable = FileSections()
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
      var pieces: [[UInt8]] = []
      output.object { output in
        output.member(file.name)
        output.member("profiles", profiles)
        output.member("findings") { output in
          output.array { output in
            let chunks = Chunks(report.findings, of: 256)
            let parts = concurrently(chunks.numbers, jobs: context.jobs) { [context, output] number in
              var part = output.part(isFirst: number == 0)
              for finding in chunks[number] {
                part.item { $0.inline { JSONFinding(finding, in: file, context).write(to: &$0) } }
              }
              return part
            }
            for part in parts {
              output.append(part)
              output.passOn { pieces.append($0) }
            }
          }
        }
      }
      files.add(pieces + [output.take()], of: file.name)
    case .passedOver(let reason):
      Self.add(ReportedName(of: report.source.path, in: context), reason.rawValue, to: &passedOver)
    }
  }

  /// Takes what another report tells of the files that come next.
  mutating func append(_ next: JSONReport) {
    files.append(next.files)
    passedOver.append(next.passedOver)
  }

  /// Takes notice of a file that could not be read.
  mutating func add(unreadable path: FilePath, _ reason: String) {
    Self.add(ReportedName(of: path, in: context), reason, to: &unreadable)
  }

  /// Takes notice of a name that no file to check stands behind.
  mutating func add(passedOver path: FilePath, _ reason: NoFile) {
    Self.add(ReportedName(ofLink: path, in: context), reason.rawValue, to: &passedOver)
  }

  /// Takes notice of what could not be done.
  mutating func add(failure: String) {
    failures.append(failure)
  }

  /// Writes the whole report, in pieces.
  func write(_ totals: RunTotals, to write: ([UInt8]) -> Void) {
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
            for entry in entries.byFile {
              json.item { json in
                for piece in entry {
                  json.raw(piece)
                  json.passOn(to: write)
                }
              }
            }
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
    write(json.bytes)
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

  private static func add(_ name: ReportedName, _ reason: String, to sections: inout FileSections) {
    var output = JSONOutput(isIndented: false)
    output.object { output in
      output.member(name)
      output.member("reason", reason)
    }
    sections.add([output.bytes], of: name)
  }
}
