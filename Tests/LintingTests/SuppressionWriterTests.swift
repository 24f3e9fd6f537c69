import DocumentModel
import Linting
import Testing

/// The comments that `--add-suppressions` writes.
@Suite struct SuppressionWriterTests {
  /// A text with comments for all that is found in it.
  private struct Written {
    var bytes: [UInt8]
    var draft: SuppressionWriter.Draft
    var isRight: Bool
    var before: FileReport
    var after: FileReport
  }

  private static func written(
    _ bytes: [UInt8], _ syntax: SourceFile.Syntax = .yaml, options: LintOptions = LintOptions(), reason: String = "why"
  ) -> Written {
    var options = options
    options.isOneOfMany = true
    let unsettled = Bench.report(bytes, syntax, options: options)
    var settled = unsettled
    var census = RunCensus()
    census.settle(&settled)
    let limits = ReadingLimits()
    let writer = SuppressionWriter(
      unsettled.source, hiding: unsettled.sensitive, limits: limits, reason: reason)
    let draft = writer.draft(for: settled.findings)
    let new = unsettled.source.bytes(of: TextEdit.apply(draft.edits, to: unsettled.source.text))
    var after = Bench.report(new, syntax, options: options)
    let isRight = draft.isRight(from: unsettled, settled, to: after, limits: limits)
    var other = RunCensus()
    other.settle(&after)
    return Written(bytes: new, draft: draft, isRight: isRight, before: settled, after: after)
  }

  private static func text(_ text: String, reason: String = "why") -> String {
    let written = written(Array(text.utf8), reason: reason)
    #expect(written.isRight, "\(String(decoding: written.bytes, as: UTF8.self))")
    let again = Self.written(written.bytes, reason: reason)
    #expect(again.draft.edits.isEmpty, "\(String(decoding: again.bytes, as: UTF8.self))")
    return String(decoding: written.bytes, as: UTF8.self)
  }

