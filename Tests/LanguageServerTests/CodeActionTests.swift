import DocumentModel
import LanguageServer
import Linting
import Testing

/// What is done about findings.
@Suite struct CodeActionTests {
  /// A bad example of a rule.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var example: Rule.Example
    var number: Int

    var testDescription: String { "\(rule.id.name) \(number)" }

    static let bad = Rule.all.flatMap { rule in
      rule.bad.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1) }
    }
    static let mendable = bad.filter { $0.example.fixed != nil }
    static let allowable = bad.filter { SuppressionWriter.isFor($0.rule.id) && !$0.example.options.isConfiguration }
  }

  // MARK: - Fixes

  @Test(arguments: Case.mendable) func quickFixesGiveTheTextAfterFixing(item: Case) throws {
    var file = EditedFile(item.example)
    var rounds = 0
    func next() -> Int? { file.report.findings.firstIndex { $0.rule == item.rule.id && $0.fix != nil } }
    while rounds < 20, let number = next() {
      let actions = file.actions(in: file.report.findings[number].range, kinds: ["quickfix"])
      let action = try #require(actions.first { $0.work == .mend(number) })
      #expect(action.findings == [number])
      #expect(action.isPreferred == (file.report.findings[number].fix?.safety == .safe))
      let edits = file.edits(of: action.work)
      #expect(!edits.isEmpty)
      let text = file.text(with: edits)
      file = EditedFile(item.example, text)
      rounds += 1
      if edits.isEmpty { break }
    }
    #expect(rounds > 0)
    #expect(file.words(file.whole) == item.example.fixed)
  }

  @Test(arguments: Case.mendable) func allOfARuleAreMendedAtOnce(item: Case) throws {
    let file = EditedFile(item.example)
    let mine = file.report.findings.indices.filter {
      file.report.findings[$0].rule == item.rule.id && file.report.findings[$0].fix != nil
    }
    let action = file.actions(in: file.whole).first { action in
      if case .mendRule(item.rule.id, _) = action.work { true } else { false }
    }
    #expect((action != nil) == (mine.count > 1))
    guard let action else { return }
    #expect(action.title == "Fix all '\(item.rule.id.name)' problems")
    #expect(action.findings == mine)
    #expect(file.text(with: file.edits(of: action.work)) == item.example.fixed)
  }

  @Test func fixingAllIsOfferedWhereSomethingIsSafe() throws {
    for file in try EditedFile.samples(in: "faulty") + EditedFile.samples(in: "valid") {
      let safe = file.report.isComplete && file.report.findings.contains { $0.fix?.safety == .safe }
      for kinds in [["source.fixAll.idvlint"], ["source.fixAll"], ["source"], ["", "refactor"]] {
        let actions = file.actions(in: SourceRange(bytes: 0..<0), kinds: kinds).filter { $0.kind == CodeAction.fixAll }
        #expect(actions.count == (safe ? 1 : 0), "\(file.source.path.display) \(kinds)")
        for action in actions {
          let text = file.text(with: file.edits(of: action.work))
          let later = EditedFile(path: file.source.path, text: Array(text.utf8), options: file.options)
          #expect(later.report.findings.allSatisfy { finding in
            finding.severity == .note || file.report.findings.contains { $0.rule == finding.rule }
          })
        }
      }
      #expect(file.actions(in: file.whole, kinds: ["refactor", "source.fixAllOfThem", "sourc"]).isEmpty)
    }
  }

  @Test func whatDoesHarmIsNotDone() throws {
    // Of a file that cannot be read to its end nothing is mended.
    let file = EditedFile("ProductCode: ID_OCR\nDocType: 01000000\nSceneCode: \"web\n")
    #expect(!file.report.isComplete)
    #expect(file.actions(in: file.whole).isEmpty)
    for work: CodeAction.Work in [.mend(0), .mend(99), .mendAll, .allow([0]), .allow([99])] {
      #expect(file.edits(of: work).isEmpty)
    }
  }

  @Test func whatIsOfferedIsDoneAndDoesNoHarm() throws {
    let configuration = SourceFile(path: FilePath("/.idvlint.yml"), bytes: [])
    for file in try EditedFile.samples(in: "faulty") + Case.bad.map({ EditedFile($0.example) }) {
      let actions = file.actions(in: file.whole)
      #expect(actions.allSatisfy { !$0.findings.isEmpty })
      for action in actions {
        let name: Testing.Comment = "\(file.source.path.display): \(action.work): \(file.words(file.whole))"
        guard action.kind == CodeAction.fixAll || action.title.hasPrefix("Allow") || action.findings.count == 1 else {
          continue
        }
        let edits = file.edits(of: action.work)
        #expect(edits.isEmpty == (action.work == .allowInConfiguration(action.findings)), name)
        #expect(file.edits(of: action.work, in: configuration).isEmpty != edits.isEmpty, name)
        guard !edits.isEmpty else { continue }
        let text = Array(file.text(with: edits).utf8)
        let later = EditedFile(path: file.source.path, text: text, options: file.options)
        #expect(later.report.isComplete, name)
        let worst = action.findings.map { file.report.findings[$0].severity }.max() ?? .note
        let new = later.report.findings.filter { finding in
          !file.report.findings.contains { $0.rule == finding.rule } && finding.severity >= worst
        }
        #expect(new.isEmpty || action.work.description.hasPrefix("mend "), name)
      }
    }
  }

  @Test(arguments: [
    "# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: |\n  {\"ocrPage\": {\"tapColor\": 0}}\n",
    "Pr*x: \"${O}\"\nMetaInfo: \"${M}\"\nMerchantUserId: \"${U}\"\nSceneCode: a\nIdSpoof: \"Y\"\n",
  ])
  func fixesThatDoHarmAreNotOffered(text: String) {
    let file = EditedFile(text)
    #expect(file.report.findings.contains { $0.fix != nil })
    for number in file.report.findings.indices {
      let actions = file.actions(in: file.report.findings[number].range)
      for action in actions where action.work.description.hasPrefix("mend") {
        #expect(!file.edits(of: action.work).isEmpty, "\(action.title)")
      }
    }
  }

  @Test func onlyWhatIsTouchedIsOffered() {
    let file = EditedFile("# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000\nIdThreshold: 2\n")
    func titles(_ words: String) -> [String] {
      let start = file.offset(of: words)
      return file.actions(in: start..<start, kinds: ["quickfix"]).map(\.title)
    }
    #expect(titles("ProductCode").isEmpty)
    #expect(
      titles("01000000")
        == ["Quote the value", "Fix all 'lossy-plain-scalar' problems", "Allow lossy-plain-scalar here"])
    #expect(titles("\nIdThreshold").first == "Quote the value")
  }

  @Test func titlesTellNoSecret() throws {
    for file in try EditedFile.samples(in: "faulty") {
      for action in file.actions(in: file.whole) {
        #expect(!action.title.contains("LTAI") && !action.title.contains("5d41402abc"), "\(action.title)")
        #expect(action.title.first?.isLowercase == false)
        #expect(CodeAction.Work(action.work.description) == action.work)
      }
    }
    let others = ["", "mend", "mend x", "mend 1,2", "mend-all 3", "mend-rule no-rule", "allow", "allow 1,", "allow 1 2"]
    for text in others {
      #expect(CodeAction.Work(text) == nil, "\(text)")
    }
    let work = CodeAction.Work.mendRule(Rule.misspeltParameter.id, includesSuggested: true)
    #expect(work.description == "mend-rule-suggested misspelt-parameter")
  }

  // MARK: - Allowing

  @Test(arguments: Case.allowable) func whatIsAllowedIsGone(item: Case) throws {
    let file = EditedFile(item.example)
    for number in file.report.findings.indices where file.report.findings[number].rule == item.rule.id {
      guard file.report.isComplete else { continue }
      let finding = file.report.findings[number]
      let actions = file.actions(in: finding.range, kinds: ["quickfix"])
      let title = "Allow \(item.rule.id.name) here"
      let action = actions.first { $0.findings.contains(number) && $0.title.hasPrefix(title) }
      if case .allow(let numbers)? = action?.work {
        let edits = file.edits(of: .allow(numbers))
        #expect(!edits.isEmpty)
        let later = EditedFile(item.example, file.text(with: edits))
        var left = file.report.findings.map(\.rule)
        left.removeFirst(numbers.count, of: item.rule.id)
        // What stands on one line is allowed together.
        for rule in later.report.findings.map(\.rule) {
          #expect(left.contains(rule), "\(rule.name)")
          left.removeFirst(1, of: rule)
        }
      } else {
        #expect(file.source.syntax == .json, "no comment at \(file.words(finding.range))")
      }
      if file.source.syntax == .json { #expect(action?.work == .allowInConfiguration(action?.findings ?? [])) }
      try isGone(number, of: file, item.example)
    }
  }

  /// Whether a finding is gone when a new configuration allows it.
  private func isGone(_ number: Int, of file: EditedFile, _ example: Rule.Example) throws {
    let empty = SourceFile(path: FilePath("/shop/.idvlint.yml"), bytes: [])
    let edits = file.edits(of: .allowInConfiguration([number]), in: empty)
    let text = TextEdit.apply(edits, to: [])
    let (configuration, report) = readConfiguration(
      SourceFile(path: empty.path, bytes: text), options: LintOptions())
    #expect(report.findings.isEmpty)
    let permission = try #require(configuration.permissions.first)
    var options = example.options
    options.allowances = [permission.allowance]
    let later = lint(file.source, options: options)
    let finding = file.report.findings[number]
    #expect(!later.findings.contains { $0.rule == finding.rule && $0.range == finding.range })
    #expect(later.findings.allSatisfy { left in
      file.report.findings.contains { $0.rule == left.rule && $0.range == left.range }
    })
  }

  @Test(arguments: [
    "data:\n  idv.yaml: |\n    ProductCode: ID_OCR\n    IdThreshold: 2\n",
    "data:\n  idv.json: '{\"IdThreshold\": 2}'\n",
    "data:\n  idv.yaml: \"ProductCode: ID_OCR\\nIdThreshold: 2\\n\"\n",
    "{\"data\": {\"idv.json\": \"{\\\"IdThreshold\\\": 2}\"}}",
  ])
  func whatIsFoundInTextsIsMendedAndAllowed(text: String) throws {
    var options = LintOptions()
    options.partial = ["/data/*"].compactMap { JSONPointerPattern($0) }
    let file = EditedFile(text, options)
    let finding = try #require(file.report.findings.first)
    #expect(file.report.findings.count == 1)
    let actions = file.actions(in: finding.range, kinds: ["quickfix"])
    #expect(actions.map(\.title).first { $0.hasPrefix("Allow \(finding.rule.name) here") } != nil)
    for action in actions where file.source.syntax == .yaml || action.work == .mend(0) {
      let later = EditedFile(file.text(with: file.edits(of: action.work)), options)
      #expect(later.report.findings.isEmpty, "\(action.title): \(later.words(later.whole))")
    }
    let edits = file.edits(
      of: .allowInConfiguration([0]), in: SourceFile(path: FilePath("/.idvlint.yml"), bytes: []))
    let added = edits.map { String(decoding: $0.replacement, as: UTF8.self) }.joined()
    #expect(added.contains("pointer: \"/data/idv."))
  }

  @Test func anotherFileIsOutOfReach() {
    let file = EditedFile("{\"ProductCode\": \"ID_OCR\", \"IdThreshold\": 2}")
    let number = file.report.findings.firstIndex { $0.rule == Rule.nonStringValue.id } ?? 0
    for path in ["/shop/kyc/.idvlint.yml", "/shops/.idvlint.yml", "/shop/p.json/.idvlint.yml"] {
      let configuration = SourceFile(path: FilePath(path), bytes: [])
      #expect(file.edits(of: .allowInConfiguration([number]), in: configuration).isEmpty)
    }
    let near = SourceFile(path: FilePath("/.idvlint.yml"), bytes: [])
    let edits = file.edits(of: .allowInConfiguration([number]), in: near)
    #expect(
      edits.map { String(decoding: $0.replacement, as: UTF8.self) } == [
        """
        allow:
          - rule: non-string-value
            files: ["/shop/p.json"]
            pointer: "/IdThreshold"
            reason: "why it is right"

        """
      ])
  }
}

extension [RuleID] {
  /// Takes out a rule, as often as asked for, if it is there so often.
  fileprivate mutating func removeFirst(_ count: Int, of rule: RuleID) {
    for _ in 0..<count {
      if let index = firstIndex(of: rule) { remove(at: index) }
    }
  }
}
