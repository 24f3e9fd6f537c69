import DocumentModel
import JSONSyntax
import Linting

/// A run as a SARIF 2.1.0 log, for code scanning and editors. What was decided and why stands in `SARIF.md`.
struct SARIFReport: Sendable {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let context: ReportContext
  private var results = ResultSelection()
  private var troubles = RunTroubles()
  private var namesAreAbsolute = false
  /// The rules that have results.
  private var rules: Set<RuleID> = []

  /// An empty log.
  init(_ context: ReportContext) {
    self.context = context
  }

  /// Takes what was found in a file.
  mutating func add(_ report: FileReport) {
    let suppressed = context.includesSuppressed ? report.suppressed : []
    guard !report.findings.isEmpty || !suppressed.isEmpty else { return }
    let file = ReportedFile(report, in: context)
    let all = report.findings + suppressed.map(\.finding)
    results.add(all, of: file.name.order) { chosen in
      SARIFResults(chosen.map { all[$0] }, of: file, context).written { number in
        chosen[number] < report.findings.count ? nil : suppressed[chosen[number] - report.findings.count]
      }
    }
    note(file.name)
    for finding in all {
      rules.insert(finding.rule)
      for case let place? in finding.notes.map(\.distantPlace) { note(ReportedName(of: place.path, in: context)) }
    }
  }

  /// Takes what another log tells of the files that come next.
  mutating func append(_ next: SARIFReport) {
    results.append(next.results)
    namesAreAbsolute = namesAreAbsolute || next.namesAreAbsolute
    rules.formUnion(next.rules)
  }

  /// Takes notice of a file that could not be read.
  mutating func add(unreadable path: FilePath, _ reason: String) {
    let name = ReportedName(of: path, in: context)
    note(name)
    troubles.add(unreadable: name, reason)
  }

  /// Takes notice of what could not be done.
  mutating func add(failure: String) {
    troubles.add(failure: failure)
  }

  /// Writes the whole log, in pieces.
  mutating func write(_ totals: RunTotals, to write: ([UInt8]) -> Void) {
    let shown = results.finish()
    var json = JSONOutput(isIndented: true)
    json.object { json in
      json.member("$schema", Self.schema)
      json.member("version", "2.1.0")
      json.member("runs") { json in
        json.array { json in
          json.item { json in
            json.object { json in
              writeTool(to: &json)
              writeAutomation(to: &json)
              writeInvocation(totals, omitting: results.total - shown.count, to: &json)
              json.member("columnKind", "utf16CodeUnits")
              json.member("newlineSequences") { json in
                json.inline { json in
                  json.array { json in for sequence in ["\r\n", "\n", "\r"] { json.item(sequence) } }
                }
              }
              json.member("results") { json in
                json.array { json in
                  for result in shown {
                    json.item { $0.raw(result.json) }
                    json.passOn(to: write)
                  }
                }
              }
            }
          }
        }
      }
    }
    json.endLine()
    write(json.bytes)
  }

  private mutating func note(_ name: ReportedName) {
    namesAreAbsolute = namesAreAbsolute || name.isAbsolute
  }

  private func writeTool(to json: inout JSONOutput) {
    json.member("tool") { json in
      json.object { json in
        json.member("driver") { json in
          json.object { json in
            json.member("name", "idvlint")
            json.member("fullName", context.version.isEmpty ? "idvlint" : "idvlint " + context.version)
            if !context.version.isEmpty {
              json.member("version", context.version)
              json.member("semanticVersion", context.version)
            }
            json.member("rules") { SARIFRules.all.write(results: rules, jobs: context.jobs, to: &$0) }
          }
        }
      }
    }
  }

  /// GitHub takes what stands before the last slash for the category, as its upload action writes it.
  private func writeAutomation(to json: inout JSONOutput) {
    if let pipeline = context.pipeline { return pipeline.writeAutomation(to: &json) }
    guard let category = context.category, !category.isEmpty else { return }
    json.member("automationDetails") { json in
      json.object { $0.member("id", category.utf8.last == UInt8(ascii: "/") ? category : category + "/") }
    }
  }

  /// A run that checked something was successful whatever was found or could not be read: GitHub refuses the whole log
  /// else. One that failed before must not pass for clean.
  private func writeInvocation(_ totals: RunTotals, omitting omitted: Int, to json: inout JSONOutput) {
    json.member("invocations") { json in
      json.array { json in
        json.item { json in
          json.object { json in
            json.member("executionSuccessful", !totals.isFailed || totals.files > 0)
            // GitHub refuses absolute names that are under no working directory; ours would make the log depend on it.
            if namesAreAbsolute {
              json.member("workingDirectory") { json in json.inline { $0.object { $0.member("uri", "file:///") } } }
            }
            json.member("toolExecutionNotifications") { json in
              json.array { json in
                for file in troubles.unreadable { json.item { $0.inline { Self.write(file, to: &$0) } } }
                for failure in troubles.failures { json.item { $0.inline { Self.write(failure: failure, to: &$0) } } }
                if omitted > 0 { json.item { $0.inline { Self.write(omitted: omitted, to: &$0) } } }
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ file: RunTroubles.Unreadable, to json: inout JSONOutput) {
    json.object { json in
      json.member("level", "error")
      json.member("message", message: { text in
        let start = text.count
        text.append("\(file.name.path): \(file.reason)")
        text.makeEnded(from: start)
        SARIFMessage.makePlain(&text, from: start)
      })
      json.member("locations") { json in
        json.array { json in
          json.item { json in
            json.object { json in
              json.member("physicalLocation") { json in json.object { $0.member(artifactLocation: file.name.uri) } }
            }
          }
        }
      }
    }
  }

  private static func write(failure: String, to json: inout JSONOutput) {
    json.object { json in
      json.member("level", "error")
      json.member("message", message: { text in SARIFMessage.append(to: &text) { $0.append(failure) } })
    }
  }

  private static func write(omitted: Int, to json: inout JSONOutput) {
    let text = "Only the \(ResultQuota.most) most severe findings are listed, \(omitted) more are not."
    json.object { json in
      json.member("level", "warning")
      json.member("message", message: text)
    }
  }
}
