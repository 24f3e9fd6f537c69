import Catalog
import DocumentModel

/// The words by which a file that cannot be read still shows that it was meant to hold a profile.
enum ProfileNames {
  /// The parameters whose names are found nowhere but in these requests, at least beside two others.
  static let telling: [ParameterName] = [
    .merchantBizId, .metaInfo, .sceneCode, .idSpoof, .idThreshold, .showAlbumIcon, .showOcrResult, .showGuidePage,
  ]
  /// The words of which a file has at least one where anything is to be said of it though nobody named it: the names
  /// that tell, those below, the product and the mark; lower case without separators.
  static let needed: [[UInt8]] =
    distinctive + [mark, product]
    + telling.map { NameIndex.folded(Array($0.rawValue.utf8)[...]) }.filter { !distinctive.contains($0) }

  /// Names found nowhere but in these requests, lower case without separators.
  private static let distinctive = [
    "merchantbizid", "merchantuserid", "idspoof", "idthreshold", "showocrresult", "showalbumicon", "showguidepage",
  ].map { Array($0.utf8) }
  private static let mark = Array("idvlint".utf8)
  private static let metaInfo = Array("metainfo".utf8)
  private static let productCode = Array("productcode".utf8)
  private static let product = Array("idocr".utf8)

  /// Whether a name found nowhere else, or `ProductCode` with `MetaInfo` or `ID_OCR`, stand in the bytes, in any case
  /// and key style; a mark (`idvlint:`) counts as one.
  static func areNamed(in source: SourceFile) -> Bool {
    let bytes = source.text
    let text = bytes.span
    var hasPartner = false
    var hasProductCode = false
    var word: [UInt8] = []
    for index in 0...text.count {
      // Behind the end stands nothing that could go on with a word.
      let byte = index < text.count ? text[index] : 0
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        // No name is longer; a longer word needs no more of its letters to be known as none.
        if word.count < 20 { word.append(byte | 0x20) }
      case UInt8(ascii: "_"), UInt8(ascii: "-"):
        continue
      default:
        if word.count >= product.count {
          if distinctive.contains(word) || byte == UInt8(ascii: ":") && word == mark { return true }
          hasPartner = hasPartner || word == metaInfo || word == product
          hasProductCode = hasProductCode || word == productCode
        }
        word.removeAll(keepingCapacity: true)
      }
    }
    return hasPartner && hasProductCode
  }
}
