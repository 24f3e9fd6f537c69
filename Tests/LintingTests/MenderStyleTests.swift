import DocumentModel
import Linting
import Testing
import YAMLSyntax

/// What is typed looks like what stands around it.
@Suite struct MenderStyleTests {
  /// The text with all fixes of all rules made.
  private func mended(_ text: String, _ syntax: SourceFile.Syntax = .yaml) -> String {
    String(decoding: Bench.mended(Array(text.utf8), syntax).text, as: UTF8.self)
  }

  private static let rest = "MerchantBizId: ${ID}\nMetaInfo: ${M}\nMerchantUserId: ${U}\nReturnUrl: ${R}\n"

  @Test(arguments: [
    ("SceneCode: 12\nReturnUrl: 'a'\nCallbackUrl: 'b'\n", "SceneCode: '12'\n"),
    ("SceneCode: 12\nReturnUrl: 'a'\nCallbackUrl: \"b\"\n", "SceneCode: \"12\"\n"),
    ("SceneCode: 12\n", "SceneCode: \"12\"\n"), ("SceneCode: 12 # twelve\n", "SceneCode: \"12\" # twelve\n"),
    ("SceneCode:   012\n", "SceneCode:   \"012\"\n"), ("\"SceneCode\": 12\n", "\"SceneCode\": \"12\"\n"),
    ("MerchantUserId: | # hash\n  ${U}\n", "MerchantUserId: |- # hash\n  ${U}\n"),
    ("MerchantUserId: |2+\n  ${U}\n\n", "MerchantUserId: |2-\n  ${U}\n\n"),
    ("MerchantUserId: >\n  ${U}\n", "MerchantUserId: >-\n  ${U}\n"),
    ("DocType: |\n  1000000\n", "DocType: |-\n  01000000\n"),
    ("DocType: > # pass\n    1000000\n", "DocType: >- # pass\n    01000000\n"),
    ("scene_code: a\n", "SceneCode: a\n"), ("'scene_code' : \"a\" # b\n", "'SceneCode' : \"a\" # b\n"),
    ("LanguageConfig: \"{\\\"defaultLanguage\\\": \\\"zh-CN\\\"}\"\n",
     "LanguageConfig: \"{\\\"defaultLanguage\\\": \\\"zh\\\"}\"\n"),
    ("LanguageConfig: |\n  {\n    defaultLanguage: \"en\",\n  }\n",
     "LanguageConfig: |\n  {\n    \"defaultLanguage\": \"en\"\n  }\n"),
    ("LanguageConfig: |\n  {\n    // it's English\n    defaultLanguage: \"en\"\n  }\n",
     "LanguageConfig: |\n  {\n    // it's English\n    defaultLanguage: \"en\"\n  }\n"),
    ("LanguageConfig: '{ /* a */ \"defaultLanguage\": \"en\",}'\n",
     "LanguageConfig: '{ /* a */ \"defaultLanguage\": \"en\",}'\n"),
    ("LanguageConfig: '{ \"defaultLanguage\": \"en\", # a\n  }'\n",
     "LanguageConfig: '{ \"defaultLanguage\": \"en\", # a\n  }'\n"),
    ("LanguageConfig:\n  defaultLanguage: en\nIdSpoof: \"Y\"\n",
     "LanguageConfig: '{\"defaultLanguage\": \"en\"}'\nIdSpoof: \"Y\"\n"),
  ])
  func valuesKeepTheirStyle(text: String, expected: String) {
    let head = "# idvlint: partial\nProductCode: ID_OCR\n"
    #expect(mended(head + text).hasPrefix(head + expected))
  }

