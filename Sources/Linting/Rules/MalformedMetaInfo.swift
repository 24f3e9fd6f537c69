import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let malformedMetaInfo = Rule(
    id: "malformed-meta-info", severity: .warning,
    summary: "MetaInfo is not a JSON object, or encoded once too often",
    explanation: """
      MetaInfo is the JSON object that getMetaInfo() returned on the user's device, passed through unchanged: not \
      percent-encoded, as it comes out of a query, and not put into a JSON string once more.
      """,
    citation: ParameterName.metaInfo.parameter.citation,
    yieldsTo: ["credential-in-profile", "documentation-sample"],
    good: [
      .fragment("ProductCode: ID_OCR\nMetaInfo: '{\"deviceType\":\"web\"}'"),
      .fragment("ProductCode: ID_OCR\nMetaInfo: '{\"deviceType\":\"web\",\"ua\":${UA}}'"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nMetaInfo: «web»"),
      .fragment("ProductCode: ID_OCR\nMetaInfo: '«[]»'"),
      .fragment("ProductCode: ID_OCR\nMetaInfo: '{\"deviceType\":\"web\",«}»'"),
      .fragment("ProductCode: ID_OCR\nMetaInfo: \"«%7B%22deviceType%22%3A%22web%22%7D»\""),
      .fragment("ProductCode: ID_OCR\nMetaInfo: '«{\\\"deviceType\\\":\\\"web\\\"}»'"),
      .fragment("ProductCode: ID_OCR\nMetaInfo: '«\"{\\\"deviceType\\\":\\\"web\\\"}\"»'"),
    ],
    checks: .parameter([.metaInfo]) { binding, _, collector in
      // Where a limit stopped the reading, nobody knows what it is.
      guard binding.isJudged, let text = binding.text, let json = binding.json, json.limit == nil,
        let fault = fault(of: json, OuterBlank.trimmed(text.text.bytes))
      else { return }
      let notes = (fault.problem?.related).map { [Finding.Note(Message($0.message), at: json.range(of: $0.range))] }
      collector.report(
        Message(fault.message), in: binding, at: fault.problem.map { json.stretch(of: $0.range) },
        notes: (notes ?? []) + binding.brokenPlaceholderNotes, help: metaInfoAdvice)
    })

  /// What is wrong with a MetaInfo, and why it is no JSON where that is the fault; nil where nothing is, beyond doubt.
  private static func fault(
    of json: EmbeddedJSON, _ bytes: ArraySlice<UInt8>
  ) -> (message: String, problem: JSONProblem?)? {
    if bytes.starts(with: "%7B".utf8) || bytes.starts(with: "%7b".utf8) {
      return ("MetaInfo is percent-encoded; the JSON itself is required", nil)
    }
    let isTextOfObject = json.isReadable && json.root.map { $0.isString && $0.bytes.first == UInt8(ascii: "{") } == true
    if isTextOfObject || bytes.starts(with: "{\\\"".utf8) {
      return ("MetaInfo is encoded twice: a JSON string that holds JSON", nil)
    }
    if let problem = json.reading.problem, bytes.first == UInt8(ascii: "{") {
      return ("MetaInfo is not JSON: \(problem.message)", problem)
    }
    guard json.isReadable else { return ("MetaInfo must be a JSON object", nil) }
    guard let root = json.root, root.kind != .mapping, root.kind != .hole else { return nil }
    return ("MetaInfo must be a JSON object", nil)
  }
}
