import Reporting
import Testing

/// What the reports of the built program promise, seen from outside.
@Suite(.timeLimit(.minutes(30))) struct ReportsOfTheBinaryTests {
  @Test func conciseLinesHaveOneForm() throws {
    let outcome = try Checkout.run("idvlint --format concise --level note samples")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 50)
    for line in lines {
      #expect(line.wholeMatch(of: /samples\/[^:]+:\d+:\d+: (note|warning|error): \S.* \[[a-z-]+\]/) != nil, "\(line)")
    }
  }

  @Test func theStatusDoesNotDependOnTheFormatOrTheLevel() throws {
    for format in ReportFormat.allCases {
      for level in ["note", "warning", "error"] {
        let options = "--format \(format) --level \(level)"
        #expect(try Checkout.run("idvlint \(options) samples").status == 1)
        #expect(try Checkout.run("idvlint \(options) samples/faulty/misread.yaml").status == 0)
        #expect(try Checkout.run("idvlint \(options) --fail-on warning samples/faulty/misread.yaml").status == 1)
        #expect(try Checkout.run("idvlint \(options) --fail-on never samples").status == 0)
        #expect(try Checkout.run("idvlint \(options) --max-bytes 100 samples").status == 2)
        #expect(try Checkout.run("idvlint \(options) samples none.yaml").status == 2)
      }
    }
  }

  @Test func outputIsTheSameWhateverTheOrderAndTheLocale() throws {
    let first = try Checkout.run("LC_ALL=C TZ=UTC idvlint samples/faulty samples/valid")
    let second = try Checkout.run("LC_ALL=en_US.UTF-8 TZ=Asia/Hong_Kong idvlint samples/valid samples/faulty")
    #expect(first.output == second.output)
    #expect(first.output.contains(" files checked"))
  }

  @Test func coloursOnlyWhereTheyAreWanted() throws {
    let escape = "\u{1B}["
    let file = "samples/faulty/flags.yaml"
    #expect(try !Checkout.run("idvlint \(file)").output.contains(escape))
    #expect(try !Checkout.run("idvlint --color never \(file)").output.contains(escape))
    #expect(try !Checkout.run("idvlint --color always --format concise \(file)").output.contains(escape))
    let colored = try Checkout.run("idvlint --color always \(file)").output
    #expect(colored.contains(escape))
    // Colours are all that differs.
    let plain = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(try plain == Checkout.run("idvlint \(file)").output)
  }

  /// What is secret under any name must not reach a report, whatever else is wrong with the file.
  @Test(arguments: [
    "CallbackToken: s3cr3t-value\nSceneCode: a-b\n", "CallbackToken: \"s3cr3t-value\"\nDocType: 8\nSceneCode: [\n",
    "CallbackToken: &t s3cr3t-value\nSceneCode: *t\n", "CallbackToken:\n  - s3cr3t-value\n",
    "callback_token: s3cr3t-value\ncallback_token: s3cr3t-value\n", "AccessKeySecret: s3cr3t-value\nSceneCode: a-b\n",
    "CallbackToken: 's3cr3t-value\nSceneCode: a-b\n", "CallbackToken: |\n  first\n  s3cr3t-value\nSceneCode: a-b\n",
    "CallbackToken:\n  s3cr3t-value\nSceneCode: [\n", "MetaInfo: {apdidToken: s3cr3t}\n", "MerchantUserId: [s3cr3t]\n",
    "CallbackUrl: http://user:s3cr3t@acme-pay.com/\n", "CallbackUrl: http://acme-pay.com/?key=s3cr3t\n",
    "CallbackUrl: acme-pay.com/a b?key=s3cr3t\n", "CallbackUrl: \"https://acme-pay.com/ ?key=s3cr3t\n",
    "ReturnUrl: https://user:s3cr3t@acme-pay.com/\nSceneCode: [\n",
    "x-a: {ProductCode: ID_OCR, ReturnUrl: \"https://acme-pay.com/c?key=s3cr3t\", SceneCode: a-b}\n",
    "Callbacktoken: s3cr3t\n", "SceneCode: a-b # CallbackToken: s3cr3t\n",
    "? https://u:s3cr3t@h/?x=s3cr3t\n: {ProductCode: ID_OCR, SceneCode: a-b}\nDocType: 8\n",
    "StyleConfig: '{\"CallbackToken\": \"s3cr3t\",}'\n",
  ])
  func secretsStayInTheFile(text: String) throws {
    let place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n" + text, to: "a.yaml")
    for format in ReportFormat.allCases {
      let outcome = try place.run("$IDVLINT --level note --format \(format) a.yaml")
      #expect(!(outcome.output + outcome.errors).contains("s3cr3t"), "\(outcome.output)")
    }
    // The test can fail: something is reported, beside the secret.
    #expect(try place.run("$IDVLINT --level note --fail-on note a.yaml").status == 1)
  }

  /// The variables of a job of Azure Pipelines reach the log; where they do not tell, nothing is written.
  @Test func sarifNamesThePipelineWhereAsked() throws {
    let place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "a.yaml")
    let guid = "11111111-2222-3333-4444-555555555555"
    let variables = [
      "SYSTEM_COLLECTIONURI": "https://dev.azure.com/acme/", "SYSTEM_TEAMPROJECTID": guid, "SYSTEM_PHASEID": guid,
      "SYSTEM_DEFINITIONID": "42", "BUILD_DEFINITIONNAME": "profiles", "BUILD_BUILDID": "7",
      "SYSTEM_PHASENAME": "Lint", "BUILD_SOURCEBRANCH": "refs/heads/main",
    ]
    let script = "$IDVLINT --sarif-azure-devops --output sarif=s --format sarif a.yaml; cat s"
    let log = try place.run(script, environment: variables).output
    let id = "\"id\": \"azuredevops/pipeline/build/acme/\(guid)/42/\(guid)/refs/heads/main/7\""
    #expect(log.matches(of: try Regex(id)).count == 2, "\(log.prefix(300))")
    let refused = try place.run("rm s; \(script)", environment: variables.merging(["BUILD_BUILDID": ""]) { $1 })
    #expect(refused.output.isEmpty && refused.errors.contains("BUILD_BUILDID\n"))
  }

  @Test func controlCharactersOfAFileNeverReachTheTerminal() throws {
    let place = try Workspace()
    try place.write(
      "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: \"\u{202E}\u{9B}31m\u{FEFF}\" # \u{2028}\n", to: "a.yaml")
    for format in ReportFormat.allCases {
      let output = try place.run("$IDVLINT --format \(format) --color never a.yaml").output
      let isSafe = output.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || !["Cc", "Cf", "Zl", "Zp"].contains(scalar.properties.generalCategory.short)
      }
      #expect(isSafe, "\(output)")
      #expect(output.contains("malformed-scene-code") || output.contains("text-encoding") || output.contains("syntax"))
    }
  }
}

extension Unicode.GeneralCategory {
  /// The two letters of the categories that change what a terminal shows.
  fileprivate var short: String {
    switch self {
    case .control: "Cc"
    case .format: "Cf"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    default: ""
    }
  }
}
