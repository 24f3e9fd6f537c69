package import DocumentModel
package import Linting

extension EditedFile {
  /// The edits of this file that an action asks for, tried before they are told: the text can be read, what was to be
  /// mended or allowed is found no more, and nothing else is that was not.
  ///
  /// - Parameter work: what was offered of this version of the file.
  /// - Returns: the edits, apart from each other; empty where there are none that do only that, and for what changes
  ///   the configuration, see ``edits(of:in:)``.
  package func edits(of work: CodeAction.Work) -> [TextEdit] {
    switch work {
    case .mend(let number):
      guard report.findings.indices.contains(number) else { return [] }
      return report.edits(mending: report.findings[number], limits: options.limits, judge: judge) ?? []
    case .mendRule(let rule, let includesSuggested):
      return edits(making: FixChoice(includesSuggested: includesSuggested, rules: [rule]))
    case .mendAll: return edits(making: FixChoice())
    case .allow(let numbers): return comments(allowing: numbers)
    case .allowInConfiguration: return []
    }
  }

  /// The edits of a configuration that an action asks for.
  ///
  /// - Parameters:
  ///   - work: what was offered of this version of the file.
  ///   - configuration: the configuration that applies to this file, or the empty beginning of one; it lies in one of
  ///     the directories that the file lies in.
  /// - Returns: the edits; empty where it does not reach this file, or cannot be edited so that it allows just what was
  ///   found, and for what changes this file.
  package func edits(of work: CodeAction.Work, in configuration: SourceFile) -> [TextEdit] {
    guard case .allowInConfiguration(let numbers) = work, let name = name(from: configuration.path) else { return [] }
    var entries: [AllowanceEntry] = []
    for finding in numbers.filter(report.findings.indices.contains).map({ report.findings[$0] }) {
      let isAllowed = entries.contains { $0.allows(finding) }
      if isAllowed { continue }
      guard let entry = allowance(for: finding, in: name) else { return [] }
      entries.append(entry)
    }
    return ConfigurationAddition(to: configuration, limits: options.limits).edit(adding: entries).map { [$0] } ?? []
  }

  private func edits(making choice: FixChoice) -> [TextEdit] {
    mend(report, choice: choice, limits: options.limits, judge: judge).edits
  }

  private func judge(_ source: SourceFile) -> FileReport { lint(source, options: options) }

  private func comments(allowing numbers: [Int]) -> [TextEdit] {
    let findings = numbers.filter(report.findings.indices.contains).map { report.findings[$0] }
    let draft = suppressionWriter.draft(for: findings)
    guard draft.allowed.count == numbers.count, !draft.edits.isEmpty else { return [] }
    var options = options
    options.isOneOfMany = true
    let text = TextEdit.apply(draft.edits, to: source.text)
    let commented = SourceFile(path: source.path, bytes: text, syntax: source.syntax)
    let isRight = draft.isRight(
      from: lint(source, options: options), report, to: lint(commented, options: options), limits: options.limits)
    return isRight ? draft.edits : []
  }

  /// The name of this file from the directory of a configuration; nil where it lies elsewhere.
  private func name(from configuration: FilePath) -> FilePath? {
    let end = configuration.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let name = source.path.bytes
    guard name.count > end, name.starts(with: configuration.bytes[..<end]) else { return nil }
    return FilePath(bytes: Array(name[end...]))
  }
}
