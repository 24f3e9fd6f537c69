import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unquotedPlaceholder = Rule(
    id: "unquoted-placeholder", severity: .warning,
    summary: "a placeholder that YAML does not read as text because it is not quoted",
    explanation: """
      `{{ name }}` without quotes is a mapping in YAML, and no value may begin with `%` or `@`. The file works only if \
      it is filled in before any YAML reader sees it. Quotes make it YAML at every stage.
      """,
    good: [.fragment("ProductCode: ID_OCR\nSceneCode: \"{{ scene }}\"\nCallbackToken: \"%TOKEN%\"")],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: «{{ scene }}»", fixed: "ProductCode: ID_OCR\nSceneCode: \"{{ scene }}\""),
      .fragment(
        "ProductCode: ID_OCR\nCallbackToken: «%TOKEN%»", fixed: "ProductCode: ID_OCR\nCallbackToken: \"%TOKEN%\""),
      .fragment("ProductCode: ID_OCR\nSceneCode: «@SCENE@»", fixed: "ProductCode: ID_OCR\nSceneCode: \"@SCENE@\""),
    ],
    checks: .syntax({ $0 == .unquotedPlaceholder }) { problem, file, collector in
      // The parser puts letters in the placeholder's place, so the value it begins is a scalar.
      let value = file.document.nodes.scalar(startingAt: problem.range.lowerBound.byte)
      collector.report(
        Message(problem.message), at: problem.range,
        fix: value.map { Fix("quote the placeholder", .safe, .quote($0)) })
    },
    .writing { binding, profile, collector in
      guard binding.value.isDoubleBraced(in: profile.file.document.source) else { return }
      collector.report(
        "YAML reads a mapping here, since the placeholder is not quoted", in: binding,
        fix: Fix("quote the placeholder", .safe, .quote(binding.value)))
    })
}

extension Node {
  /// Whether the node is a mapping in braces whose one key is another: `{{ name }}`.
  fileprivate func isDoubleBraced(in source: SourceFile) -> Bool {
    guard kind == .mapping, style == .flow, record.extent > 1 else { return false }
    let inner = table.records[index + 1]
    return inner.kind == .mapping && inner.style == .flow && inner.start == record.start + 1
      && source[range].suffix(2).elementsEqual("}}".utf8)
  }
}
