extension String {
  /// The words as a sentence between others: a capital at its head, unless that is a name, and a stop at its end.
  var asSentence: String {
    let head = utf8.prefix { $0 > 0x20 }
    let isWord = head.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    guard isWord, let first = head.first, !Self.names.contains(where: { $0.utf8.elementsEqual(head) }) else {
      return ended
    }
    return (String(UnicodeScalar(first & 0xDF)) + dropFirst()).ended
  }

  /// The words with a stop at their end.
  var ended: String { utf8.last.map { ".!?".utf8.contains($0) } == true ? self : self + "." }

  /// Names in lower case that a sentence may begin with.
  private static let names = ["idvlint", "libyaml"]
}
