package import DocumentModel
package import Reporting

/// A report that is written to a file beside the one on standard output (`--output FORMAT=FILE`).
package struct ReportOutput: Sendable, Equatable {
  /// The form of the report.
  package var format: ReportFormat
  /// The file.
  package var path: FilePath

  /// The output that the bytes `FORMAT=FILE` ask for; nil where the format is unknown, or the name empty or `-`.
  package init?(_ bytes: [UInt8]) {
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals + 1 < bytes.count,
      !bytes[(equals + 1)...].elementsEqual("-".utf8),
      let format = ReportFormat(rawValue: String(decoding: bytes[..<equals], as: UTF8.self))
    else { return nil }
    self.format = format
    path = FilePath(bytes: Array(bytes[(equals + 1)...]))
  }

  /// What is wrong with a word that asks for no output, a sentence.
  package static func mistake(in word: String) -> String {
    if word.hasSuffix("=-") {
      return "Standard output has the report of --format; `./-` is a file of that name."
    }
    let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return "It is FORMAT=FILE, with one of the formats \(formats)."
  }
}
