import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let inputLimit = Rule(
    id: "input-limit", severity: .error,
    summary: "the file goes over a limit of size, depth, number or time",
    explanation: """
      Texts can be made to cost a reader time or memory without end. Reading stops at a limit, the finding says which \
      one and the option that raises it, and the run ends with status 2, since the rest of the file was not judged.
      """,
    good: [.yaml("a: [[[[[[[[]]]]]]]]\n# idvlint: not-a-profile\n")],
    bad: [
      .yaml("MerchantBizId: " + String(repeating: "[", count: 127) + "«»[\n"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": " + String(repeating: "[", count: 127) + "«[»"
          + String(repeating: "]", count: 128) + "}'"),
    ],
    checks: .syntax({ if case .inputLimit = $0 { true } else { false } }) { $2.report($0) },
    .parameter([.languageConfig, .styleConfig]) { binding, profile, collector in
      guard let json = binding.json, let limit = json.limit, let problem = json.reading.problem else { return }
      let place = json.range(of: problem.range)
      let words = ParseProblem.overLimit(limit, of: profile.file.options.limits, at: place).message
      collector.report("in the value's JSON, \(words)", in: binding, at: json.stretch(of: problem.range))
    })
}
