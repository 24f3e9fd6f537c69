import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

@Suite struct RDJSONReportTests {
  /// `proto/rdf/reviewdog.proto` of reviewdog/reviewdog, typed by hand; what is optional there and always written by us
  /// is required here.
  private static let schema = """
    {
      "type": "object",
      "required": ["source", "diagnostics"],
      "properties": {
        "source": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        "diagnostics": {"type": "array", "items": {"$ref": "#/definitions/diagnostic"}}
      },
      "definitions": {
        "diagnostic": {
          "type": "object",
          "required": ["message", "location", "severity", "code"],
          "properties": {
            "message": {"type": "string", "pattern": "\\\\S"},
            "location": {"$ref": "#/definitions/location"},
            "severity": {"type": "string", "enum": ["ERROR", "WARNING", "INFO"]},
            "code": {
              "type": "object",
              "required": ["value", "url"],
              "properties": {
                "value": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                "url": {"type": "string", "pattern": "^https://"}
              }
            },
            "suggestions": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["range", "text"],
                "properties": {"range": {"$ref": "#/definitions/range"}, "text": {"type": "string"}}
              }
            },
            "related_locations": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["message", "location"],
                "properties": {"message": {"type": "string"}, "location": {"$ref": "#/definitions/location"}}
              }
            }
          }
        },
        "location": {
          "type": "object",
          "required": ["path", "range"],
          "properties": {"path": {"type": "string", "pattern": "^[^/]"}, "range": {"$ref": "#/definitions/range"}}
        },
        "range": {
          "type": "object",
          "required": ["start"],
          "properties": {"start": {"$ref": "#/definitions/position"}, "end": {"$ref": "#/definitions/position"}}
        },
        "position": {
          "type": "object",
          "required": ["line"],
          "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
        }
      }
    }
    """

  private func diagnostics(_ run: MachineRun) throws -> [JSONValue] {
    try JSONValue(parsing: run.text(as: .rdjson)).diagnostics.items
  }

  @Test func conforms() throws {
    let schema = JSONSchema(root: try JSONValue(parsing: Self.schema))
    for run in try MachineRun.all.get() {
      #expect(try schema.faults(of: JSONValue(parsing: run.text(as: .rdjson))) == [])
    }
    let faulty = MachineRun.ofEverything.text(as: .rdjson).replacing("\"column\":1}", with: "\"column\":0}")
    #expect(try schema.faults(of: JSONValue(parsing: faulty)) != [], "the check can fail")
  }

  /// The offset of a position as reviewdog finds it: it cuts lines at line feeds, and columns count their bytes.
  private func offset(of position: JSONValue, in bytes: [UInt8]) throws -> Int {
    var start = 0
    for _ in 1..<(try #require(position.line.int)) {
      start = try #require(bytes[start...].firstIndex(of: 0x0A)) + 1
    }
    return start + (try #require(position.column.int)) - 1
  }

  /// Columns of the text as UTF-8 are no places of a file in UTF-16.
  @Test func nothingIsSuggestedInUTF16() {
    let text = "\u{FEFF}ProductCode: ID_OCR\nDocType: 01000000\n"
    for (bytes, isOffered) in [
      (Array(text.utf8), true), (text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }, false),
    ] {
      let run = MachineRun([MachineRun.lint(bytes, path: FilePath("a.yaml"))])
      #expect(run.text(as: .rdjson).contains("\"suggestions\"") == isOffered)
    }
  }

  /// A suggestion makes of the file, bytes of a mark included, what the edits of the JSON report make of it.
  @Test func suggestionsAreTheFixes() throws {
    var count = 0
    let run = MachineRun.ofExamples
    let files = try JSONValue(parsing: run.text(as: .json)).files.items
    let diagnostics = try Dictionary(grouping: diagnostics(run)) { $0.location.path.string ?? "" }
    for report in run.reports where !report.findings.isEmpty {
      let name = report.source.path.display
      let text = report.source.text
      let findings = try #require(files.first { $0.path.string == name }).findings.items
      for (finding, diagnostic) in zip(findings, try #require(diagnostics[name])) {
        let edits = try finding.fix.edits.items.map { edit in
          let bytes = try #require(edit.range.bytes.start.int)..<(try #require(edit.range.bytes.end.int))
          return TextEdit(range: SourceRange(bytes: bytes), replacement: Array((edit.replacement.string ?? "").utf8))
        }
        guard diagnostic.suggestions != .null else {
          guard let first = edits.first, let last = edits.last else { continue }
          let whole = first.range.lowerBound..<last.range.upperBound
          #expect(edits.count > 1 && report.sensitive.touches(whole), "\(name)")
          continue
        }
        // Each suggestion is offered by itself.
        #expect(diagnostic.suggestions.items.count == 1)
        let suggestion = diagnostic.suggestions[0]
        let range = try offset(of: suggestion.range.start, in: text)..<offset(of: suggestion.range.end, in: text)
        var mended = text
        mended.replaceSubrange(range, with: Array((suggestion.text.string ?? "").utf8))
        #expect(mended == TextEdit.apply(edits, to: text), "\(name)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// Quotes around a secret are two insertions with the secret between them, which no comment may show.
  @Test func noSuggestionHoldsASecret() throws {
    let run = MachineRun("# idvlint: partial\nProductCode: ID_OCR\nCallbackToken: 12345678\nDocType: 01000000\n")
    let found = try diagnostics(run)
    #expect(found.map { $0.suggestions != .null } == [false, true])
    #expect(!run.text(as: .rdjson).contains("12345678"))
  }

  @Test func columnsAreBytes() throws {
    let text = "\u{FEFF}{ProductCode: ID_OCR, x-a: 张😀, SceneCode: a-b}\n# idvlint: partial\n"
    let finding = try #require(diagnostics(MachineRun(text)).first { $0.code.value.string == "malformed-scene-code" })
    let end = try #require(text.range(of: "a-")).upperBound
    #expect(finding.location.range.end.column.int == text.utf8.distance(from: text.startIndex, to: end) + 1)
  }
}
