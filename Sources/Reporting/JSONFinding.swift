import DocumentModel
import JSONSyntax
import Linting

/// A finding as it stands in the JSON report.
struct JSONFinding {
  private let finding: Finding
  private let file: ReportedFile
  private let context: ReportContext

  /// A finding of a file.
  init(_ finding: Finding, in file: ReportedFile, _ context: ReportContext) {
    self.finding = finding
    self.file = file
    self.context = context
  }

  private var sensitive: SensitiveRanges { file.report.sensitive }

  /// Writes the object.
  func write(to output: inout JSONOutput) {
    output.object { output in
      output.member("rule", finding.rule.name)
      output.member("severity", finding.severity.name)
      output.member("message", finding.message, hiding: sensitive)
      output.member("range") { write(finding.range, file.positions(of: finding.range), to: &$0) }
      if finding.mapping != nil || !finding.path.isEmpty {
        output.member("pointer", JSONPointer.text(of: finding.path))
      }
      if !finding.innerPath.isEmpty { output.member("innerPointer", JSONPointer.text(of: finding.innerPath)) }
      writeNotes(to: &output)
      if let help = finding.help { output.member("help", help, hiding: sensitive) }
      if let fix = finding.fix, let edits = file.edits(for: finding) {
        output.member("fix") { write(fix, edits, to: &$0) }
      }
    }
  }

  /// Those with a place and those without, each kind where there is any.
  private func writeNotes(to output: inout JSONOutput) {
    let related = finding.notes.filter { $0.range != nil || $0.distantPlace != nil }
    if !related.isEmpty {
      output.member("related") { output in
        output.array { output in
          for note in related { output.item { write(note, to: &$0) } }
        }
      }
    }
    guard related.count < finding.notes.count else { return }
    output.member("notes") { output in
      output.array { output in
        for note in finding.notes where note.range == nil && note.distantPlace == nil {
          output.item(sensitive.render(note.message))
        }
      }
    }
  }

  private func write(_ note: Finding.Note, to output: inout JSONOutput) {
    output.object { output in
      output.member("message", note.message, hiding: sensitive)
      if let range = note.range {
        output.member("range") { write(range, file.positions(of: range), to: &$0) }
      } else if let place = note.distantPlace {
        output.member(ReportedName(of: place.path, in: context))
        output.member("range") { write(place.range, place.utf16, to: &$0) }
      }
    }
  }

  private func write(_ fix: Fix, _ edits: [TextEdit], to output: inout JSONOutput) {
    output.object { output in
      output.member("title", ControlEscape.escaped(fix.title))
      output.member("safety", fix.safety.name)
      output.member("edits") { output in
        output.array { output in
          for edit in edits {
            output.item { output in
              output.object { output in
                output.member("range") { write(edit.range, file.positions(of: edit.range), to: &$0) }
                output.member("replacement", String(decoding: edit.replacement, as: UTF8.self))
              }
            }
          }
        }
      }
    }
  }

  private func write(_ range: SourceRange, _ positions: Range<TextPosition>, to output: inout JSONOutput) {
    output.object { output in
      output.member("bytes") { output in
        output.object { output in
          output.member("start", range.lowerBound.byte)
          output.member("end", range.upperBound.byte)
        }
      }
      output.member("start") { $0.write(positions.lowerBound) }
      output.member("end") { $0.write(positions.upperBound) }
    }
  }
}

extension JSONOutput {
  /// Writes the members that name a file.
  mutating func member(_ name: ReportedName) {
    member("path", name.path)
    member("uri", name.uri)
  }

  /// Writes a member that is a sentence.
  mutating func member(_ name: String, _ message: Message, hiding sensitive: SensitiveRanges) {
    member(name) { output in output.string { sensitive.append(message, to: &$0) } }
  }

  /// Writes a place in a text.
  mutating func write(_ position: TextPosition) {
    object { output in
      output.member("line", position.line)
      output.member("column", position.column)
    }
  }
}

extension Fix.Safety {
  /// The word for it in reports.
  var name: String {
    switch self {
    case .safe: "safe"
    case .suggested: "suggested"
    }
  }
}
