import DocumentModel

extension Rule {
  /// See its summary.
  package static let yamlSyntax = Rule(
    id: "yaml-syntax", severity: .error,
    summary: "libyaml refuses the text",
    explanation: """
      The file is no YAML, so no program can read the profile. Only the first fault is told: what follows from it \
      would be noise. The rest of the file is judged as far as it can be read, and nothing is called missing.
      """,
    good: [.yaml("ProductCode: ID_OCR\nDocType: \"01000000\"\nSceneCode: [a, b]\n# idvlint: not-a-profile\n")],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: «\"»checkout"),
      .fragment("ProductCode: ID_OCR\nSceneCode: check«:» out"),
      .fragment("ProductCode: ID_OCR\n«I»dSpoof:\"Y\""),
      .fragment("ProductCode: ID_OCR\n«I»dSpoof:\u{A0}\"Y\""),
      .fragment("ProductCode: ID_OCR\n«{»{- if .Values.shop }}\nSceneCode: checkout\n{{- end }}"),
    ],
    checks: .syntax({ $0 == .yamlSyntax }) { problem, file, collector in
      var problem = problem
      if let slip = LineSlip(at: problem.range.lowerBound, in: file.document.source) { problem.help = slip.help }
      collector.report(problem)
    })
}
