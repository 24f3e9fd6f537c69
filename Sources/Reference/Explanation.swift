import Catalog
import Linting

/// What `explain` says of a word.
package struct Explanation: Sendable {
  /// The explanation as plain text.
  package let text: String

  /// The explanation of a rule, a parameter or a DocType, in any case and with any separators; the product's own code
  /// stands for ProductCode, and a wrong DocType for the one that was meant. Of names and product codes that are known
  /// from elsewhere it says whose they are. Nil for any other word.
  package init?(of word: String) {
    let bytes = Array(word.utf8)[...]
    if let rule = Rule.all.first(where: { Self.isSame($0.id.name, bytes) }) {
      text = RulePage(of: rule).text
    } else if let name = Spelling.recogniseLetters(bytes).name {
      text = ParameterPage(of: name).text
    } else if let docType = DocType.named(bytes) {
      text = DocTypePage(of: docType).text
    } else if let meaning = DocType.meant(by: bytes) {
      text = "`\(word)` is no documented DocType: \(meaning.reason.phrase).\n\n\(DocTypePage(of: meaning.docType).text)"
    } else if Self.isSame(Product.idOCR.code, bytes) {
      text = ParameterPage(of: .productCode).text
    } else if let other = OtherProduct.named(ignoringStyle: bytes) {
      let words = "It is \(other.use.phrase), not \(Product.idOCR.code)."
      text = PageText("\(other.code) (product)", [.paragraph(words), .source(OtherProduct.citation)]).text
    } else if let other = OtherName.named(ignoringStyle: bytes) {
      let words = "It is no documented parameter of \(Product.idOCR.operation) for \(Product.idOCR.code)."
      text = PageText(other.name, [.paragraph(words + other.remark), .source(other.citation)]).text
    } else {
      return nil
    }
  }

  /// The rules, parameters and DocTypes, by the names that they have themselves.
  package static var names: [String] {
    Rule.all.map(\.id.name) + ParameterName.allCases.map(\.rawValue) + DocType.all.map(\.code)
  }

  /// The names that a word without an explanation may have been meant for: the one it is nearly, else those that hold
  /// it; often none.
  package static func names(near word: String) -> [String] {
    let bytes = Array(word.utf8)[...]
    if let nearest = Spelling.nearest(to: bytes, among: names) { return [nearest] }
    let letters = String(decoding: NameIndex.folded(bytes), as: UTF8.self)
    guard letters.utf8.count > 2 else { return [] }
    return names.filter { name in
      String(decoding: NameIndex.folded(Array(name.utf8)[...]), as: UTF8.self).contains(letters)
    }
  }

  private static func isSame(_ name: String, _ word: ArraySlice<UInt8>) -> Bool {
    NameIndex.folded(Array(name.utf8)[...]) == NameIndex.folded(word)
  }
}
