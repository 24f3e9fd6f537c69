import DocumentModel
import Foundation
import Linting
import Testing

/// The time that judging takes grows as the text does.
@Suite struct GrowthTests {
  /// Texts that bring forth many findings, or long ones, by the number of times something is repeated.
  static let families: [(name: String, text: @Sendable (Int) -> String, syntax: SourceFile.Syntax)] = [
    (
      "unknown style keys in single quotes", { head + "StyleConfig: '{" + list($0) { "\"k\($0)\":\"\"" } + "}'\n" },
      .yaml
    ),
    (
      "unknown style keys in double quotes",
      { head + "StyleConfig: \"{" + list($0) { "\\\"k\($0)\\\":\\\"\\\"" } + "}\"\n" }, .yaml
    ),
    (
      "unknown style keys in a block",
      { head + "StyleConfig: |\n  {" + list($0, ",\n  ") { "\"k\($0)\":\"\"" } + "}\n" }, .yaml
    ),
    (
      "doubled keys in an array", { head + "StyleConfig: '[" + list($0) { "{\"k\($0)\":1,\"k\($0)\":1}" } + "]'\n" },
      .yaml
    ),
    (
      "unknown style keys in JSON",
      { "{\"ProductCode\":\"ID_OCR\",\"StyleConfig\":\"{" + list($0) { "\\\"k\($0)\\\":\\\"\\\"" } + "}\"}" }, .json
    ),
    (
      "wrong colours",
      { head + "StyleConfig: '{\"facePage\":{\"processBarColor\":[" + list($0) { "\"re\($0)\"" } + "]}}'\n" }, .yaml
    ),
    (
      "a long shadow",
      { head + "StyleConfig: '{\"guidePage\":{\"btnShadow\":\"" + list($0) { "\($0)px 0 red" } + "\"}}'\n" }, .yaml
    ),
    (
      "old style keys",
      { head + "StyleConfig: '{\"guidePage\":{" + list($0) { _ in "\"btnBackgroundColor\":\"\"" } + "}}'\n" }, .yaml
    ),
    ("misspelt keys", { head + list($0, "\n") { "SceneCod\($0 % 10): x" } + "\n" }, .yaml),
    ("profiles in a sequence", { list($0, "\n") { "- ProductCode: ID_OCR\n  DocType: \($0)" } + "\n" }, .yaml),
    ("wrong characters", { head + "MerchantBizId: '" + String(repeating: "-a", count: $0) + "'\n" }, .yaml),
    ("placeholders", { head + "SceneCode: '" + String(repeating: "${A}-", count: $0) + "'\n" }, .yaml),
    (
      "uses of one alias",
      { "x: &x a-b\ny:\n" + list($0, "\n") { _ in "- {ProductCode: ID_OCR, SceneCode: *x}" } + "\n" }, .yaml
    ),
    ("defaults", { head + "CallbackToken: '" + String(repeating: "${A:-", count: $0) + "'\n" }, .yaml),
    (
      "fields of a query",
      { head + "CallbackUrl: 'https://a.com/?" + list($0, "&") { _ in "${A}&passed" } + "'\n" }, .yaml
    ),
    ("labels of a host", { head + "CallbackUrl: 'https://" + list($0, ".") { _ in "1" } + ".test'\n" }, .yaml),
    (
      "defaults that are closed",
      {
        head + "CallbackToken: '" + String(repeating: "${A:-", count: $0) + "x" + String(repeating: "}", count: $0)
          + "'\n"
      }, .yaml
    ),
    ("asterisks", { head + "MerchantUserId: '" + String(repeating: "-***", count: $0) + "'\n" }, .yaml),
    ("blanks at the end", { head + "MerchantUserId: 'a" + String(repeating: " \u{A0}", count: $0) + "'\n" }, .yaml),
    ("a long url", { head + "CallbackUrl: 'https://" + String(repeating: "a:@", count: $0) + "'\n" }, .yaml),
  ]

  private static let head = "# idvlint: partial\nProductCode: ID_OCR\n"

  private static func list(_ count: Int, _ separator: String = ",", _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: separator)
  }

  @Test(.serialized, arguments: families.map(\.name))
  func judgingGrowsAsTheText(name: String) throws {
    let family = try #require(Self.families.first { $0.name == name })
    Self.expectGrowth(of: family.text) { _ = Bench.report($0, family.syntax) }
  }

  /// Expects that judging a text takes as much longer as the text is, by the number of times something is repeated.
  static func expectGrowth(of text: (Int) -> String, judging: ([UInt8]) -> Void) {
    func time(_ count: Int) -> Double {
      let text = Array(text(count).utf8)
      return (0..<2).map { _ in secondsOfWork { judging(text) } }.min() ?? 0
    }
    let small = time(500)
    let large = time(4000)
    // Eight times the text: a square would take 64 times as long.
    #expect(large < max(small * 16, 0.1), "\(small) s, then \(large) s")
  }
}
