import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedConfiguration = Rule(
    id: "malformed-configuration", severity: .error,
    summary: "a mistake in the configuration",
    explanation: """
      A key, a rule or a value of `.idvlint.yml` that idvlint does not know would do nothing, and nobody would notice. \
      What can be read is followed all the same, but the run ends with status 2.
      """,
    good: [
      .configuration("rules:\n  unused-style: off\n  \"*\": warning\nlevel: note\nexclude: [legacy/]\n"),
      .configuration("overrides:\n  - files: [kiosk/]\n    integration: app\nmax-bytes: 4000000\n"),
    ],
    bad: [
      .configuration("«levels»: note\n", fixed: "level: note\n"),
      .configuration("level: «warn»\n"),
      .configuration("fail-on: «warnings»\n", fixed: "fail-on: warning\n"),
      .configuration(
        "rules:\n  «unused-styles»: off\n", fixed: "rules:\n  \"unused-style\": off\n"),
      .configuration("rules:\n  unused-style: «ignore»\n"),
      .configuration("supplied-at-runtime: [«MetaInf»]\n", fixed: "supplied-at-runtime: [MetaInfo]\n"),
      .configuration("exclude: «legacy/»\n"),
      .configuration("require-suppression-reason: «yes»\n"),
      .configuration("max-depth: «0»\n"),
      .configuration("overrides:\n  - files: [kiosk/]\n    «exclude»: [a]\n"),
      .configuration("«- level»\n"),
    ],
    checks: .document { census, collector in
      for mistake in census.configurationMistakes {
        collector.report(mistake.message, at: mistake.range, help: mistake.help, fix: mistake.fix)
      }
    })
}
