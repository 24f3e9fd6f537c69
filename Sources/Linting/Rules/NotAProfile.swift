import DocumentModel

extension Rule {
  /// See its summary.
  package static let notAProfile = Rule(
    id: "not-a-profile", severity: .error,
    summary: "a file named by the user that holds no profile, or a document beside profiles that is no mapping",
    explanation: """
      A mapping is a profile by its ProductCode `ID_OCR`, by three or more of the parameters' names with one found \
      nowhere else, or by the comment `# idvlint: profile` before its first key. A file that holds none would be \
      checked for nothing, which nobody would notice. Hooks that hand over every YAML file use `--skip-non-profiles`.
      """,
    good: [
      .fragment("ProductCode: ID_OCR"),
      .yaml("# idvlint: not-a-profile\nname: something else\n"),
    ],
    bad: [
      .yaml("«»name: something else\n"),
      .yaml("«»ProductCode:ID_OCR\nIdSpoof:Y\n"),
      .yaml("# idvlint: partial\nProductCode: ID_OCR\n---\n«just a text»\n"),
      .yaml("# idvlint: partial\n- ProductCode: ID_OCR\n- «just a text»\n"),
    ],
    checks: .document { census, collector in
      if let stray = census.stray, census.profileCount > 0 {
        let isItem = stray.parent != nil
        let (what, line) =
          isItem ? ("an item of a list with a mark", "") : ("a document beside profiles", " together with its `---`")
        collector.report(
          "\(what) must be a mapping", at: stray.range,
          help: "leave it out\(line), or write it as a mapping: `name: value`")
        return
      }
      let isDeclined = census.isDeclinedByMark || census.isConfiguration || census.isAnswered
      let isExpected = census.file.options.isNamed && !isDeclined
      guard isExpected, census.profileCount == 0, census.foreigners.isEmpty, !census.isCutShort else { return }
      let place = census.file.document.documents.lazy.compactMap { census.file.document.root(of: $0) }.first?.range
      let start = place?.lowerBound ?? SourceOffset(census.file.document.source.contentStart)
      let advice =
        census.isMarked
        ? "a mark makes a mapping a profile, or the mappings of a list; there is neither"
        : "`# idvlint: profile` before the first key makes a mapping one; --skip-non-profiles passes such files over"
      let slip = LineSlip(at: start, in: census.file.document.source)
      collector.report(
        "the file holds no Initialize profile", at: start..<start, help: Message(slip?.help ?? advice))
    })
}
