import DocumentModel
import JSONSyntax

/// What is wrong with a file, or that it is what was told before (LSP 3.17, "Document Diagnostics").
struct DiagnosticReport: Sendable {
  private let items: [UInt8]
  private let id: String
  private let isUnchanged: Bool

  /// A report.
  ///
  /// - Parameters:
  ///   - items: the diagnostics, a JSON array.
  ///   - previous: the id of the report that the client has; nil where it has none.
  init(_ items: [UInt8], since previous: String?) {
    self.items = items
    var hash = TextHash()
    hash.add(items.span)
    id = String(hash.value, radix: 16)
    isUnchanged = id == previous
  }

  /// Writes the members.
  func write(to output: inout JSONOutput) {
    output.member("kind", isUnchanged ? "unchanged" : "full")
    output.member("resultId", id)
    if !isUnchanged { output.member("items") { $0.raw(items) } }
  }
}
