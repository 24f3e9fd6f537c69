import DocumentModel

extension Rule {
  /// See its summary.
  package static let misreadYAML = Rule(
    id: "misread-yaml", severity: .warning,
    summary: "a construct that libyaml takes for something else than YAML 1.2 means",
    explanation: """
      libyaml, which PyYAML, Ruby and Swift read with, silently takes a few constructs for something else than other \
      readers do: `{ ?foo: bar }`, `&an:chor value`, a block scalar that ends the file with a line of blanks. What \
      arrives depends on the reader, so write it in another way.
      """,
    good: [.fragment("ProductCode: ID_OCR\nx-a: { ? foo : bar }\nx-b: &anchor value\nx-c: a?b")],
    bad: [
      .fragment("ProductCode: ID_OCR\nx-a: { «?»foo: bar }"),
      .fragment("ProductCode: ID_OCR\nx-b: «&an:»chor value"),
      .yaml("# idvlint: partial\nProductCode: ID_OCR\nx-c: |+\n  a\n«   »"),
    ],
    checks: .syntax({ $0 == .misreadYAML }) { $2.report($0) })
}
