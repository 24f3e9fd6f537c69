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
      that writes the quotes itself (`{{ name | quote }}`) is left alone. What stands in a placeholder is read before \
      YAML is and cannot be escaped, so use quotes of the other kind inside. Of the configuration's own `placeholders` \
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
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: «{{ user(\"id\") }}»",
        fixed: "ProductCode: ID_OCR\nMerchantUserId: '{{ user(\"id\") }}'"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: «{{ \"a\" if x else 'b' }}»"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: «{{ user }}»{# \"why\" #}"),
    ],
    checks: .syntax({ $0 == .unquotedPlaceholder }) { problem, file, collector in
      // The parser puts letters in the placeholder's place, so the value it begins is a scalar.
      let value = file.document.nodes.scalar(startingAt: problem.range.lowerBound.byte)
      let source = file.document.source
      if let value, bringsQuotes(source[value.range]) { return }
      let fix = value.flatMap { quoting($0, in: source) }
      collector.report(
        Message(problem.message), at: problem.range, help: fix == nil ? quotingAdvice : nil, fix: fix)
    },
    .writing { binding, profile, collector in
      let value = binding.value
      guard value.isUnquotedPlaceholder(in: profile.file),
        !value.isTemplateWithQuotes(in: profile.file.document.source)
      else { return }
      let fix = quoting(value, in: profile.file.document.source)
      collector.report(
        "YAML reads a \(value.kind == .mapping ? "mapping" : "list") here, since the placeholder is not quoted",
        in: binding, help: fix == nil ? quotingAdvice : nil, fix: fix)
    })

  /// What to do where quotes cannot just be put around the value.
  private static let quotingAdvice: Message = "put the whole value in quotes, and only quotes of the other kind inside"

  /// The fix that quotes a value; nil where a quote would need an escape, which the template engine would not know, or
  /// stand in the middle of a template.
  private static func quoting(_ value: Node, in source: SourceFile) -> Fix? {
    let written = source[value.range]
    guard ScalarWriter.quotedAsWritten(written, .doubleQuoted) != nil, !endsInTemplate(written) else { return nil }
    return Fix("quote the placeholder", .safe, .quote(value))
  }

  /// Whether the last template in a value is not closed in it: YAML takes the rest for a comment.
  private static func endsInTemplate(_ written: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: written, as: UTF8.self)
    return [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>"), ("${", "}")].contains { opening, closing in
      guard let last = text.ranges(of: opening).last else { return false }
      return !text[last.upperBound...].contains(closing)
    }
  }

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
  func isUnquotedPlaceholder(in file: FileContext) -> Bool {
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
