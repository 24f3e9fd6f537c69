import DocumentModel
import JSONSyntax
import Linting

/// A run as a Code Quality report of GitLab: an array of objects, by file and place.
///
/// Source: GitLab Docs, "Code Quality", section "Implement a custom tool" (later "Code Quality report format"), whose
/// table names the members; `app/validators/json_schemas/codeclimate.json` of GitLab is what it holds a report against,
/// and it stops reading at the first object that does not fit.
///
/// - Paths are relative to the root of the repository, without `./`. A file outside of it has its absolute name; GitLab
///   shows it without a link.
/// - Findings with equal fingerprints are one to GitLab, and by the fingerprint it knows a finding again on the other
///   branch. So it is made of the file's name and of ``StructuralKeys``, which count equal ones, and not of lines.
/// - Severities are `major`, `minor` and `info`, as other linters have them: an error is no `blocker` of a merge.
/// - The columns and all else that the Code Climate specification knows are ignored by GitLab and left out, as are
///   files that could not be read: the exit status tells of these.
struct GitLabReport: Sendable {
  private let context: ReportContext
  private var sections = FileSections()

  /// An empty report.
  init(_ context: ReportContext) {
    self.context = context
  }

  /// Takes what another report tells of the files that come next.
  mutating func append(_ next: GitLabReport) { sections.append(next.sections) }

  /// Takes what was found in a file.
  mutating func add(_ report: FileReport) {
    guard !report.findings.isEmpty else { return }
    let name = ReportedName(of: report.source.path, in: context)
    let lines = report.source.lines
    let file = Self.hash(of: name)
    var keys = StructuralKeys()
    var output = JSONOutput(isIndented: false)
    let objects = report.findings.map { finding in
      let key = keys.next(of: finding).key
      output.object { output in
        output.member("description", finding.message, hiding: report.sensitive)
        output.member("check_name", finding.rule.name)
        output.member("fingerprint") { output in
          output.string { text in
            text.append(hexadecimal: file)
            text.append(UInt8(ascii: ":"))
            key.append(to: &text)
          }
        }
        output.member("severity", Self.word(for: finding.severity))
        output.member("location") { output in
          output.object { output in
            output.member("path", name.path)
            output.member("lines") { output in
              output.object { $0.member("begin", lines.line(of: finding.range.lowerBound)) }
            }
          }
        }
      }
      return output.take()
    }
    sections.add(objects, of: name)
  }

  /// Writes the whole report, in pieces.
  func write(to write: ([UInt8]) -> Void) {
    var json = JSONOutput(isIndented: true)
    json.array { json in
      for object in sections.pieces {
        json.item { $0.raw(object) }
        json.passOn(to: write)
      }
    }
    json.endLine()
    write(json.bytes)
  }

  private static func hash(of name: ReportedName) -> UInt64 {
    var hash = TextHash()
    hash.add(Array(name.uri.utf8).span)
    return hash.value
  }

  private static func word(for severity: Severity) -> String {
    switch severity {
    case .note: "info"
    case .warning: "minor"
    case .error: "major"
    }
  }
}
