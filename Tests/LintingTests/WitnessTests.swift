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
    case "DocType": ["unknown-doc-type"]
    case "SceneCode": ["malformed-scene-code"]
    case "IdSpoof", "IdThreshold", "ShowAlbumIcon", "ShowOcrResult", "ShowGuidePage": ["value-not-allowed"]
    case "CallbackUrl": ["malformed-callback-url", "callback-not-https"]
    case "LanguageConfig": ["malformed-embedded-json", "wrong-embedded-type", "unknown-language"]
    case "StyleConfig": ["malformed-embedded-json", "wrong-embedded-type", "unknown-style-key"]
    default: []
    }
  }

  /// Refused values whose rules come with later versions: contradictions, colours, pictures and renamed keys are
  /// warnings of their own, and a bare language code is one.
  private static let later: Set<String> = [
    "00000011", "00000012", #""en""#, #"{"guidePage":{"btnBackgroundColor":"red"}}"#,
    #"{"guidePage":{"circle1Img":"x.png"}}"#, ##"{"guidePage":{"backgroundColor":"#12"}}"##,
  ]

  private static func findings(_ name: String, _ value: String) throws -> [Finding] {
    let scalar = try #require(StyledScalar(Array(value.utf8), .double))
    let code = name == "ProductCode" ? "" : "ProductCode: ID_OCR\n"
    let text = "# idvlint: profile\n\(code)\(name): \(String(decoding: scalar.written, as: UTF8.self))\n"
    return Bench.report(Array(text.utf8)).findings.filter { $0.path.last == name }
  }

  @Test(arguments: Fact.table.map(\.name))
  func acceptedValuesAreRight(name: String) throws {
    let fact = try #require(Fact.table.first { $0.name == name })
    #expect(!fact.accepted.isEmpty)
    for value in fact.accepted {
      #expect(try Self.findings(name, value).isEmpty, "\(value)")
    }
  }

  @Test(arguments: Fact.table.map(\.name))
  func refusedValuesAreWrong(name: String) throws {
    let fact = try #require(Fact.table.first { $0.name == name })
    let rules = Self.rules(for: name)
    for value in fact.refused where !Self.later.contains(value) {
      let found = Set(try Self.findings(name, value).map(\.rule))
      if value.isEmpty {
        #expect(found == (fact.isRequired == true ? ["missing-parameter"] : []), "\(name)")
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
