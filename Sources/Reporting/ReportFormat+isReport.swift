extension ReportFormat {
  /// Whether a text begins as the reports for programs do that this program writes, of whatever version. A GitLab
  /// report bears no name, and XML is no profile.
  package static func isReport(_ start: [UInt8]) -> Bool {
    [ReportFormat.json, .rdjson, .sarif].contains { format in
      var text: [UInt8] = []
      var writer = ReportWriter(format: format, context: ReportContext())
      writer.finish(RunTotals()) { text += $0 }
      let mark = Array("\"name\": \"idvlint\"".utf8)
      // Behind the name stands the version.
      let end = text.indices.first { text[$0...].starts(with: mark) }
      return end.map { start.starts(with: text[..<($0 + mark.count)]) } ?? false
    }
  }
}
