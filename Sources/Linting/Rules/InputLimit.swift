import DocumentModel

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
    bad: [.yaml("MerchantBizId: " + String(repeating: "[", count: 128) + "«»[\n")],
    checks: .syntax({ if case .inputLimit = $0 { true } else { false } }) { $2.report($0) })
}
