import DocumentModel
import Linting
import Reporting
import Testing

/// Reports as they were agreed upon; `UPDATE_GOLDEN=1 swift test` writes them anew.
@Suite struct GoldenTests {
  @Test(arguments: GoldenTests.samples.map(\.name))
  func human(name: String) throws {
    let sample = try #require(Self.samples.first { $0.name == name })
    try expectGolden(sample.rendered(as: .human), "\(name).txt")
  }

  @Test func concise() throws {
    try expectGolden(Self.samples.map { $0.rendered(as: .concise) }.joined(), "concise.txt")
  }

  private static let manyComments = String(repeating: "#\n", count: 96)

  private static let longText =
    String(repeating: "0123456789", count: 300) + "BAD张" + String(repeating: "é", count: 400) + "END"

  /// Files made by hand, each for one thing that a report has to do right.
  static var samples: [Sample] { [
    Sample("ascii", "ProductCode: ID_OCR\nDocType: 01000000\n") { sample in
      sample.find("lossy-plain-scalar", "`01000000` is 262144 in YAML 1.1", at: sample.place("01000000")) {
        $0.fix = Fix("quote the value", .safe)
        $0.path = ["DocType"]
        $0.notes = [Finding.Note("readers of YAML 1.2 make 1000000 of it")]
      }
    },
    Sample("help", "SceneCode: my-scene\nIdSpoof: true\n") { sample in
      sample.find("malformed-scene-code", "`-` cannot stand in a SceneCode", at: sample.place("-")) {
        $0.help = "use ASCII letters, digits and `_`"
      }
      sample.find("value-not-allowed", "IdSpoof is 0 or 1", at: sample.place("true")) {
        $0.help = "`1` shows the page, `0` hides it"
        $0.fix = Fix("write \"1\"", .suggested)
      }
    },
    Sample("tab", "a:\t\tbad\tworse # x\n") { sample in
      sample.find("one", "after two tabs", at: sample.place("bad"))
      sample.find("two", "a tab inside", at: sample.place("bad\tworse"))
      sample.find("three", "a tab alone", at: sample.place("\t", occurrence: 3))
    },
    Sample("cjk", "语言: 简体中文 # 注释\nﾊﾝ: ＦＵ\n") { sample in
      sample.find("wide", "wide characters", at: sample.place("体中"))
      sample.find("half", "half width and full width", at: sample.place("Ｕ"))
    },
    Sample("emoji", "a: 😀x👩‍💻y👍🏽z❤️w🇨🇳v # ok\n") { sample in
      for letter in ["x", "y", "z", "w", "v"] { sample.find("emoji", "a letter", at: sample.place(letter)) }
      sample.find("emoji", "a sequence is one", at: sample.place("👩‍💻"))
    },
    Sample("combining", "a: e\u{301}te\u{301} x\nb: नमस्ते x\nc: \u{200B}x\n") { sample in
      sample.find("mark", "after marks", at: sample.place("x"))
      sample.find("mark", "a mark alone", at: sample.place("\u{301}"))
      sample.find("mark", "after Devanagari", at: sample.place("x", occurrence: 2))
      sample.find("mark", "nothing to be seen", at: sample.place("\u{200B}"))
    },
    Sample("crlf", "a: 1\r\nb: bad\r\n\r\nc: last") { sample in
      sample.find("crlf", "in the second line", at: sample.place("bad"))
      sample.find("crlf", "a line break", at: sample.place("\r\n", occurrence: 2))
      sample.find("crlf", "an empty line", at: sample.place("\r\n", occurrence: 3))
      sample.find("crlf", "no line break at the end", at: sample.place("last"))
    },
    Sample("bom", "\u{FEFF}bad: 1\n") { sample in
      sample.find("bom", "the first word", at: sample.place("bad"))
      sample.find("bom", "the mark itself", at: SourceRange(bytes: 0..<3))
    },
    Sample("places", "a: 1\nb: 2\nc: 3\na: 4\nd: &x 1\ne: *x\nf: { g: 1, g: 2 }\n") { sample in
      sample.find("duplicate-key", "`a` is there twice", at: sample.place("a", occurrence: 2)) {
        $0.notes = [Finding.Note("first written here", at: sample.place("a"))]
      }
      sample.find("alias", as: .warning, "far and near", at: sample.place("*x")) {
        $0.notes = [
          Finding.Note("written here", at: sample.place("&x")),
          Finding.Note("one line apart", at: sample.place("a: 4")),
        ]
      }
      sample.find("duplicate-key", "`g` is there twice", at: sample.place("g", occurrence: 2)) {
        $0.notes = [Finding.Note("first written here", at: sample.place("g"))]
      }
    },
    Sample("several-lines", "a:\n  b: 1\n  c: 2\n  d: 3\ne: [\n  1 ]\n\(manyComments)") { sample in
      sample.find("block", as: .note, "four lines", at: sample.place("a:\n  b: 1\n  c: 2\n  d: 3"))
      sample.find("block", as: .note, "three lines and a break", at: sample.place("b: 1\n  c: 2\n  d: 3\n"))
      sample.find("flow", as: .note, "two lines", at: sample.place("[\n  1 ]"))
      sample.find("flow", as: .note, "margins", at: SourceRange(bytes: 0..<sample.report.source.text.count - 1))
    },
    Sample("long-line", "k: \"\(longText)\"\n") { sample in
      sample.find("long", "in the middle", at: sample.place("BAD")) {
        $0.notes = [
          Finding.Note("close by", at: sample.place("张")),
          Finding.Note("at the beginning", at: sample.place("k")),
          Finding.Note("at the end", at: sample.place("END")),
        ]
      }
      sample.find("long", "longer than what is shown", at: SourceRange(bytes: 4..<3100))
      sample.find("long", "to the end", at: SourceRange(bytes: 3010..<sample.report.source.text.count))
      sample.find("long", "a long quotation: \(longText, at: sample.place("k"))", at: sample.place("k"))
    },
    Sample(
      "sensitive",
      "CallbackToken: hunter2 # x\nother: {a: hunter2, b: 1}\nk: |\n  hunter2\n  hunter2\nlast: 1\n"
    ) { sample in
      for number in 1...4 { sample.report.sensitive.insert(sample.place("hunter2", occurrence: number)) }
      sample.find("literal-callback-token", as: .warning, "a token in the file", at: sample.place("hunter2"))
      sample.find("inside", as: .warning, "not `\("unt", at: sample.place("unt"))`", at: sample.place("unt"))
      sample.find("behind", as: .warning, "columns go on behind the mask", at: sample.place("b: 1")) {
        $0.notes = [Finding.Note("the first", at: sample.place("hunter2, b"))]
      }
      sample.find("neighbour", as: .warning, "lines between are masked too", at: sample.place("last")) {
        $0.notes = [Finding.Note("here", at: sample.place("hunter2", occurrence: 3))]
      }
    },
    Sample(
      "control", path: "a\n\u{1B}]0;b.yaml", "a: \u{1B}[31mred\u{9B}\u{202E}x\u{2028}y\u{FEFF}z\u{7F}\n"
    ) { sample in
      let quoted: Message = "the text was \("\u{1B}[2J\n", at: sample.place("a"))\u{7}"
      sample.find("control", quoted, at: sample.place("x")) {
        $0.path = ["a\u{1B}", "b\n"]
        $0.innerPath = ["c", "d\u{202E}"]
        $0.help = "remove \u{8}it"
        $0.notes = [Finding.Note("note\u{0}"), Finding.Note("label\r", at: sample.place("z"))]
      }
      sample.find("control", "an escape", at: sample.place("\u{1B}"))
    },
    Sample("end-of-file", "a: 1\n") { sample in
      sample.find("end", "nothing follows", at: SourceRange(bytes: 5..<5))
      sample.find("end", "before the break", at: SourceRange(bytes: 4..<4))
      sample.find("end", "in a line", at: SourceRange(bytes: 1..<1))
    },
    Sample("empty-file", "") { sample in
      sample.find("not-a-profile", "there is no profile in this file", at: SourceRange(bytes: 0..<0))
    },
    Sample("path", "StyleConfig: '{\"guidePage\":{\"btnBgColor\":\"blu\"}}'\n") { sample in
      sample.find("malformed-color", as: .warning, "`blu` is no colour", at: sample.place("blu")) {
        $0.path = ["StyleConfig"]
        $0.innerPath = ["guidePage", "btnBgColor"]
      }
      sample.find("malformed-color", as: .warning, "deep in the file", at: sample.place("blu")) {
        $0.path = ["profiles", "0", "StyleConfig"]
      }
    },
    Sample("colour", "a: 1\na: 2\n", isColored: true) { sample in
      sample.find("duplicate-key", as: .error, "twice", at: sample.place("a", occurrence: 2)) {
        $0.notes = [Finding.Note("first here", at: sample.place("a")), Finding.Note("a remark")]
      }
      sample.find("warn", as: .warning, "a warning", at: sample.place("1"))
      sample.find("note", as: .note, "a note", at: sample.place("2"))
    },
  ] }
}
