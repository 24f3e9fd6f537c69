import DocumentModel
import JSONSyntax
import Linting
import Parallelism

/// The findings of one file as SARIF results.
///
/// No snippets: a consumer has the file, and one with masked words would not be the text of its region.
struct SARIFResults: Sendable {
  private let findings: [Finding]
  private let file: ReportedFile
  private let context: ReportContext
  /// What tells each finding from the others.
  private let names: [StructuralName]
  /// Nil for a file that GitHub would not read as we do.
  private let hash: LineHash?

  /// The results of a file, of these findings.
  init(_ findings: [Finding], of file: ReportedFile, _ context: ReportContext) {
    self.findings = findings
    self.file = file
    self.context = context
    var keys = StructuralKeys()
    names = findings.map { keys.next(of: $0) }
    let source = file.report.source
    let isRead = source.encoding == .utf8 && source.encodingProblem == nil && !source.isCut
    let lines = findings.lazy.map { file.positions(of: $0.range).lowerBound.line }
    hash = isRead ? LineHash(of: source.text, lines: lines) : nil
  }

  private var sensitive: SensitiveRanges { file.report.sensitive }

  /// The objects of the findings.
  ///
  /// - Parameter suppressed: the finding of a number where it is allowed.
  func written(_ suppressed: @escaping @Sendable (Int) -> SuppressedFinding?) -> [[UInt8]] {
    let chunks = Chunks(findings, of: 256)
    return concurrently(chunks.numbers, jobs: context.jobs) { number in
      var output = JSONOutput(isIndented: false)
      return chunks[number].indices.map { index in
        write(findings[index], names[index], suppressed: suppressed(index), to: &output)
        return output.take()
      }
    }.flatMap(\.self)
  }

  private func write(
    _ finding: Finding, _ name: StructuralName, suppressed: SuppressedFinding?, to output: inout JSONOutput
  ) {
    let positions = file.positions(of: finding.range)
    let message = SARIFMessage(of: finding, hiding: sensitive)
    output.object { output in
      output.member("ruleId", finding.rule.name)
      if let index = SARIFRules.all.index(of: finding.rule) { output.member("ruleIndex", index) }
      output.member("level", finding.severity.name)
      output.member("message", message: { $0 += message.text })
      output.member("locations") { output in
        output.array { output in
          output.item { output in
            output.object { output in
              output.member(physicalLocation: file.name.uri, positions)
              writeLogicalLocations(of: finding, name.pointer, name.innerPointer, to: &output)
            }
          }
        }
      }
      writeRelated(message.placed, to: &output)
      output.member("partialFingerprints") { output in
        output.object { output in
          output.member(StructuralKeys.name) { $0.string(name.key.append) }
          if let hash = lineHash(of: positions.lowerBound.line) {
            output.member("primaryLocationLineHash") { $0.string(hash.append) }
          }
        }
      }
      if let fix = finding.fix, let edits = file.edits(for: finding) { write(fix, edits, to: &output) }
      // Where one result of a run has suppressions, all of them have, if only none (SARIF 2.1.0, 3.27.23).
      if context.includesSuppressed { write(suppressed?.cause, to: &output) }
      if context.includesSuppressed, context.hasBaseline {
        output.member("baselineState", suppressed.map(\.isUnchanged) == true ? "unchanged" : "new")
      }
    }
  }

  private func write(_ cause: SuppressedFinding.Cause?, to output: inout JSONOutput) {
    output.member("suppressions") { output in
      output.array { output in
        guard let cause else { return }
        output.item { output in
          output.object { output in
            var justification: Message?
            switch cause {
            case .comment(let reason):
              output.member("kind", "inSource")
              justification = reason.map { reason in
                "\(String(decoding: file.report.source[reason], as: UTF8.self), at: reason)"
              }
            case .configuration(let reason):
              output.member("kind", "external")
              justification = reason.map { Message($0) }
            case .baseline, .newBaseline:
              output.member("kind", "external")
            }
            if let justification { output.member("justification", sensitive.render(justification)) }
          }
        }
      }
    }
  }

