import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unquotedPlaceholder = Rule(
    id: "unquoted-placeholder", severity: .warning,
    summary: "a placeholder that YAML does not read as text because it is not quoted",
    explanation: """
      `{{ name }}` without quotes is a mapping in YAML, and no value may begin with `%` or `@`. The file works only if \
      it is filled in before any YAML reader sees it. Quotes make it YAML at every stage; a template \
      that writes the quotes itself (`{{ name | quote }}`) is left alone. Of the configuration's own `placeholders` \
      those are meant that YAML takes for a list or a mapping, such as `[[name]]`.
      """,
    good: [
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: \"{{ scene }}\"\nCallbackUrl: \"%URL%\"\nCallbackToken: \"%TOKEN%\""),
      .fragment("ProductCode: ID_OCR\nSceneCode: {{ .Values.scene | quote }}\nDocType: {{- quote .Values.type }}"),
    ],
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
      .fragment("ProductCode: ID_OCR\nSceneCode: «[[scene]]»", fixed: "ProductCode: ID_OCR\nSceneCode: \"[[scene]]\"")
        .judged { $0.placeholders = [PlaceholderDelimiters(opening: "[[", closing: "]]")].compactMap(\.self) },
    ],
    checks: .syntax({ $0 == .unquotedPlaceholder }) { problem, file, collector in
      // The parser puts letters in the placeholder's place, so the value it begins is a scalar.
      let value = file.document.nodes.scalar(startingAt: problem.range.lowerBound.byte)
      if let value, bringsQuotes(file.document.source[value.range]) { return }
      collector.report(
        Message(problem.message), at: problem.range, fix: value.map { Fix("quote the placeholder", .safe, .quote($0)) })
    },
    .writing { binding, profile, collector in
      let value = binding.value
      guard value.isUnquotedPlaceholder(in: profile.file),
        !value.isTemplateWithQuotes(in: profile.file.document.source)
      else { return }
      collector.report(
        "YAML reads a \(value.kind == .mapping ? "mapping" : "list") here, since the placeholder is not quoted",
        in: binding, fix: Fix("quote the placeholder", .safe, .quote(value)))
    })

  /// Whether a value holds a filter or begins with a function that writes quotes, of Helm's and Jinja's:
  /// `{{ name | quote }}`, `{{ quote .name }}`.
  fileprivate static func bringsQuotes(_ value: ArraySlice<UInt8>) -> Bool {
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
  /// Whether the node is a placeholder in two pairs of braces that is replaced by a text with quotes of its own.
  func isTemplateWithQuotes(in source: SourceFile) -> Bool {
    isDoubleBraced(in: source) && Rule.bringsQuotes(source[range])
  }

  /// Whether the node is a collection to YAML because a placeholder is not quoted: one in two pairs of braces, or one
  /// of the team's own.
  fileprivate func isUnquotedPlaceholder(in file: FileContext) -> Bool {
    let source = file.document.source
    if isDoubleBraced(in: source) { return true }
    guard source.syntax == .yaml, style == .flow else { return false }
    let written = source[range]
    return file.options.placeholders.contains { pair in
      !pair.closing.isEmpty && written.count > pair.opening.count + pair.closing.count
        && written.starts(with: pair.opening) && written.suffix(pair.closing.count).elementsEqual(pair.closing)
    }
  }

  /// Whether the node is a mapping in braces whose one key is another: `{{ name }}`.
  fileprivate func isDoubleBraced(in source: SourceFile) -> Bool {
    guard kind == .mapping, style == .flow, record.extent > 1 else { return false }
    let inner = table.records[index + 1]
    return inner.kind == .mapping && inner.style == .flow && inner.start == record.start + 1
      && source[range].suffix(2).elementsEqual("}}".utf8)
  }
}
