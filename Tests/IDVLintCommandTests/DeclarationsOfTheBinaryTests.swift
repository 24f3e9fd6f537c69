import Testing

/// What a run makes of what a team declares about its profiles.
@Suite(.timeLimit(.minutes(30))) struct DeclarationsOfTheBinaryTests {
  /// The findings of a run over a part of a profile, each as its rule, and the report of the run.
  private func run(_ configuration: String, _ lines: String) throws -> (rules: [String], output: String) {
    let workspace = try Workspace()
    try workspace.write("", to: ".git/HEAD")
    try workspace.write(configuration, to: ".idvlint.yml")
    try workspace.write("# idvlint: partial\n\(lines)\n", to: "p.yaml")
    let output = try workspace.run("\"$IDVLINT\" check --level note --format concise p.yaml").output
    return (output.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }, output)
  }

  @Test(arguments: [
    ("", ["other-key-style"]), ("key-style: snake", []),
    ("key-style: api", ["misspelt-parameter", "misspelt-parameter"]),
    ("key-style: camel", ["misspelt-parameter", "misspelt-parameter"]),
  ])
  func keyStyle(configuration: String, rules: [String]) throws {
    #expect(try run(configuration, "product_code: ID_OCR\nscene_code: shop").rules == rules)
  }

  @Test(arguments: [
    ("", ["ambiguous-plain-scalar"]), ("readers: [js-yaml, yaml-1.2]", []),
    ("readers: [pyyaml]", ["lossy-plain-scalar"]), ("readers: [pyyaml, js-yaml]", ["ambiguous-plain-scalar"]),
  ])
  func readers(configuration: String, rules: [String]) throws {
    let found = try run(configuration, "ProductCode: ID_OCR\nSceneCode: no")
    #expect(found.rules == rules)
    #expect(configuration.isEmpty || !found.output.contains("Psych"))
  }

  @Test func placeholders() throws {
    let lines = "ProductCode: ID_OCR\nMerchantBizId: \"__BIZ-ID__\"\nDocType: [[code]]\nCallbackToken: \"#TOKEN\""
    #expect(
      try run("", lines).rules == ["malformed-merchant-biz-id", "non-string-value", "literal-callback-token"])
    #expect(
      try run("placeholders: [\"__*__\", [\"[[\", \"]]\"], \"#*\"]", lines).rules == ["unquoted-placeholder"])
  }

  @Test func extraDocTypes() throws {
    #expect(try run("", "ProductCode: ID_OCR\nDocType: \"00000099\"").rules == ["unknown-doc-type"])
    #expect(try run("extra-doc-types: [\"00000099\"]", "ProductCode: ID_OCR\nDocType: \"00000099\"").rules.isEmpty)
    #expect(
      try run("extra-doc-types: [\"00000099\"]", "ProductCode: ID_OCR\nDocType: 00000099").rules
        == ["lossy-plain-scalar"])
  }

  @Test func declarationsMayDifferByFile() throws {
    let configuration = "key-style: camel\noverrides:\n  - files: [p.yaml]\n    key-style: kebab\n"
    #expect(try run(configuration, "product-code: ID_OCR\nscene-code: shop").rules.isEmpty)
  }
}