  /// GitHub's hash of a line; nil where a secret would go into it, and for the line of a byte order mark, which some
  /// count and others do not: the action then computes its own.
  private func lineHash(of line: Int) -> NumberedHash? {
    guard let (hash, range) = hash?[line], line > 1 || file.report.source.contentStart == 0 else { return nil }
    return sensitive.touches(range) ? nil : hash
  }

  /// The pointer in the file, then that inside the JSON which the value holds.
  private func writeLogicalLocations(
    of finding: Finding, _ pointer: String, _ innerPointer: String, to output: inout JSONOutput
  ) {
    guard !pointer.isEmpty || !innerPointer.isEmpty else { return }
    output.member("logicalLocations") { output in
      output.array { output in
        if !pointer.isEmpty {
          output.item { output in
            output.object { output in
              output.member("fullyQualifiedName", pointer)
              output.member("kind", finding.key == nil ? "object" : "property")
            }
          }
        }
        guard !innerPointer.isEmpty else { return }
        output.item { output in
          output.object { output in
            output.member("fullyQualifiedName", innerPointer)
            output.member("kind", "property")
            output.member("properties") { output in output.object { $0.member("inside", pointer) } }
          }
        }
      }
    }
  }

  private func writeRelated(_ notes: [Finding.Note], to output: inout JSONOutput) {
    guard !notes.isEmpty else { return }
    output.member("relatedLocations") { output in
      output.array { output in
        for (index, note) in notes.enumerated() {
          output.item { output in
            output.object { output in
              output.member("id", index + 1)
              output.member("message", message: { text in
                SARIFMessage.append(to: &text) { sensitive.append(note.message, to: &$0) }
              })
              if let place = note.distantPlace {
                output.member(physicalLocation: ReportedName(of: place.path, in: context).uri, place.utf16)
              } else if let range = note.range {
                output.member(physicalLocation: file.name.uri, file.positions(of: range))
              }
            }
          }
        }
      }
    }
  }

  private func write(_ fix: Fix, _ edits: [TextEdit], to output: inout JSONOutput) {
    output.member("fixes") { output in
      output.array { output in
        output.item { output in
          output.object { output in
            output.member("description", message: { text in
              SARIFMessage.append(to: &text) { ControlEscape.append(fix.title, to: &$0) }
            })
            output.member("artifactChanges") { output in
              output.array { output in output.item { writeChange(edits, to: &$0) } }
            }
            output.member("properties") { output in output.object { $0.member("safety", fix.safety.name) } }
          }
        }
      }
    }
  }

  private func writeChange(_ edits: [TextEdit], to output: inout JSONOutput) {
    output.object { output in
      output.member(artifactLocation: file.name.uri)
      output.member("replacements") { output in
        output.array { output in
          for edit in edits {
            output.item { output in
              output.object { output in
                output.member("deletedRegion", region: file.positions(of: edit.range))
                output.member("insertedContent", message: String(decoding: edit.replacement, as: UTF8.self))
              }
            }
          }
        }
      }
    }
  }
}

extension SuppressedFinding {
  /// Whether the baseline of an earlier run has it.
  fileprivate var isUnchanged: Bool {
    if case .baseline = cause { true } else { false }
  }
}

extension JSONOutput {
  /// Writes where a file is.
  mutating func member(artifactLocation uri: String) {
    member("artifactLocation") { output in output.object { $0.member("uri", uri) } }
  }

  /// Writes a place in a file.
  fileprivate mutating func member(physicalLocation uri: String, _ positions: Range<TextPosition>) {
    member("physicalLocation") { output in
      output.object { output in
        output.member(artifactLocation: uri)
        output.member("region", region: positions)
      }
    }
  }

  fileprivate mutating func member(_ name: String, region positions: Range<TextPosition>) {
    member(name) { output in
      output.object { output in
        output.member("startLine", positions.lowerBound.line)
        output.member("startColumn", positions.lowerBound.column)
        output.member("endLine", positions.upperBound.line)
        output.member("endColumn", positions.upperBound.column)
      }
    }
  }
}
