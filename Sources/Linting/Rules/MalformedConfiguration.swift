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
      .configuration("key-style: snake\nreaders: [pyyaml, js-yaml]\nplaceholders: [[\"<<\", \">>\"], \":*\"]\n"),
      .configuration("profiles: [/kyc, \"\", /a~1b/*]\npartial: [/a, b/]\ninclude: [\"*.j2\"]\n"),
      .configuration("extra-doc-types: [00000099, \"77\"]\n"),
      .configuration("overrides:\n  - {pointer: /web, platform: pc}\nallow:\n  - {rule: unused-style, pointer: /a}\n"),
    ],
    bad: [
      .configuration("«levels»: note\n", fixed: "level: note\n"),
      .configuration("level: «warn»\n"),
      .configuration("fail-on: «warnings»\n", fixed: "fail-on: warning\n"),
      .configuration(
        "rules:\n  «unused-styles»: off\n", fixed: "rules:\n  unused-style: off\n"),
      .configuration("rules:\n  unused-style: «ignore»\n"),
      .configuration("supplied-at-runtime: [«MetaInf»]\n", fixed: "supplied-at-runtime: [MetaInfo]\n"),
      .configuration("exclude: «legacy/»\n"),
      .configuration("require-suppression-reason: «yes»\n"),
      .configuration("max-depth: «0»\n"),
      .configuration("overrides:\n  - files: [kiosk/]\n    «exclude»: [a]\n"),
      .configuration("«- level»\n"),
      .configuration("key-style: «camle»\n", fixed: "key-style: camel\n"),
      .configuration("readers: [«pyaml»]\n", fixed: "readers: [pyyaml]\n"),
      .configuration("profiles: [/kyc, «kyc/verification»]\n"),
      .configuration("partial: [overlays/, «/a~2»]\n"),
      .configuration("placeholders: [\"__*__\", «name»]\n"),
      .configuration("placeholders: [«[\"<<\"]»]\n"),
      .configuration("allow:\n  - {rule: «unused-styles»}\n", fixed: "allow:\n  - {rule: unused-style}\n"),
      .configuration("allow:\n  - {rule: «json-syntax», files: [a.json]}\n"),
      .configuration("allow:\n  - {rule: unused-style, until: «2027-02-30»}\n"),
      .configuration("allow:\n  - «»files: [a.json]\n"),
      .configuration("require-suppression-reason: true\nallow:\n  - «»rule: unused-style\n"),
      .configuration("overrides:\n  - {pointer: /a, «level»: note}\n"),
      .configuration("overrides:\n  - «»level: note\n"),
    ],
    checks: .document { census, collector in
      for mistake in census.configurationMistakes {
        collector.report(mistake.message, at: mistake.range, help: mistake.help, fix: mistake.fix)
      }
    })
}
