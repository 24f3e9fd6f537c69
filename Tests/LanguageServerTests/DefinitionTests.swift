import DocumentModel
import LanguageServer
import Linting
import Testing

/// Where what stands for something else is written.
@Suite struct DefinitionTests {
  private static let file = EditedFile(
    """
    base: &base
      ProductCode: ID_OCR
      ReturnUrl: &r https://a.acme-pay.com/
    other: &other {SceneCode: web}
    one:
      <<: *base
      CallbackUrl: *r
    two:
      <<: [*other, *base]
      MetaInfo: *nowhere

    """)

  private static func words(_ place: String, skipping count: Int = 0) -> [String] {
    file.definitions(at: SourceOffset(file.offset(of: place).byte + count)).map(file.words)
  }

  @Test func aliasesLeadToTheirAnchors() {
    #expect(Self.words("*r") == ["&r https://a.acme-pay.com/"])
    #expect(Self.words("*r", skipping: 2) == ["&r https://a.acme-pay.com/"])
    let base = "&base\n  ProductCode: ID_OCR\n  ReturnUrl: &r https://a.acme-pay.com/"
    #expect(Self.words("*base") == [base])
    #expect(Self.words("<<: *base", skipping: 1) == [base])
    #expect(Self.words("<<: [*other") == ["&other {SceneCode: web}", base])
    #expect(Self.words("*other") == ["&other {SceneCode: web}"])
  }

  @Test func nothingElseLeadsAnywhere() {
    #expect(Self.words("*nowhere").isEmpty)
    #expect(Self.words("ProductCode").isEmpty)
    #expect(Self.words("CallbackUrl").isEmpty)
    #expect(Self.file.definitions(at: SourceOffset(10_000)).isEmpty)
  }
}
