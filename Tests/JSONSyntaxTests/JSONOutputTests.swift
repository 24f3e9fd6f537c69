import JSONSyntax
import Testing

@Suite struct JSONOutputTests {
  private static func text(_ write: (inout JSONOutput) -> Void) -> String {
    var output = JSONOutput(isIndented: false)
    write(&output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 7, 10, 42, 909, 1_000, 123_456_789, -1, -120, .max, .min])
  func numbersAreWrittenInDecimal(number: Int) {
    #expect(Self.text { $0.number(number) } == String(number))
  }

  @Test(arguments: [
    ("", ""), ("plain, and longer than eight", "plain, and longer than eight"), ("a\"b\\c", #"a\"b\\c"#),
    ("\n\t\r\u{8}\u{C}\u{1}", #"\n\t\r\b\f\u0001"#), ("\u{7F}x\u{202E}", #"\u007Fx\u202E"#),
    ("张é😀 end", "张é😀 end"), ("\u{E0001}", #"\uDB40\uDC01"#),
  ])
  func stringsAreEscaped(text: String, escaped: String) {
    #expect(Self.text { $0.string(text) } == "\"\(escaped)\"")
    #expect(Self.text { $0.string { $0 += text.utf8 } } == "\"\(escaped)\"")
  }

  /// What is handed on in pieces is what would have been written at once.
  @Test func piecesAreTheText() {
    var pieces: [[UInt8]] = []
    func write(_ output: inout JSONOutput, _ rest: (inout JSONOutput) -> Void) {
      output.object { output in
        output.member("items") { output in
          output.array { output in
            for number in 0..<20_000 {
              output.item { $0.inline { $0.array { $0.item("number") } } }
              if number % 3 == 0 { rest(&output) }
            }
          }
        }
      }
    }
    var whole = JSONOutput(isIndented: true)
    write(&whole) { _ in }
    var output = JSONOutput(isIndented: true)
    write(&output) { $0.passOn { pieces.append($0) } }
    #expect(pieces.count > 3)
    #expect(pieces.flatMap(\.self) + output.bytes == whole.bytes)
  }

  @Test func whatIsTakenIsWrittenNoMore() {
    var output = JSONOutput(isIndented: false)
    output.object { $0.member("a", 1) }
    #expect(String(decoding: output.take(), as: UTF8.self) == #"{"a":1}"#)
    output.object { $0.member("b", true) }
    #expect(String(decoding: output.take(), as: UTF8.self) == #"{"b":true}"#)
  }
}
