import DocumentModel
import Facts
import Linting
import Testing

/// The linter against the table of facts typed by hand.
@Suite struct WitnessTests {
  /// The rules that speak of a wrong value of a parameter in this version; none where it is a later one's matter.
  private static func rules(for name: String) -> Set<RuleID> {
    switch name {
    case "ProductCode": ["wrong-product-code"]
    case "MerchantBizId": ["malformed-merchant-biz-id"]
    case "DocType": ["unknown-doc-type", "contradictory-doc-type"]
    case "SceneCode": ["malformed-scene-code"]
    case "IdSpoof", "IdThreshold", "ShowAlbumIcon", "ShowOcrResult", "ShowGuidePage": ["value-not-allowed"]
    case "ReturnUrl": ["malformed-return-url"]
    case "CallbackUrl":
      [
        "malformed-callback-url", "callback-not-https", "unreachable-callback", "callback-result-field",
        "callback-url-parts",
      ]
    case "LanguageConfig":
      ["malformed-embedded-json", "wrong-embedded-type", "unknown-language", "bare-language-code"]
    case "StyleConfig":
      [
        "malformed-embedded-json", "wrong-embedded-type", "unknown-style-key", "renamed-style-key", "malformed-color",
        "malformed-style-value", "unused-style",
      ]
    default: []
    }
  }

  /// The rules that speak of right values in the wrong place: copied from the page, or the same for every request.
  private static let origins: Set<RuleID> = [
    "fixed-merchant-biz-id", "fixed-merchant-user-id", "documentation-sample", "literal-callback-token",
    "literal-meta-info", "unused-style",
  ]

  private static func findings(_ name: String, _ value: String) throws -> [Finding] {
    let scalar = try #require(StyledScalar(Array(value.utf8), .double))
    let code =
      switch name {
      case "ProductCode": ""
      case "CallbackUrl": "ProductCode: ID_OCR\nCallbackToken: ${TOKEN}\n"
      case "CallbackToken": "ProductCode: ID_OCR\nCallbackUrl: ${URL}\n"
      default: "ProductCode: ID_OCR\n"
      }
    let text = "# idvlint: profile\n\(code)\(name): \(String(decoding: scalar.written, as: UTF8.self))\n"
    return Bench.report(Array(text.utf8)).findings.filter { $0.path.last == name }
  }

  @Test(arguments: Fact.table.map(\.name))
  func acceptedValuesAreRight(name: String) throws {
    let fact = try #require(Fact.table.first { $0.name == name })
    #expect(!fact.accepted.isEmpty)
    for value in fact.accepted {
      let found = try Self.findings(name, value).map(\.rule)
      #expect(found.allSatisfy(Self.origins.contains), "\(value): \(found.map(\.name))")
    }
  }

  @Test(arguments: Fact.table.map(\.name))
  func refusedValuesAreWrong(name: String) throws {
    let fact = try #require(Fact.table.first { $0.name == name })
    let rules = Self.rules(for: name)
    for value in fact.refused {
      let found = Set(try Self.findings(name, value).map(\.rule))
      if value.isEmpty {
        #expect(found == [fact.isRequired == true ? "missing-parameter" : "empty-parameter"], "\(name)")
      } else if !rules.isEmpty {
        #expect(!found.isEmpty && found.isSubset(of: rules), "\(name) \(value): \(found.map(\.name))")
      }
    }
  }

  @Test func requiredOnesAreMissed() {
    let findings = Bench.report(Array("# idvlint: profile\nx: y\n".utf8)).findings
    let missed = findings.filter { $0.rule == "missing-parameter" }.map { Bench.words($0.message) }
    #expect(missed == Fact.table.filter { $0.isRequired == true }.map { "\($0.name) is required and absent" })
  }
}
