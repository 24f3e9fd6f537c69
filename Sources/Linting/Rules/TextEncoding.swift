import DocumentModel

extension Rule {
  /// See its summary.
  package static let textEncoding = Rule(
    id: "text-encoding", severity: .error,
    summary: "the bytes are no text: not UTF-8, not UTF-16 with a byte order mark, or with a NUL",
    explanation: """
      YAML and JSON files are UTF-8; YAML may also be UTF-16 with a byte order mark. The first byte that is neither is \
      shown. Save the file in UTF-8.
      """,
    good: [.yaml("# Übung 测试 😀\n# idvlint: not-a-profile\n")],
    bad: [.yaml("ProductCode: ID_OCR\nMerchantBizId: a«\u{0}»b\n")],
    checks: .syntax({ $0 == .textEncoding }) { $2.report($0) })
}
