import DocumentModel
import Foundation
import Linting
import Testing

/// What is right gets no finding, and what is none of our business is passed over.
@Suite struct FalseAlarmTests {
  @Test func validProfilesGetNoErrorAndNoWarning() {
    let count = ProcessInfo.processInfo.environment["IDVLINT_DEEP"] == nil ? 10_000 : 100_000
    var shown = 0
    var profiles = 0
    for number in 0..<UInt64(count) {
      let profile = ValidProfile(number: number)
      let report = Bench.report(Array(profile.text.utf8), profile.syntax)
      if case .checked(let found) = report.outcome { profiles += found }
      let alarms = report.findings.filter { $0.severity > .note }
      guard !alarms.isEmpty, shown < 5 else { continue }
      shown += 1
      Issue.record("\(number): \(alarms.map { "\($0.rule.name): \(Bench.words($0.message))" })\n\(profile.text)")
    }
    #expect(profiles >= count)
    print("valid profiles: \(profiles) in \(count) files, \(shown == 0 ? "no" : "some") error or warning")
  }

  /// Files as other programs have them, with words that remind of ours.
  @Test(arguments: [
    "helm values": "ProductCode: '{{ .Values.product }}'\nreplicaCount: 2\nimage: {tag: latest}\n",
    "helm template": "{{- if .Values.x }}\nProductCode: {{ .Values.code }}\n{{- end }}\n",
    "winget": "PackageIdentifier: A.B\nProductCode: '{6F330B47-2577-43AD-9095-1861BA25889B}'\nInstallers: []\n",
    "payment": "MerchantId: m1\nMerchantKey: k\nReturnUrl: http://localhost/\nCallbackUrl: http://localhost/cb\n",
    "payment with a product": "ProductCode: CARD\nMerchantUserId: 1\nReturnUrl: x\nCallbackUrl: y\nCallbackToken: z\n",
    "docker compose": "services:\n  web:\n    image: a\n    environment:\n      - CallbackUrl=http://web/\n",
    "openapi": "openapi: 3.0.0\npaths: {}\ncomponents:\n  schemas:\n    DocType:\n      type: string\n",
    "openapi with our names":
      "properties:\n  ProductCode: {type: string}\n  SceneCode: {type: [string]}\n  ReturnUrl: {type: string}\n",
    "references": "properties: {MetaInfo: {$ref: '#/a'}, IdSpoof: {enum: [Y, N]}, DocType: {$ref: '#/b'}}\n",
    "another product": "ProductCode: eKYC_PRO\nMerchantBizId: a-b\nMetaInfo: x\nDocType: GLB03002\n",
    "two names": "DocType: invoice\nReturnUrl: nope\n",
    "alipay": "product_code: FAST_INSTANT_TRADE_PAY\nreturn_url: http://a/\nnotify_url: http://b/\nscene: x-y-z\n",
    "msi": "ProductCode: 12345\nUpgradeCode: 678\nProductName: x\n",
    "cms": "docType: article\ncallbackUrl: none\nlanguageConfig: en\nstyleConfig: dark\n",
    "zatca": "DocType: \"388\"\nSceneCodes: []\nCallbackToken: abc\n",
  ])
  func lookAlikesArePassedOver(name: String, text: String) {
    let report = Bench.report(Array(text.utf8), isNamed: false)
    #expect(report.outcome == .passedOver(.noProfile) || report.outcome == .passedOver(.unreadable), "\(name)")
    #expect(report.findings.isEmpty)
  }

  @Test(arguments: [
    "tsconfig": "{\n  // comments\n  \"compilerOptions\": { \"strict\": true, },\n}\n",
    "vscode": "{ /* c */ \"docType\": \"x\", \"returnUrl\": 1 }",
    "package": "{\"name\": \"x\", \"scripts\": {\"a\": \"b\"}}",
    "json5": "{ProductCode: 'x', unquoted: true}",
    "lines": "{\"a\": 1}\n{\"a\": 2}\n",
  ])
  func foreignJSONIsPassedOver(name: String, text: String) {
    let report = Bench.report(Array(text.utf8), .json, isNamed: false)
    #expect(report.outcome == .passedOver(.noProfile) || report.outcome == .passedOver(.unreadable), "\(name)")
  }

  /// Real files of others, where they are at hand.
  private static let realFiles: [String] = {
    let folder = URL(filePath: #filePath).appending(path: "../../../../shared/data/real-config/cases").standardized
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) } }
      .map { folder.appending(path: $0).path }
  }()

  @Test(.enabled(if: !realFiles.isEmpty, "the suite of real files is not here"))
  func realFilesOfOthersArePassedOver() throws {
    for file in Self.realFiles {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
      let report = Bench.report(bytes, file.hasSuffix(".json") ? .json : .yaml, isNamed: false)
      #expect(report.findings.isEmpty, "\(file)")
    }
    print("real files of others passed over: \(Self.realFiles.count)")
  }
}
