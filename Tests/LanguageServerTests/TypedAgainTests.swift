import Catalog
import DocumentModel
import LanguageServer
import Linting
import Testing

/// A profile that is typed once more, letter by letter: at each of them what is there is what is offered.
@Suite struct TypedAgainTests {
  private static let yaml = """
    # A comment, it's "one".
    kyc: &kyc
      ProductCode: ID_OCR # the product
      MerchantBizId: "${ORDER_ID}"
      DocType: "00000001"
      IdSpoof: 'Y'
      ShowGuidePage: "1"
      LanguageConfig: "{\\"defaultLanguage\\": \\"fr\\"}"
      StyleConfig: |
        {
          "guidePage": {
            "btnBgColor": "teal",
            "btnTextColor": "white"
          },
          "ocrPage": {"tipColor": "navy"}
        }
      SceneCode: web
    second: {ProductCode: ID_OCR, IdSpoof: "N", StyleConfig: '{"ocrPage": {"tipColor": "red"}}'}

    """
  private static let json = """
    {
      "ProductCode": "ID_OCR",
      "DocType": "00000001",
      "IdSpoof": "Y",
      "LanguageConfig": "{\\"defaultLanguage\\": \\"fr\\"}",
      "StyleConfig": "{\\"guidePage\\": {\\"btnBgColor\\": \\"teal\\", \\"btnTextColor\\": \\"white\\"}}",
      "ShowGuidePage": "1"
    }

    """

  @Test(arguments: [("a.yaml", yaml), ("a.json", json)]) func whatIsThereIsOffered(_ path: String, _ text: String) {
    let bytes = Array(text.utf8)
    var count = 0
    for word in Self.words(of: bytes, path) {
      let label = String(decoding: bytes[word], as: UTF8.self)
      for place in word.lowerBound...word.upperBound {
        let isKey = label == "ProductCode"
        // Cut off at the cursor, with the rest of the word missing, and as it is.
        let texts = [
          Array(bytes[..<place]), Array(bytes[..<place] + bytes[word.upperBound...]), bytes,
          Array(bytes[..<place] + bytes[place...].drop { $0 != 0x0A }),
        ]
        for (number, text) in texts.enumerated() where !isKey {
          let file = EditedFile(path: FilePath(path), text: text, options: LintOptions())
          let labels = file.completions(at: SourceOffset(place)).map(\.label)
          #expect(labels.contains(label), "\(label) at \(place), text \(number): \(labels.prefix(5))")
          count += 1
        }
      }
    }
    #expect(count > 500)
  }

  /// The places of names and values that are documented.
  private static func words(of text: [UInt8], _ path: String) -> [Range<Int>] {
    let known =
      ParameterName.allCases.map(\.rawValue) + StyleSection.allCases.map(\.rawValue) + [Language.configKey]
      + StyleProperty.all.map(\.name) + DocType.all.map(\.code) + [
        "ID_OCR", "Y", "N", "1", "fr", "teal", "white", "navy", "red",
      ]
    var words: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let word = text[start...].prefix {
        ("a"..."z").contains(Character(UnicodeScalar($0))) || ("A"..."Z").contains(Character(UnicodeScalar($0)))
          || ("0"..."9").contains(Character(UnicodeScalar($0))) || $0 == UInt8(ascii: "_")
      }
      if word.isEmpty {
        start += 1
      } else {
        if known.contains(String(decoding: word, as: UTF8.self)) { words.append(word.startIndex..<word.endIndex) }
        start = word.endIndex
      }
    }
    return words
  }
}
