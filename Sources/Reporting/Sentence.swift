import DocumentModel

extension [UInt8] {
  /// Makes the words from an offset on a sentence between others: with a capital at its head, unless that is a name,
  /// and a stop at its end.
  mutating func makeSentence(from start: Int) {
    let head = self[start...].prefix { $0 > 0x20 }
    let isWord = !head.isEmpty && head.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    // Names in lower case that a sentence may begin with.
    let isName = head.elementsEqual("idvlint".utf8) || head.elementsEqual("libyaml".utf8)
    if isWord, !isName { self[start] &= 0xDF }
    makeEnded(from: start)
  }

  /// Puts a stop at the end of the words from an offset on.
  mutating func makeEnded(from start: Int) {
    if let last, count > start, last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
      return
    }
    append(UInt8(ascii: "."))
  }
}
