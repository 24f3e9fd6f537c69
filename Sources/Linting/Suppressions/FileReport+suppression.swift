import DocumentModel

extension FileReport {
  /// Takes out what is allowed, and adds what is to be said of the file's suppressions. The last of all judgements.
  mutating func suppress() {
    guard var list = suppressions.take() else { return }
    findings = kept(findings, &list)
    // Of a part that nobody could read, nobody knows what would be found.
    if isWhole {
      var collector = FindingCollector()
      for (suppression, names, isExpired) in list.idle() {
        // Nobody knows what a rule that is off would find.
        let names = names.filter { !isOff($0.rule) }
        guard !names.isEmpty else { continue }
        RuleTable.shared.check(suppression, names, isExpired: isExpired, in: source, &collector)
      }
      findings += kept(levels.applied(to: collector.findings), &list)
    }
    Finding.sort(&findings)
  }

  /// The findings that are not allowed.
  private mutating func kept(_ findings: [Finding], _ list: inout SuppressionList) -> [Finding] {
    findings.compactMap { finding in
      // Each use is asked for, so that none that allows it is called unused.
      let uses = finding.repeats.map { ($0, list.verdict(on: $0)) }
      switch list.verdict(on: finding) {
      case .open: return finding
      case .allowed(let cause):
        // A text that is allowed where it is used first may not be where it is used next.
        for (use, verdict) in uses {
          if case .allowed = verdict { continue }
          return use
        }
        suppressed.append(SuppressedFinding(finding: finding, cause: cause))
        return nil
      case .expired(let note):
        var finding = finding
        finding.notes.append(note)
        return finding
      }
    }
  }
}
