package import DocumentModel
import Linting
import Reference

extension EditedFile {
  /// What is known of what stands at a place; nil where nothing is, and in a file without a profile.
  package func hover(at place: SourceOffset) -> Hover? {
    guard holdsProfile else { return nil }
    let whole = reading()
    if isConfiguration, whole.document.comment(at: place) == nil {
      return hover(at: place, inConfiguration: whole.document.nodes)
    }
    // What stands in a text that is a document of its own is looked for there.
    var (reading, inner, texts) = (whole, place, [EnclosedReading]())
    while let text = reading.texts.first(where: { $0.scalar.range.contains(inner) }),
      let next = text.offset(of: inner)
    {
      texts.append(text)
      (reading, inner) = (text.reading, next)
    }
    let sensitive = texts.isEmpty ? whole.sensitive(with: report.sensitive) : reading.sensitive()
    return Self.hover(at: inner, in: reading, sensitive).map { hover in
      Hover(markdown: hover.markdown, range: texts.reversed().reduce(hover.range) { $1.place($0) })
    }
  }

  private static func hover(
    at place: SourceOffset, in reading: FileReading, _ sensitive: SensitiveRanges
  ) -> Hover? {
    if let comment = reading.document.comment(at: place) {
      return hover(at: place, in: comment, of: reading.document.source)
    }
    // A profile inside another comes behind it.
    for profile in reading.profiles.reversed() {
      for binding in profile.bindings {
        if let hover = PairHover(binding, of: profile, sensitive: sensitive).hover(at: place) { return hover }
      }
    }
    return nil
  }

  /// Whether the file is a configuration of the linter.
  var isConfiguration: Bool { options.isConfiguration || Configuration.isName(of: source.path) }

  /// What is known of a word of a comment to the linter.
  private static func hover(at place: SourceOffset, in comment: Comment, of source: SourceFile) -> Hover? {
    guard let words = CommentWords(source[comment.range]),
      let word = words.all.first(where: { $0.contains(place.byte) })
    else { return nil }
    let name = String(decoding: source.text[word], as: UTF8.self)
    let isFirst = word == words.all.first
    return note(ofCommentWord: name, isFirst: isFirst).map {
      Hover(markdown: $0, range: SourceRange(bytes: word))
    }
  }

  private static func note(ofCommentWord name: String, isFirst: Bool) -> String? {
    guard isFirst else { return Rule.all.first { $0.id.name == name }.map { RulePage(of: $0).note } }
    return Mark(rawValue: name).map(Note.mark) ?? SuppressionComment.Verb(rawValue: name).map(Note.verb)
  }

  /// What is known of a word of a configuration: a key, or a rule.
  private func hover(at place: SourceOffset, inConfiguration nodes: NodeTable) -> Hover? {
    let scalars = nodes.records.indices.lazy.map { Node(table: nodes, index: $0) }.filter { $0.kind == .scalar }
    guard let node = scalars.first(where: { $0.range.contains(place) }) else { return nil }
    let word = node.text.string
    // The same word may be a rule and no key, or a key; a value is neither.
    let rule = Rule.all.first { $0.id.name == word }.map { RulePage(of: $0).note }
    let key = node.isKey ? ConfigurationKey(rawValue: word).map(Note.key) : nil
    return (key ?? rule).map { Hover(markdown: $0, range: node.contentRange) }
  }
}

extension ParsedDocument {
  /// The comment that holds a place; nil where none does.
  fileprivate func comment(at place: SourceOffset) -> Comment? { comments.first { $0.range.contains(place) } }
}

extension Node {
  /// Whether the node is a key of a mapping.
  var isKey: Bool {
    guard let parent, parent.kind == .mapping else { return false }
    return parent.pairs.contains { $0.key.index == index }
  }
}