  /// `✓` stands where the comment comes, which allows value-not-allowed; all texts begin alike.
  @Test(arguments: [
    "IdSpoof: \"y\" ✓",
    "IdSpoof: \"y\" ✓\nProductCode: ID_OCR",
    "✓\nIdSpoof: \"y\" # a remark",
    "✓\nIdSpoof: >-\n  y",
    "✓\nIdSpoof: \"y\n  \"",
    "✓\nIdSpoof:\n  \"y\"",
    "IdSpoof: &a \"y\" ✓",
    "x-a: |\n  a_b\n\n✓\nIdSpoof: |-\n  y",
    "{IdSpoof: \"y\", ProductCode: ID_OCR} ✓",
    "✓\n{IdSpoof: \"y\", ProductCode: ID_OCR} # a remark",
    "{\n  ProductCode: ID_OCR,\n  IdSpoof: \"y\", ✓\n  DocType: \"01000000\"\n}",
    "✓\na: {\n  ProductCode: ID_OCR,\n  IdSpoof: \"y\" # a remark\n}",
    "✓\na: {\n  IdSpoof: \"y\n    \", ProductCode: ID_OCR}",
    "a:\n- {IdSpoof: \"y\", ProductCode: ID_OCR} ✓",
    "a:\n✓\n- {IdSpoof: \"y\", ProductCode: ID_OCR} # a remark",
    "a:\n- IdSpoof: \"y\" ✓\n  ProductCode: ID_OCR",
    "a:\n✓\n- IdSpoof: \"y\" # a remark\n  ProductCode: ID_OCR",
    "a:\n- IdSpoof: >- ✓\n    y\n  ProductCode: ID_OCR",
    "a:\n-\n  ✓\n  IdSpoof: >-\n    y\n  ProductCode: ID_OCR",
    "a:\n  b:\n    ProductCode: ID_OCR\n    ✓\n    IdSpoof:\n      y",
    "? IdSpoof\n: \"y\" ✓",
    "x-a: 1\n✓\nIdSpoof: \"\(String(repeating: "y", count: 50))\"",
  ])
  func commentsStandWhereTheyAreBest(text: String) {
    let head = "# idvlint: partial\n"
    let plain = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.trimmingBlanks != "✓" }.joined(separator: "\n").replacing(" ✓", with: "")
    let expected = text.replacing("✓", with: "# idvlint: allow value-not-allowed -- why")
    #expect(Self.text(head + plain + "\n") == head + expected + "\n")
    // A file need not end with a line break.
    #expect(Self.text(head + plain) == head + expected)
  }

  @Test func rulesOfOneLineShareAComment() {
    let mark = "# idvlint: partial\n"
    let short = "{IdSpoof: \"y\", DocType: \"99\"}"
    let long = "{ProductCode: ID_OCR, IdSpoof: \"y\", DocType: \"99\", IdThreshold: \"9\"}"
    let allow = "# idvlint: allow value-not-allowed, unknown-doc-type --"
    #expect(Self.text("\(mark)\(short)\n", reason: "x") == "\(mark)\(short) \(allow) x\n")
    #expect(Self.text("\(mark)\(long)\n") == "\(mark)\(allow) why\n\(long)\n")
  }

  @Test func rulesJoinACommentThatIsThere() {
    let head = "# idvlint: partial\nProductCode: ID_OCR\n"
    func check(_ before: String, _ after: String) { #expect(Self.text(head + before) == head + after) }
    let flow = "x: {IdSpoof: \"y\", DocType: \"99\", ProductCode: ID_OCR}"
    check(
      "\(flow) # idvlint: allow unknown-doc-type -- why\n",
      "\(flow) # idvlint: allow unknown-doc-type, value-not-allowed -- why\n")
    check(
      "# idvlint: allow unknown-doc-type -- why\n\(flow) # a remark\n",
      "# idvlint: allow unknown-doc-type, value-not-allowed -- why\n\(flow) # a remark\n")
    for other in ["-- why not", "until 2099-01-01 -- why", ""] {
      check(
        "\(flow) # idvlint: allow unknown-doc-type \(other)\n",
        "# idvlint: allow value-not-allowed -- why\n\(flow) # idvlint: allow unknown-doc-type \(other)\n")
      check(
        "# idvlint: allow unknown-doc-type \(other)\n\(flow) # a remark\n",
        "# idvlint: allow unknown-doc-type \(other)\n# idvlint: allow value-not-allowed -- why\n\(flow) # a remark\n")
    }
  }

  /// A reason on a line with a secret would be hidden with it.
  @Test func linesWithSecretsAreLeftAlone() {
    let mark = "# idvlint: partial\nProductCode: ID_OCR\n"
    let callback = "CallbackUrl: https://shop.example.com/idv\n"
    let token = "CallbackToken: ab_1\n"
    let allow = "# idvlint: allow literal-callback-token -- why\n"
    #expect(Self.text(mark + callback + token) == mark + callback + allow + token)
    let list = "# idvlint: partial\n"
    let item = "- CallbackToken: ab_1\n  ProductCode: ID_OCR\n  \(callback)"
    #expect(Self.text(list + item) == list + allow + item)
    let open = "CallbackToken: ${TOKEN}\nIdSpoof: \"y\""
    #expect(Self.text(mark + callback + open) == mark + callback + open + " # idvlint: allow value-not-allowed -- why")
  }

  @Test func aFindingAboutTheProfileIsAllowedAtItsKey() {
    let rest = "MerchantBizId: \"${A}\"\nMetaInfo: \"${B}\"\nMerchantUserId: \"${C}\"\nDocType: \"01000000\"\n"
    let allow = " # idvlint: allow missing-return-url -- why"
    #expect(Self.text("ProductCode: ID_OCR\n\(rest)") == "ProductCode: ID_OCR\(allow)\n\(rest)")
  }

  @Test func eachUseOfAnAnchorHasItsComment() {
    let uses = "  IdSpoof: *a ✓\n  ShowOcrResult: *a ✓\n"
    let text = "# idvlint: partial\nx-a: &a \"y\"\np:\n  ProductCode: ID_OCR\n\(uses)"
    let allow = "# idvlint: allow value-not-allowed -- why"
    #expect(Self.text(text.replacing(" ✓", with: "")) == text.replacing("✓", with: allow))
  }

  /// Nothing is written where text could not be read, into JSON, and about comments themselves.
  @Test func whatCannotBeAllowedIsLeft() {
    for text in ["ProductCode: ID_OCR\nIdSpoof: \"y\"\nx: [", "", "# nothing\n", "\"a"] {
      #expect(Self.written(Array(text.utf8)).draft.edits.isEmpty)
    }
    #expect(Self.written(Array("{\"ProductCode\": \"ID_OCR\"}".utf8), .json).draft.edits.isEmpty)
    let unused = "# idvlint: partial\nProductCode: ID_OCR # idvlint: allow value-not-allowed\n"
    let malformed = "# idvlint: partial\nProductCode: ID_OCR # idvlint: allow nonsense\n"
    for text in [unused, malformed] { #expect(Self.text(text) == text) }
  }

  /// A draft is refused where the comments do not stand where they should.
  @Test func wrongDraftsAreRefused() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"y\"\n"
    let right = Self.written(Array(text.utf8))
    let limits = ReadingLimits()
    for (old, new) in [("-- why", "-- why\n"), ("value-not", "valu-not"), ("-- why", "--"), ("# idv", "# id v")] {
      let changed = String(decoding: right.bytes, as: UTF8.self).replacing(old, with: new)
      let isRight = right.draft.isRight(
        from: right.before, right.before, to: Bench.report(Array(changed.utf8)), limits: limits)
      #expect(isRight == (new == "-- why\n"), "\(changed)")
    }
    for (old, new) in [("ID_OCR", "\"ID_OCR\""), ("IdSpoof", "IdThreshold"), ("ID_OCR", "&a ID_OCR"), ("\"y\"", "y")] {
      let changed = String(decoding: right.bytes, as: UTF8.self).replacing(old, with: new)
      #expect(
        !right.draft.isRight(from: right.before, right.before, to: Bench.report(Array(changed.utf8)), limits: limits))
    }
  }

  /// Every finding of every example is allowed by the comments, in every dress, and nothing else comes of them.
  @Test(arguments: RuleExamplesTests.Case.bad.filter { $0.example.syntax == .yaml }, Dress.allCases)
  func examplesAreAllowed(item: RuleExamplesTests.Case, dress: Dress) throws {
    let text = try #require(dress.dressed(MarkedText(item.example.text), .yaml))
    let written = Self.written(dress.encoded(text.bytes), options: item.example.options)
    let source = String(decoding: written.after.source.text, as: UTF8.self)
    let wanted = written.before.findings.filter { SuppressionWriter.isFor($0.rule) }
    guard written.before.isComplete, !written.draft.edits.isEmpty || !wanted.isEmpty else { return }
    guard !item.example.options.isConfiguration else { return }
    #expect(written.draft.allowed.count == wanted.count, "\(source)")
    #expect(written.isRight, "\(source)\n\(written.after.findings.map { "\($0.rule.name) \($0.range.bytes)" })")
    #expect(written.after.findings.allSatisfy { !SuppressionWriter.isFor($0.rule) }, "\(source)")
    let breaks = written.bytes.filter { $0 == 0x0D }.count
    if dress == .crlf { #expect(breaks == written.bytes.filter { $0 == 0x0A }.count) }
    let again = Self.written(written.bytes, options: item.example.options)
    #expect(again.draft.edits.isEmpty && again.bytes == written.bytes)
  }
}

extension Substring {
  /// The text without the blanks at its beginning.
  fileprivate var trimmingBlanks: Substring { drop { $0 == " " } }
}
