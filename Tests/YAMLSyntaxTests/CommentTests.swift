import CLibYAML
import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// Comments are found where they are, and nowhere else.
@Suite struct CommentTests {
  @Test(arguments: [
    "«# a»\n«# b»\r\nk: v «# c»\n", "k: 'x # y' «# a»", "k: \"x # y\" «# a»\n", "u: http://x/#y «# z»\n",
    "k: a#b # c".marked("# c"), "k: |  «# head»\n  # text\n  more # text\n«# after»\n",
    "k: >2-   «# head»\n   # text\n",
    "[ «# a»\n  x, «# b, c»\n  'y' «# ]»\n] «# d»\n", "{ a: «# b»\n  c }\n",
    "k: &a «# properties»\n  !t «# more»\n  v\n",
    "- «# item»\n  - x\n", "? «# key»\n  a\n: «# value»\n  b\n",
    "%YAML 1.1 «# directive»\n--- «# start»\nx\n... «# end»\n",
    "- \"a\n  # no\n  b\"\n", "- 'a\n\n  # no'\n", "«#»\n«#\t»\n", "«# é 張 😀»\na: b\n", "\u{FEFF}«# bom»\na: b\n",
    "a:\n  - b\n  «# in between»\n\n«# below»\n", "- [a]«#glued»\n", "- \"a\"«#glued»\n", "- |«#glued»\n a\n",
    "«# ends here»\u{85}k: v «# and»\u{2028}l: w\n", "a: b\n «# last»", "{ a: b }: «# x»\n", "*a : «# y»\n".anchored,
    "k: \t«# tab»\n", "a: |+\n   x\n\n «# less»\nb: c\n",
  ])
  func `Comments of an example`(marked: String) {
    var text: [UInt8] = []
    var expected: [Range<Int>] = []
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "«": start = text.count
      case "»": expected.append(start..<text.count)
      default: text += Array(String(character).utf8)
      }
    }
    let document = parsed(text)
    #expect(!document.isCutShort, "\(document.problems)")
    #expect(document.comments.map(\.range.bytes) == expected)
    for comment in document.comments {
      let head = text[..<comment.range.lowerBound.byte].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
      let isAlone = head.allSatisfy { $0 == 0x20 || $0 == 0x09 } || head.elementsEqual([0xBF, 0xBB, 0xEF])
      #expect(comment.isAlone == isAlone)
    }
  }

  @Test func `Comments of generated files are what libyaml's scanner passes over`() {
    var count = 0
    var files = 0
    for seed in 0..<UInt64(TestFiles.isDeep ? 30_000 : 2_500) {
      var generator = DocumentGenerator(seed: seed &+ 5_000_000, comments: 60)
      let text = generator.stream()
      guard let expected = Self.comments(of: text) else { continue }
      let document = parsed(text)
      guard document.problems.allSatisfy({ !$0.kind.cutsShort }) else { continue }
      files += 1
      count += expected.count
      let found = document.comments.map(\.range.bytes)
      if found != expected { Issue.record("\(found) \(expected) in \(ControlEscape.escaped(text[...].prefix(900)))") }
    }
    print("comments: \(count) in \(files) generated files")
    #expect(count > 10_000)
  }

  @Test(.enabled(if: TestFiles.folder != nil)) func `The same in files from elsewhere`() {
    var count = 0
    let texts =
      TestFiles.texts(in: "yaml-test-suite", named: ["in.yaml"])
      + TestFiles.texts(in: "libyaml-examples", named: [""])
      + TestFiles.texts(in: "real-config", named: [".yaml", ".yml"])
    for text in texts {
      guard let expected = Self.comments(of: text), case let document = parsed(text), !document.isCutShort else {
        continue
      }
      count += expected.count
      #expect(document.comments.map(\.range.bytes) == expected)
    }
    print("comments: \(count) in files from elsewhere")
    #expect(count > 100)
  }

  /// The comments that stand between libyaml's tokens and in the heads of block scalars; nil where it finds a fault.
  private static func comments(of text: [UInt8]) -> [Range<Int>]? {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    guard String(String.UnicodeScalarView(scalars)).utf8.elementsEqual(text) else { return nil }
    let origin = scalars.first == "\u{FEFF}" ? 1 : 0
    guard let tokens = tokens(of: text) else { return nil }
    var comments: [Range<Int>] = []
    var position = 0
    for token in tokens + [(scalars.count - origin, scalars.count - origin, false)] where token.end >= position {
      let gap = origin + position..<max(origin + position, origin + token.start)
      position = scan(scalars, gap, into: &comments) - origin
      if token.isBlock {
        let head = scalars[(origin + token.start)...].firstIndex(where: isBreak) ?? scalars.count
        _ = scan(scalars, origin + token.start..<head, into: &comments)
      }
      position = max(position, token.end)
    }
    var bytes: [Int] = [0]
    for scalar in scalars { bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar)) }
    return comments.map { bytes[$0.lowerBound]..<bytes[$0.upperBound] }
  }

  private static func scan(
    _ scalars: [Unicode.Scalar], _ stretch: Range<Int>, into comments: inout [Range<Int>]
  ) -> Int {
    guard let start = scalars[stretch].firstIndex(of: "#") else { return stretch.upperBound }
    let end = scalars[start...].firstIndex(where: isBreak) ?? scalars.count
    comments.append(start..<end)
    return end < stretch.upperBound ? scan(scalars, end..<stretch.upperBound, into: &comments) : stretch.upperBound
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// The places of libyaml's tokens in code points, and whether each is a block scalar; nil where it finds a fault.
  private static func tokens(of text: [UInt8]) -> [(start: Int, end: Int, isBlock: Bool)]? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    precondition(unsafe yaml_parser_initialize(parser) == 1)
    defer { unsafe yaml_parser_delete(parser) }
    var result: [(start: Int, end: Int, isBlock: Bool)] = []
    var token = unsafe yaml_token_t()
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      while true {
        guard unsafe yaml_parser_scan(parser, &token) == 1 else { return nil }
        defer { unsafe yaml_token_delete(&token) }
        if unsafe token.type == YAML_STREAM_END_TOKEN { return result }
        var isBlock = false
        if unsafe token.type == YAML_SCALAR_TOKEN {
          let style = unsafe token.data.scalar.style
          isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
        }
        if unsafe token.end_mark.index > token.start_mark.index {
          unsafe result.append((token.start_mark.index, token.end_mark.index, isBlock))
        }
      }
    }
  }
}

extension String {
  /// The string with marks around a part of it.
  fileprivate func marked(_ part: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + "«" + part + "»" + self[range.upperBound...]
  }

  fileprivate var anchored: String { "- &a b\n- " + self }
}
