import DocumentModel
import JSONSyntax
import Linting

/// A run in the Reviewdog Diagnostic Format (`rdjson`), for comments in reviews.
///
/// Source: `proto/rdf/reviewdog.proto` of reviewdog/reviewdog and the JSON Schema beside it.
///
/// - Columns count bytes of UTF-8 from 1, the end exclusive (`Position`, `Range`). They are bytes of the line as it is
///   in the file, so those of a byte order mark count; of a file in UTF-16 they are those that it has as UTF-8.
/// - Paths are relative to the root of the repository. reviewdog takes them to be relative to the directory that it is
///   started in (`NormalizePath` in `pathutil/pathutil.go`), so it has to be that root.
/// - reviewdog offers each suggestion by itself (`buildSuggestions` in `service/github/github.go`), so a fix is one:
///   several edits become one that reaches from the first to the last. A fix of which a secret would be told is left
///   out, and so is one with a secret or a long text between its edits.
/// - Severities are `ERROR`, `WARNING` and `INFO`. Notes with a place are `related_locations`; the others, the help and
///   the title of the fix are lines of the message.
struct RDJSONReport: Sendable {
  private let context: ReportContext
  private var sections = FileSections()

  /// An empty report.
  init(_ context: ReportContext) {
    self.context = context
  }

  /// Takes what another report tells of the files that come next.
  mutating func append(_ next: RDJSONReport) { sections.append(next.sections) }

  /// Takes what was found in a file.
  mutating func add(_ report: FileReport) {
    guard !report.findings.isEmpty else { return }
    let file = ReportedFile(report, in: context)
    var output = JSONOutput(isIndented: false)
    let objects = report.findings.map { finding in
      write(finding, in: file, to: &output)
      return output.take()
    }
    sections.add(objects, of: file.name)
  }

  /// Writes the whole report, in pieces.
  func write(to write: ([UInt8]) -> Void) {
    var json = JSONOutput(isIndented: true)
    json.object { json in
      json.member("source") { json in json.object { $0.member("name", "idvlint") } }
      json.member("diagnostics") { json in
        json.array { json in
          for object in sections.pieces {
            json.item { $0.raw(object) }
            json.passOn(to: write)
          }
        }
      }
    }
    json.endLine()
    write(json.bytes)
  }

  private func write(_ finding: Finding, in file: ReportedFile, to output: inout JSONOutput) {
    let text = FindingText(of: finding, in: file.report, context)
    var lines = [text.message]
    var placed: [Finding.Note] = []
    for note in finding.notes {
      let isPlaced = note.range != nil || note.distantPlace != nil
      if isPlaced { placed.append(note) } else { lines.append("note: " + file.report.sensitive.render(note.message)) }
    }
    lines += text.advice
    output.object { output in
      output.member("message", lines.joined(separator: "\n"))
      output.member("location") { write(file.name, Self.positions(of: finding.range, in: file), to: &$0) }
      output.member("severity", finding.severity == .note ? "INFO" : finding.severity.name.uppercased())
      output.member("code") { output in
        output.object { output in
          output.member("value", finding.rule.name)
          if let address = SARIFRules.all.address(of: finding.rule) { output.member("url", address) }
        }
      }
      if let edit = file.edits(for: finding).flatMap({ Self.suggestion($0, in: file.report) }) {
        output.member("suggestions") { output in
          output.array { output in
            output.item { output in
              output.object { output in
                output.member("range") { Self.write(Self.positions(of: edit.range, in: file), to: &$0) }
                output.member("text", String(decoding: edit.replacement, as: UTF8.self))
              }
            }
          }
        }
      }
      write(placed, in: file, to: &output)
    }
  }

  private func write(_ notes: [Finding.Note], in file: ReportedFile, to output: inout JSONOutput) {
    guard !notes.isEmpty else { return }
    output.member("related_locations") { output in
      output.array { output in
        for note in notes {
          output.item { output in
            output.object { output in
              output.member("message", note.message, hiding: file.report.sensitive)
              output.member("location") { output in
                if let range = note.range {
                  write(file.name, Self.positions(of: range, in: file), to: &output)
                } else if let place = note.distantPlace {
                  // Its columns are not known in bytes.
                  write(ReportedName(of: place.path, in: context), line: place.start.line, to: &output)
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ name: ReportedName, _ positions: Range<TextPosition>, to output: inout JSONOutput) {
    output.object { output in
      output.member("path", name.path)
      output.member("range") { Self.write(positions, to: &$0) }
    }
  }

  private func write(_ name: ReportedName, line: Int, to output: inout JSONOutput) {
    output.object { output in
      output.member("path", name.path)
      output.member("range") { output in
        output.object { output in
          output.member("start") { output in output.object { $0.member("line", line) } }
        }
      }
    }
  }

  private static func write(_ positions: Range<TextPosition>, to output: inout JSONOutput) {
    output.object { output in
      output.member("start") { $0.write(positions.lowerBound) }
      output.member("end") { $0.write(positions.upperBound) }
    }
  }

  private static func positions(of range: SourceRange, in file: ReportedFile) -> Range<TextPosition> {
    let positions = file.positions(of: range, in: .utf8)
    let mark = file.report.source.contentStart
    func shifted(_ position: TextPosition) -> TextPosition {
      TextPosition(line: position.line, column: position.column + (position.line == 1 ? mark : 0))
    }
    return shifted(positions.lowerBound)..<shifted(positions.upperBound)
  }

  /// How many bytes an edit may replace that joins others: nobody reads more in a comment.
  private static let longestJoined = 4096

  /// Edits of a fix, sorted, as one with what stands between them; nil where that is a secret, or long, and in UTF-16,
  /// where columns of the text as UTF-8 are no places of the file.
  private static func suggestion(_ edits: [TextEdit], in report: FileReport) -> TextEdit? {
    guard report.source.encoding == .utf8 else { return nil }
    guard let first = edits.first, let last = edits.last, edits.count > 1 else { return edits.first }
    let range = first.range.lowerBound..<last.range.upperBound
    guard range.bytes.count <= longestJoined, !report.sensitive.touches(range) else { return nil }
    var text: [UInt8] = []
    var end = range.lowerBound
    for edit in edits {
      text += report.source[end..<edit.range.lowerBound] + edit.replacement
      end = edit.range.upperBound
    }
    guard String(validating: text, as: UTF8.self) != nil else { return nil }
    return TextEdit(range: range, replacement: text)
  }
}
