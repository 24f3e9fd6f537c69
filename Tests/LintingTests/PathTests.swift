import DocumentModel
import Linting
import Testing

/// The way to a finding, and what a broken file is still told by.
@Suite struct PathTests {
  private func paths(_ text: String) -> [String] {
    Bench.report(Array(text.utf8)).findings.map { $0.path.joined(separator: ".") }
  }

  @Test func aValueIsNamedByItsKeyAndAnItemByItsNumber() {
    #expect(paths("a:\n- x\n- {ProductCode: ID_OCR, SceneCode: a-b, x-p: 1}\n").last == "a.1.SceneCode")
  }

  /// The key of a mapping that is a key itself is not the value before it.
  @Test func aKeyThatIsAMappingHasNoName() {
    let found = paths("a: before\n? {ProductCode: ID_OCR, DocType: 8}\n: x\n")
    #expect(found.contains("?.DocType"))
    #expect(!found.contains { $0.contains("before") })
  }

  @Test func onlyAMarkTellsOfABrokenFile() {
    #expect(Bench.rules("run: idvlint check [\n", isNamed: false) == [])
    #expect(Bench.rules("# idvlint: profile\nx: [\n", isNamed: false) == ["yaml-syntax"])
    #expect(Bench.rules("x: [ProductCode, MetaInfo", isNamed: false) == ["yaml-syntax"])
  }

  /// `%BA` is percent-encoding, so `%BASE%` is no placeholder: the parser and the rules must agree on that.
  @Test func percentEncodingIsNoPlaceholderAnywhere() {
    #expect(Bench.rules("# idvlint: partial\nProductCode: ID_OCR\nSceneCode: %BASE%\n") == ["yaml-syntax"])
    #expect(Bench.rules("# idvlint: partial\nProductCode: ID_OCR\nSceneCode: %NAME%\n") == ["unquoted-placeholder"])
  }
}
