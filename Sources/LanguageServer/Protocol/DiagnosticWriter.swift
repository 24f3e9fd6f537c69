import DocumentModel
import JSONSyntax
import Linting
import Reference

/// What was found in a file, as the client takes it (LSP 3.17, "Diagnostic").
struct DiagnosticWriter {
  private let report: FileReport
  private let lines: EditorLines
  private let uri: String
  private let client: ClientCapabilities

  /// The findings of a report.
  init(_ report: FileReport, _ lines: EditorLines, uri: String, _ client: ClientCapabilities) {
    self.report = report
    self.lines = lines
    self.uri = uri
    self.client = client
  }

  /// That nothing was found, a JSON array.
  static let none = Array("[]".utf8)

  /// All of them, a JSON array.
  var items: [UInt8] {
    var output = JSONOutput(isIndented: false)
    output.array { output in
      for index in report.findings.indices { output.item { write(report.findings[index], to: &$0) } }
    }
    return output.bytes
  }

  /// Writes one.
  func write(_ finding: Finding, to output: inout JSONOutput) {
    output.object { output in
      output.member("range") { lines.write(finding.range, to: &$0) }
      output.member("severity", finding.severity.editorSeverity)
      output.member("code", finding.rule.name)
      let rule = Self.rules[finding.rule]
      if client.takesCodeDescription, let rule, !rule.address.isEmpty {
        output.member("codeDescription") { output in output.object { $0.member("href", rule.address) } }
      }
      output.member("source", "idvlint")
      output.member("message", message(of: finding))
      let tags = Self.tags(of: finding.rule).filter(client.diagnosticTags.contains)
      if !tags.isEmpty {
        output.member("tags") { output in
          output.array { output in for tag in tags { output.item { $0.number(tag) } } }
        }
      }
      let places = client.takesRelatedPlaces ? finding.notes.filter(\.hasPlace) : []
      if !places.isEmpty {
        output.member("relatedInformation") { output in
          output.array { output in for note in places { output.item { write(note, to: &$0) } } }
        }
      }
      if client.takesDiagnosticData {
        let bytes = finding.range.bytes
        output.member("data", "\(finding.rule.name)@\(bytes.lowerBound)-\(bytes.upperBound)")
      }
    }
  }

  /// What is wrong, and in lines of their own what else there is to say.
  private func message(of finding: Finding) -> String {
    var sentences = [report.sensitive.render(finding.message)]
    for note in finding.notes where !note.hasPlace || !client.takesRelatedPlaces {
      var place = ""
      if let range = note.range { place = " (line \(lines.position(of: range.lowerBound).line + 1))" }
      if let distant = note.distantPlace { place = " (\(distant.path.display):\(distant.start.line))" }
      sentences.append("note: " + report.sensitive.render(note.message) + place)
    }
    if let help = finding.help { sentences.append("help: " + report.sensitive.render(help)) }
    return sentences.joined(separator: "\n")
  }

  private func write(_ note: Finding.Note, to output: inout JSONOutput) {
    output.object { output in
      output.member("location") { output in
        output.object { output in
          output.member("uri", note.distantPlace.map { DocumentURI.uri(of: $0.path) } ?? uri)
          output.member("range") { output in
            if let place = note.distantPlace {
              output.range(EditorPosition(place.utf16.lowerBound), EditorPosition(place.utf16.upperBound))
            } else if let range = note.range {
              lines.write(range, to: &output)
            }
          }
        }
      }
      output.member("message", report.sensitive.render(note.message))
    }
  }

  private static let rules = Dictionary(Rule.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// What else a client may show of a text (LSP 3.17, "DiagnosticTag"): 1 that nothing needs it, 2 that it is out of
  /// date.
  private static func tags(of rule: RuleID) -> [Int] {
    switch rule {
    case Rule.unusedStyle.id, Rule.unusedSuppression.id, Rule.tokenWithoutCallback.id: [1]
    case Rule.removedParameter.id, Rule.renamedStyleKey.id: [2]
    default: []
    }
  }
}

extension Finding.Note {
  /// Whether it is about a place.
  fileprivate var hasPlace: Bool { range != nil || distantPlace != nil }
}

extension EditorPosition {
  /// A position that counts from 1.
  fileprivate init(_ position: TextPosition) {
    self.init(line: position.line - 1, character: position.column - 1)
  }
}