  @Test(arguments: [
    // In the order of the page, behind the nearest that comes before, below its comment.
    ("ProductCode: ID_OCR # the product\n\(rest)SceneCode: a\n",
     "ProductCode: ID_OCR # the product\n\(rest)DocType: \"${DOC_TYPE}\"\nSceneCode: a\n"),
    ("SceneCode: a\nProductCode: ID_OCR\nIdSpoof: 'Y'\n",
     "SceneCode: a\nProductCode: ID_OCR\nMerchantBizId: '${MERCHANT_BIZ_ID}'\nMetaInfo: '${META_INFO}'\n"
       + "MerchantUserId: '${MERCHANT_USER_ID}'\nReturnUrl: '${RETURN_URL}'\nDocType: '${DOC_TYPE}'\nIdSpoof: 'Y'\n"),
    ("\"ProductCode\": \"ID_OCR\"\r\n\(quotedRest)\"SceneCode\": \"a\"\r\n",
     "\"ProductCode\": \"ID_OCR\"\r\n\(quotedRest)\"DocType\": \"${DOC_TYPE}\"\r\n\"SceneCode\": \"a\"\r\n"),
    ("a:\n  - ProductCode: ID_OCR\n    \(rest.replacing("\n", with: "\n    "))x-a: b\n",
     "a:\n  - ProductCode: ID_OCR\n    \(rest.replacing("\n", with: "\n    "))DocType: \"${DOC_TYPE}\"\n    x-a: b\n"),
  ])
  func pairsComeInTheOrderOfThePage(text: String, expected: String) {
    #expect(mended(text) == expected)
  }

  private static let quotedRest =
    "\"MerchantBizId\": \"${ID}\"\r\n\"MetaInfo\": \"${M}\"\r\n\"MerchantUserId\": \"${U}\"\r\n"
    + "\"ReturnUrl\": \"${R}\"\r\n"

  private static let members =
    "\"ProductCode\":\"ID_OCR\",\"MerchantBizId\":\"${ID}\",\"MetaInfo\":\"${M}\",\"MerchantUserId\":\"${U}\""

  @Test(arguments: [
    ("{\(members),\"ReturnUrl\":\"${R}\"}", "{\(members),\"ReturnUrl\":\"${R}\",\"DocType\":\"${DOC_TYPE}\"}"),
    ("{\(members),\"DocType\":\"01000000\"}",
     "{\(members),\"ReturnUrl\":\"${RETURN_URL}\",\"DocType\":\"01000000\"}"),
  ])
  func jsonStaysDense(text: String, expected: String) {
    #expect(mended(text, .json) == expected)
    #expect(mended(text + "\n") == expected + "\n")
    // The same on lines of its own.
    func spread(_ text: String) -> String {
      text.replacing("{\"", with: "{\n\t\"").replacing(",\"", with: ",\n\t\"").replacing("\":\"", with: "\" : \"")
        .replacing("\"}", with: "\"\n}")
    }
    #expect(mended(spread(text), .json) == spread(expected))
  }

  @Test(arguments: [
    ("{\n  ProductCode: ID_OCR, # the product\n  DocType: '01000000' # passport\n}\n",
     "{\n  ProductCode: ID_OCR, # the product\n  SceneCode: 'x',\n  DocType: '01000000' # passport\n}\n",
     "ProductCode"),
    ("{\n  ProductCode: ID_OCR, # the product\n  DocType: '01000000' # passport\n}\n",
     "{\n  ProductCode: ID_OCR, # the product\n  DocType: '01000000', # passport\n  SceneCode: 'x'\n}\n", "DocType"),
    ("{\n  ProductCode: ID_OCR # the product\n  , DocType: a\n}\n", nil, "ProductCode"),
    ("{ ProductCode: ID_OCR }\n", "{ ProductCode: ID_OCR, SceneCode: \"x\" }\n", "ProductCode"),
    ("{'ProductCode':'ID_OCR'}\n", "{'ProductCode':'ID_OCR','SceneCode':\"x\"}\n", "ProductCode"),
  ])
  func commentsStayWithTheirPairs(text: String, expected: String?, key: String) throws {
    let source = SourceFile(path: FilePath("p.yaml"), bytes: Array(text.utf8), syntax: .yaml)
    let table = parseDocument(source, limits: ReadingLimits()).nodes
    let nodes = table.records.indices.map { Node(table: table, index: $0) }
    let after = try #require(nodes.first { $0.text.equals(key) })
    let intent = Fix.Intent.insert(into: Node(table: table, index: 0), after: after, key: "SceneCode", value: "x")
    let edits = Mender(source).edits(for: Fix("x", .suggested, intent))
    #expect(edits.map { String(decoding: TextEdit.apply($0, to: source.text), as: UTF8.self) } == expected)
  }
}
