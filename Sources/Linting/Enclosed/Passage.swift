import DocumentModel

/// The way from a document that is the text of a scalar to the file in which the scalar stands.
struct Passage {
  /// The scalar.
  let scalar: Node
  /// Its text.
  let text: DecodedText
  /// The document.
  let source: SourceFile
  /// The way to the scalar in the file.
  let path: [String]
  /// The number that the document's first node has among the nodes of the file and of all its texts.
  let firstNode: Int

  /// The place in the file of a place in the document.
  func place(_ range: SourceRange) -> SourceRange {
    var bytes = range.bytes
    if bytes.isEmpty, bytes.upperBound == text.count {
      // What is missing at the end of a block scalar is missing in its last line.
      let end = (text.bytes.lastIndex { $0 != 0x0A }).map { $0 + 1 - text.bytes.startIndex } ?? 0
      bytes = end..<end
    }
    return text.range(of: bytes)
  }

  /// A finding in the document as one in the file.
  ///
  /// - Parameter levels: what the user makes of severities in the document as a whole.
  func carried(_ finding: Finding, levels: RuleLevels) -> Finding {
    var result = finding
    result.levels = finding.levels ?? levels
    result.message = finding.message.moved(place)
    result.range = place(finding.range)
    result.notes = finding.notes.map { note in
      var note = note
      note.message = note.message.moved(place)
      note.range = note.range.map(place)
      return note
    }
    result.help = finding.help?.moved(place)
    result.fix?.intents = [.enclosed(scalar, source, finding.fix?.intents ?? [])]
    result.mapping = finding.mapping.map { $0 + firstNode }
    result.path = path + finding.path
    if let value = finding.value { result.value?.range = place(value.range) }
    result.origin = finding.origin.map(place)
    result.repeats = finding.repeats.map { carried($0, levels: levels) }
    if let subject = finding.subject {
      result.subject = Finding.Subject(
        node: subject.node + firstNode, inner: subject.inner, use: subject.use.map(place))
    }
    return result
  }

  /// A suppression in the document as one in the file.
  func carried(_ suppression: Suppression) -> Suppression {
    var result = suppression
    result.comment.range = place(suppression.comment.range)
    for index in result.names.indices { result.names[index].range = place(suppression.names[index].range) }
    result.reason = suppression.reason.map(place)
    result.scope = place(suppression.scope)
    return result
  }
}
