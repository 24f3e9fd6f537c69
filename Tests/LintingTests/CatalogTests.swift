import Catalog
import DocumentModel
import Facts
import Linting
import Testing

@Suite struct CatalogTests {
  @Test func theCatalogAgreesWithTheTableTypedByHand() throws {
    #expect(Fact.table.map(\.name) == ParameterName.allCases.map(\.rawValue))
    for fact in Fact.table {
      let parameter = try #require(ParameterName(rawValue: fact.name)).parameter
      #expect(parameter.name.rawValue == fact.name)
      #expect(parameter.defaultValue == fact.defaultValue)
      #expect(parameter.citation.page.rawValue.contains(fact.citation))
      switch parameter.requirement {
      case .required: #expect(fact.isRequired == true)
      case .optional: #expect(fact.isRequired == false)
      case .expected(let integrations):
        #expect(fact.isRequired == nil)
        #expect(integrations == [.iframe, .app])
      }
      for value in fact.accepted { #expect(allows(parameter.shape, value) != false, "\(fact.name): \(value)") }
      for value in fact.refused { #expect(allows(parameter.shape, value) != true, "\(fact.name): \(value)") }
    }
  }

  /// Whether a shape allows a literal value; nil where it takes a look at the JSON inside.
  private func allows(_ shape: Shape, _ value: String) -> Bool? {
    let text = partial(value)
    switch shape {
    case .exactly(let only): return text.equalsOneOf([only]) == .right
    case .choice(let choices): return text.equalsOneOf(choices.map(\.value)) == .right
    case .identifier(let alphabet, let count): return text.matches(alphabet, count: count).verdict == .right
    case .text: return !value.isEmpty
    case .url(let schemes):
      let url = URLReference(text)
      return url.verdict == .right && url.hasScheme(oneOf: schemes) == .right
    case .embeddedJSON: return nil
    }
  }

  @Test func onlyThreeParametersBelongToOneRequest() {
    let perRequest = ParameterName.allCases.filter(\.parameter.isPerRequest)
    #expect(perRequest == [.merchantBizId, .metaInfo, .merchantUserId])
  }

  @Test func namesAreFoundByTheirBytes() {
    for (order, name) in ParameterName.allCases.enumerated() {
      #expect(ParameterName(exactly: Array(name.rawValue.utf8)[...]) == name)
      #expect(name.order == order)
      #expect(ParameterName(exactly: Array((name.rawValue + "x").utf8)[...]) == nil)
      #expect(ParameterName(exactly: Array(name.rawValue.utf8.dropLast())[...]) == nil)
    }
    for text in ["", "x", "productcode", String(repeating: "A", count: 100_000)] {
      #expect(ParameterName(exactly: Array(text.utf8)[...]) == nil)
    }
  }

  @Test func aSliceInTheMiddleOfAFileIsFound() {
    let file = Array("a: 1\nDocType: x".utf8)
    #expect(ParameterName(exactly: file[5..<12]) == .docType)
  }

  @Test(arguments: [
    ("1", "00000001"), ("6", "00000006"), ("7", "00000007"), ("8", "00000008"), ("9", "00000009"),
    ("11", "000000011"), ("12", "000000012"), ("1000000", "01000000"), ("0006", "00000006"),
    ("00000011", "000000011"), ("00000012", "000000012"), ("0000000001", "00000001"), ("262144", "01000000"),
    ("GLB03002", "01000000"), ("HKG01001", "00000006"), ("HKG01002", "00000008"), ("CHN05001", "00000007"),
    ("CHN05003", "00000009"), ("CHN05002", "000000012"), ("MAC01001", "000000011"), ("MAC01003", "000000011"),
    ("CHN01001", "00000001"), ("glb03002", "01000000"),
  ])
  func aWrongDocumentCodeIsExplained(code: String, meant: String) {
    #expect(DocType.meant(by: Array(code.utf8)[...])?.docType.code == meant)
  }

  @Test(arguments: ["", "0", "2", "passport", "01000000", "00000002", "GLB99999", "-1", "1.0", "00000000"])
  func otherDocumentCodesAreNotGuessed(code: String) {
    #expect(DocType.meant(by: Array(code.utf8)[...]) == nil)
  }

  @Test func documentCodesOfOtherFamiliesAreTold() {
    #expect(CodeFamily(of: Array("GLB99999".utf8)[...]) == .lettered)
    #expect(CodeFamily(of: Array("01560001".utf8)[...]) == .retired)
    #expect(CodeFamily(of: Array("12345678901".utf8)[...]) == .elevenDigits)
    for code in ["01000000", "GL003002", "", "GLB0300", "0G1B3002"] {
      #expect(CodeFamily(of: Array(code.utf8)[...]) == nil)
    }
    #expect(DocType.isContradictory(Array("00000011".utf8)[...]))
    #expect(!DocType.isContradictory(Array("00000006".utf8)[...]))
    #expect(DocType.meant(by: Array("00000011".utf8)[...])?.reason == .contradictory)
    #expect(DocType.meant(by: Array("11".utf8)[...])?.reason == .lostZeros)
    #expect(DocType.meant(by: Array("HKG01001".utf8)[...])?.reason == .otherFamily(.lettered))
  }

  @Test func languagesAreThoseOfThePage() {
    #expect(Language.all.map(\.code).joined(separator: " ") == "zh TW en ms id th vi ja ko fr es pt ru ar")
    #expect(Language.all.filter(\.isOnPC).map(\.code) == ["zh", "TW", "en"])
    for language in Language.all { #expect(Language.named(Array(language.code.utf8)[...]) == language) }
  }

  @Test(arguments: [
    ("zh-Hans", "zh"), ("zh-Hant", "TW"), ("zh-CN", "zh"), ("zh-TW", "TW"), ("zh_HK", "TW"), ("tw", "TW"),
    ("en-US", "en"), ("EN", "en"), ("ZH", "zh"), ("pt-BR", "pt"), ("English", "en"), ("en_GB", "en"),
    ("zh-Hant-HK", "TW"),
  ])
  func aMistakenLanguageCodeIsUnderstood(code: String, meant: String) {
    #expect(Language.meant(by: Array(code.utf8)[...])?.code == meant)
  }

  @Test(arguments: ["tr", "de", "", "-", "zhongwen", "en"])
  func otherLanguageCodesAreNotGuessed(code: String) {
    #expect(Language.meant(by: Array(code.utf8)[...]) == nil)
  }

  @Test func stylePropertiesAreFoundWithTheirPlatform() throws {
    func property(_ section: String, _ name: String) -> StyleProperty? {
      StyleSection(named: Array(section.utf8)[...])?.property(named: Array(name.utf8)[...])
    }
    #expect(property("guidePage", "btnBgColor")?.platform == .mobile)
    #expect(property("guidePage", "btnShadow")?.kind == .boxShadow)
    #expect(property("guidePage", "startBtnBgColor")?.platform == .pc)
    #expect(property("ocrPage", "albumIconImg")?.shownBy == .showAlbumIcon)
    #expect(property("facePage", "processBarColor")?.kind == .colorList)
    #expect(property("alert", "btnBorder")?.kind == .border)
    #expect(property("alert", "top")?.kind == .lengthOrPercentage)
    #expect(property("guidePage", "btnBackgroundColor") == nil)
    #expect(StyleSection.guidePage.property(formerlyNamed: Array("btnBackgroundColor".utf8)[...])?.name == "btnBgColor")
    #expect(StyleSection(named: Array("guidepage".utf8)[...]) == nil)
    #expect(!StyleSection.facePage.isComplete)
    #expect(StyleSection.allCases.map(\.properties.count) == [17, 12, 9, 3, 8])
    for section in StyleSection.allCases {
      #expect(Set(section.properties.map(\.platform)) == Set(section.platforms))
      #expect(section.platform == (section.platforms.count == 1 ? section.platforms.first : nil))
      #expect(Set(section.properties.map(\.name)).count == section.properties.count)
    }
  }

  @Test func otherNamesAndProductsAreTold() {
    func standing(_ name: String) -> OtherName.Standing? { OtherName.named(Array(name.utf8)[...])?.standing }
    #expect(standing("Spoof") == .foreign(owner: "DocOcr and CardOcr", meant: .idSpoof))
    #expect(standing("FlowType") == .removed)
    #expect(standing("UseNFC") == .undocumented)
    #expect(standing("Action") == .common(value: "Initialize"))
    #expect(standing("Version") == .common(value: "2022-08-09"))
    #expect(standing("AccessKeySecret") == .credential)
    #expect(standing("DocType") == nil)
    #expect(OtherName.named(ignoringStyle: Array("scene_id".utf8)[...])?.name == "SceneId")
    #expect(OtherName.all.filter { $0.standing == .undocumented }.count == 44)
    #expect(Set(OtherName.all.map(\.name)).isDisjoint(with: ParameterName.allCases.map(\.rawValue)))
    #expect(OtherProduct.named(Array("eKYC_PRO".utf8)[...])?.use == .initialize)
    #expect(OtherProduct.named(Array("ID_OCR_MAX".utf8)[...])?.use == .serverOnly(operation: "DocOcrMax"))
    #expect(OtherProduct.named(Array("ID_OCR".utf8)[...]) == nil)
    #expect(OtherProduct.all.count == 16)
    #expect(CallbackField.named(Array("subcode".utf8)[...])?.name == "subCode")
    #expect(Product.idOCR.parameters.count == 16)
  }
}

/// A value as a rule meets it.
func partial(_ string: String, isTagged: Bool = false, delimiters: [PlaceholderDelimiters] = []) -> PartialText {
  // The value stands in a larger buffer, as in a file.
  let buffer = Array(("key: " + string + " # rest").utf8)
  let text = DecodedText(buffer: buffer, bounds: 5..<5 + string.utf8.count, map: .verbatim(from: 5))
  return PartialText(text, isTagged: isTagged, delimiters: delimiters)
}
