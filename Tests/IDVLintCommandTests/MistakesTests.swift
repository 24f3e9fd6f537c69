import Testing

/// What a user hears who gets a word wrong: what is wrong, and what would be right.
@Suite(.timeLimit(.minutes(30))) struct MistakesTests {
  private static let jobs = "is invalid for '--jobs <number>': It is a whole number from 1 to 1024."
  private static let fileName = "It is the name of a file, without control characters."

  @Test(arguments: [
    ("--jobs -1", "'-1' \(jobs)"), ("--jobs=-1", "'-1' \(jobs)"), ("--jobs 0", "'0' \(jobs)"),
    ("--jobs 100000", "'100000' \(jobs)"), ("--jobs 9999999999999999999999", "'9999999999999999999999' \(jobs)"),
    ("--jobs x", "'x' \(jobs)"), ("--max-bytes -1", "It is a whole number from 1 to 1000000000."),
    ("--max-seconds -1", "It is a number above 0 and up to 1000000000."),
    ("--max-seconds nan", "It is a number above 0"),
    ("--output json=-", "Standard output has the report of --format; `./-` is a file of that name."),
    (
      "--output json=",
      "formats human, concise, json, sarif, github, gitlab, junit, rdjson, checkstyle, azure."
    ),
    ("--sarif-azure-devops --sarif-category x .", "--sarif-azure-devops and --sarif-category exclude each other"),
    (
      "--sarif-azure-devops .",
      "idvlint: --sarif-azure-devops is for jobs of Azure Pipelines; not set, or not as there: SYSTEM_COLLECTIONURI, "
    ),
    ("''", "Error: An empty name is no file; perhaps it came from a variable that is not set."),
    ("check ''", "Error: An empty name is no file;"), ("-- ''", "Error: An empty name is no file;"),
    (
      "help nosuch",
      "Error: `nosuch` is no command; the commands are check, config, explain, help, init, lsp, rules, schema"
    ),
    ("help chek", "Error: `chek` is no command; did you mean the command `check`?"),
    ("help DocType", "Error: `DocType` is no command; 'idvlint explain DocType' explains that name"),
    ("-dash.yaml", "Error: `-dash.yaml` is no option; a file of that name stands behind --"),
    ("check --level note -h.yaml .", "Error: `-h.yaml` is no option;"), ("explain -fh", "Error: `-fh` is no option;"),
    ("chek .", "idvlint: chek: No such file or directory; did you mean the command `check`?"),
    ("rulez", "idvlint: rulez: No such file or directory; did you mean the command `rules`?"),
    ("lossy-plain-scalar", "No such file or directory; 'idvlint explain lossy-plain-scalar' explains that name"),
    ("nosuch", "idvlint: nosuch: No such file or directory\n"),
    ("schema nosuch", "one of the following:\n  - profile\n  - language-config\n  - style-config\n  - report\n"),
    ("--stdin-filename '' -", fileName), ("--stdin-filename . -", fileName), ("--stdin-filename a/.. -", fileName),
    ("--stdin-filename \"$(printf 'a\\033')\" -", fileName),
    ("--stdin-filename \"$(printf 'a\\302\\205')\" -", fileName),
    ("--sarif-category \"$(printf 'a\\tb')\" .", "It may not hold control characters."),
  ])
  func mistakesAreTold(words: String, message: String) throws {
    let outcome = try Workspace().run("$IDVLINT \(words) < /dev/null")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func numbersThatAreRightAreTaken() throws {
    let place = try Workspace()
    try place.write("a: 1\n", to: "a.yaml")
    for words in ["--jobs 1024", "--jobs=1", "--max-seconds 0.5", "--max-bytes 1000000000"] {
      #expect(try place.run("$IDVLINT \(words) .").status == 0, "\(words)")
    }
  }

  @Test func schemasAreKnownByAnyStyleOfTheirNames() throws {
    for (name, words) in [
      ("profile", ["Profile", "PROFILE"]), ("language-config", ["LanguageConfig", "language_config", "languageconfig"]),
      ("style-config", ["StyleConfig"]), ("report", ["Report"]),
    ] {
      let expected = try Checkout.run("cat schemas/\(name).schema.json").output
      for word in words { #expect(try Workspace().run("$IDVLINT schema \(word)").output == expected) }
    }
  }
}
