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
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: «{{ base }}»/cb",
        fixed: "ProductCode: ID_OCR\nCallbackUrl: \"{{ base }}/cb\""),
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: «{{- x -}}»", fixed: "ProductCode: ID_OCR\nSceneCode: \"{{- x -}}\""),
      .fragment("ProductCode: ID_OCR\nSceneCode: «{{ .Values.scene | quote }}»"),
      .fragment("ProductCode: ID_OCR\nSceneCode: «{{- quote .Values.scene }}»"),
    ],
    checks: .syntax({ $0 == .unquotedPlaceholder }) { problem, file, collector in
      // The parser puts letters in the placeholder's place, so the value it begins is a scalar.
      let value = file.document.nodes.scalar(startingAt: problem.range.lowerBound.byte)
      let isQuoting = value.map { bringsQuotes(file.document.source[$0.range]) } ?? false
      collector.report(
        Message(problem.message), at: problem.range, help: isQuoting ? quotesOfItsOwn : nil,
        fix: isQuoting ? nil : value.map { Fix("quote the placeholder", .safe, .quote($0)) })
    },
    .writing { binding, profile, collector in
      let source = profile.file.document.source
      guard binding.value.isDoubleBraced(in: source) else { return }
      let isQuoting = bringsQuotes(source[binding.value.range])
      collector.report(
        "YAML reads a mapping here, since the placeholder is not quoted", in: binding,
        help: isQuoting ? quotesOfItsOwn : nil,
        fix: isQuoting ? nil : Fix("quote the placeholder", .safe, .quote(binding.value)))
    })

  private static let quotesOfItsOwn: Message =
    "the template writes the quotes itself: further ones around it would be part of the value"

  /// Whether a value holds a filter or begins with a function that writes quotes, of Helm's and Jinja's:
  /// `{{ name | quote }}`, `{{ quote .name }}`.
  private static func bringsQuotes(_ value: ArraySlice<UInt8>) -> Bool {
    let start = value.drop { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "-") }
    return start.split(separator: UInt8(ascii: "|")).contains { piece in
      let word = piece.drop { $0 == 0x20 || $0 == 0x09 }.prefix { byte in
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
      }
      return quotingFilters.contains(String(decoding: word, as: UTF8.self))
    }
  }

  private static let quotingFilters: Set<String> = [
    "quote", "squote", "toJson", "mustToJson", "toRawJson", "mustToRawJson", "toYaml", "tojson", "to_json",
    "to_nice_json", "to_yaml", "to_nice_yaml",
  ]
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
