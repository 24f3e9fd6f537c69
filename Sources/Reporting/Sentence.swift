extension String {
  /// The words as a sentence between others: a capital at its head, unless that is a name, and a stop at its end.
  var asSentence: String {
    let head = prefix { !$0.isWhitespace }
    let isWord = head.allSatisfy { "a"..."z" ~= $0 } && !Self.names.contains(String(head))
    return (isWord ? first?.uppercased() ?? "" : "") + (isWord ? dropFirst() : self[...]).ended
  }

  /// The words with a stop at their end.
  var ended: String { self[...].ended }

  /// Names in lower case that a sentence may begin with.
  private static let names: Set<String> = ["idvlint", "libyaml"]
}

extension Substring {
  /// The words with a stop at their end.
  fileprivate var ended: String {
    last.map { ".!?".contains($0) } == true ? String(self) : self + "."
  }
}
