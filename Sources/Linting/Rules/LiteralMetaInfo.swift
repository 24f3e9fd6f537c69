import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let literalMetaInfo = Rule(
    id: "literal-meta-info", severity: .warning,
    summary: "a MetaInfo that is written in the file",
    explanation: """
      MetaInfo tells of the user's device and must come from it, by getMetaInfo(), for each request: the server \
      chooses the pages for mobile devices or for PC by it. Write a placeholder. Reports never show the value.
      """,
    citation: ParameterName.metaInfo.parameter.citation,
    yieldsTo: ["credential-in-profile", "documentation-sample", "malformed-meta-info"],
    good: [.fragment("ProductCode: ID_OCR\nMetaInfo: \"${META_INFO}\"")],
    bad: [.fragment("ProductCode: ID_OCR\nMetaInfo: '«{\"deviceType\":\"web\"}»'")],
    checks: .parameter([.metaInfo]) { binding, _, collector in
      guard let place = binding.writtenPlace else { return }
      collector.report(
        "MetaInfo is written in this file, but belongs to one request of one device", in: binding, at: place,
        help: metaInfoAdvice)
    })

  /// What to write for MetaInfo.
  static let metaInfoAdvice: Message =
    "write a placeholder such as \"${META_INFO}\", and fill in what getMetaInfo() returned on the client"
}
