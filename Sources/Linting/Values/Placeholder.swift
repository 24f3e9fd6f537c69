import Catalog
import DocumentModel

/// A placeholder of a value, taken apart; all places in bytes from the beginning of the value.
package struct Placeholder: Sendable {
  /// The whole of it.
  package let range: Range<Int>
  /// The mark it begins with; empty where it is one for another reason: a tag, a reference to a secret store.
  package let opening: String
  /// The mark it ends with; empty where none does.
  package let closing: String
  /// Its name; nil where it has none, and where more than a name stands there: who knows what a text in it says.
  package let name: Range<Int>?
  /// The text that is used where nothing fills it; nil where it brings none along.
  package let defaultText: Range<Int>?

  /// The placeholder around a byte of a value; nil where that belongs to none.
  package init?(around offset: Int, in value: PartialText) {
    guard let range = value.holes.first(where: { $0.contains(offset) }), !value.malformed.contains(range) else {
      return nil
    }
    self.range = range
    defaultText = PlaceholderScanner.defaultText(in: value.text.bytes.span, of: range)
    let bytes = value.bytes(of: range)
    let marks = (value.delimiters.map { ($0.opening, $0.closing) } + Self.marks).first { opening, closing in
      bytes.count > opening.count + closing.count && bytes.starts(with: opening)
        && bytes.suffix(closing.count).elementsEqual(closing)
    }
    opening = String(decoding: marks?.0 ?? [], as: UTF8.self)
    closing = String(decoding: marks?.1 ?? [], as: UTF8.self)
    guard let marks else {
      name = nil
      return
    }
    var content = bytes.dropFirst(marks.0.count).dropLast(marks.1.count).drop { $0 == 0x20 }
    while content.last == 0x20 { content.removeLast() }
    var marksInNames = ".-$"
    if marks.0.elementsEqual("${".utf8) {
      // A variable's name ends before what is to be done with it, `${NAME:-text}`; a hyphen may begin a text.
      content = content.prefix { !":=?+/^,#%@[".utf8.contains($0) }
      marksInNames = "."
    }
    let start = range.lowerBound + content.startIndex - bytes.startIndex
    let isName = content.allSatisfy { Alphabet.wordCharacters.contains($0) || marksInNames.utf8.contains($0) }
    name = content.isEmpty || !isName ? nil : start..<start + content.count
  }

  /// The marks that are always known, the longer of two before the shorter.
  private static let marks: [(opening: [UInt8], closing: [UInt8])] = [
    ("${{", "}}"), ("${", "}"), ("$(", ")"), ("{{{", "}}}"), ("{{", "}}"), ("<%", "%>"), ("%", "%"), ("@", "@"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
