import DocumentModel
import Linting
import Testing
import YAMLSyntax

/// What is wrong with a document is wrong with it in the same place where it is the text of a value in another.
@Suite struct EnclosedTextTests {
  private typealias Case = RuleExamplesTests.Case

  private static func pointer(_ text: String) -> JSONPointerPattern? { JSONPointerPattern(text) }

  /// A report on an example as a file of its own, and one on a file that holds it; nil where the way cannot hold it.
  private static func reports(
    _ text: [UInt8], _ example: Rule.Example, _ way: Enclosure.Way
  ) -> (own: FileReport, held: FileReport, file: Enclosure)? {
    guard let file = Enclosure(text, way, example.syntax) else { return nil }
    let host = SourceFile(path: FilePath("c"), bytes: file.bytes, syntax: file.syntax)
    // Some characters cannot stand in some styles.
    guard Self.text(of: file.key, in: host) == text else { return nil }
    var options = example.options
    options.isNamed = false
    options.isEnclosed = true
    options.profiles = [Self.pointer("")].compactMap(\.self)
    // What stands around the text counts.
    options.limits.depth -= 2
    options.limits.nodes -= parseDocument(host, limits: ReadingLimits()).nodes.records.count
    let own = lint(SourceFile(path: FilePath("c"), bytes: text, syntax: example.syntax), options: options)
    options = example.options
    options.isNamed = false
    options.profiles = [Self.pointer("/data/\(file.key)")].compactMap(\.self)
    return (own, lint(host, options: options), file)
  }

  private static func text(of key: String, in file: SourceFile) -> [UInt8]? {
    let document = parseDocument(file, limits: ReadingLimits())
    guard document.problems.isEmpty else { return nil }
    let table = document.nodes
    let index = table.records.indices.first { Node(table: table, index: $0).text.equals(key) }
    return index.map { Array(Node(table: table, index: $0 + 1).bytes) }
  }

  private static let examples = Case.bad.filter { !$0.example.options.isConfiguration }

  @Test(arguments: examples, Enclosure.Way.allCases)
  func findingsAreTheSame(item: RuleExamplesTests.Case, way: Enclosure.Way) throws {
    let text = MarkedText(item.example.text).bytes
    guard let (own, held, file) = Self.reports(text, item.example, way) else { return }
    let words = String(decoding: file.bytes, as: UTF8.self)
    #expect(held.findings.map(\.rule) == own.findings.map(\.rule), "\(words)")
    for (inner, outer) in zip(own.findings, held.findings) {
      #expect(outer.range.bytes == file.place(of: inner.range.bytes), "\(inner.rule.name): \(words)")
      #expect(outer.origin?.bytes == inner.origin.map { file.place(of: $0.bytes) })
      #expect(Bench.words(outer.message) == Bench.words(inner.message))
      #expect(outer.help.map(Bench.words) == inner.help.map(Bench.words))
      #expect(outer.notes.map { Bench.words($0.message) } == inner.notes.map { Bench.words($0.message) })
      #expect(outer.notes.map { $0.range?.bytes } == inner.notes.map { $0.range.map { file.place(of: $0.bytes) } })
      #expect(outer.innerPath == inner.innerPath && outer.severity == inner.severity)
      // What is of no use is told of the file, when all else has been judged.
      if inner.rule == "unused-suppression" { continue }
      #expect(outer.path == ["data", file.key] + inner.path)
      #expect((outer.fix == nil) == (inner.fix == nil))
      #expect(outer.value?.hash == inner.value?.hash)
    }
    #expect(own.sensitive.isEmpty || !held.sensitive.isEmpty)
    let pieces = own.sensitive.parts(of: SourceRange(bytes: 0..<text.count)).filter(\.isHidden)
    for piece in pieces {
      let place = SourceRange(bytes: file.place(of: piece.range.bytes))
      #expect(!held.sensitive.parts(of: place).contains { !$0.isHidden }, "\(words)")
    }
  }

  @Test(arguments: examples, Enclosure.Way.allCases)
  func fixesAreTheSame(item: RuleExamplesTests.Case, way: Enclosure.Way) throws {
    let text = MarkedText(item.example.text).bytes
    guard let (own, held, file) = Self.reports(text, item.example, way) else { return }
    let (mender, hostMender) = (Mender(own.source), Mender(held.source))
    for (inner, outer) in zip(own.findings, held.findings) {
      guard outer.rule != "unused-suppression", let fix = inner.fix, let wanted = mender.edits(for: fix) else {
        continue
      }
      let held = try #require(outer.fix)
      // A text whose lines are folded is not put on one line where it cannot stay as it is.
      guard let edits = hostMender.edits(for: held) else {
        #expect(way == .folded, "\(outer.rule.name)")
        continue
      }
      let mended = TextEdit.apply(edits, to: file.bytes)
      let words = String(decoding: mended, as: UTF8.self)
      let value = Self.text(of: file.key, in: SourceFile(path: FilePath("c"), bytes: mended, syntax: file.syntax))
      let expected = TextEdit.apply(wanted, to: text)
      #expect(String(decoding: value ?? [], as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(words)")
      #expect(mended[..<file.valueStart] == file.bytes[..<file.valueStart], "\(words)")
      #expect(mended.suffix(file.tail.count) == file.bytes.suffix(file.tail.count), "\(words)")
      if way == .literal || way == .literalWithCRLF || way == .json {
        let isSmall = edits.allSatisfy { $0.range.bytes.count < max(text.count, 2) }
        #expect(isSmall, "\(outer.rule.name): \(words)")
      }
    }
  }

  @Test(arguments: Enclosure.Way.allCases)
  func everyWayIsTried(way: Enclosure.Way) {
    let tried = Self.examples.count { item in
      Self.reports(MarkedText(item.example.text).bytes, item.example, way) != nil
    }
    // Few YAML texts have lines that neither begin with blanks nor end a text.
    #expect(tried >= (way == .single ? 5 : 15), "\(tried)")
  }
}
