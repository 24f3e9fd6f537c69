import Testing

/// The root of the project holds what the mission draws and what ecosystems look for there.
@Suite struct RootTests {
  private static let expected: Set<String> = [
    "Package.swift", "Sources", "Tests", "samples", "README.md", "LICENSE", "action.yml",
  ]
  /// With a later issue, or made by the build and ignored by Git.
  private static let tolerated: Set<String> = ["schemas", "Package.resolved"]

  @Test func rootHoldsNothingElse() throws {
    let names = Set(try Project.namesInRoot().filter { !$0.hasPrefix(".") })
    #expect(Self.expected.isSubset(of: names))
    #expect(names.subtracting(Self.expected).isSubset(of: Self.tolerated))
  }

  /// Without one of these lines a hook sees half of the files, complains of files of others, or takes a name for an
  /// option. pre-commit itself tries them in `.ci/pre-commit`.
  @Test func hooksAreOffered() throws {
    let hooks = try Project.text(".pre-commit-hooks.yaml").split(separator: "- id: ").dropFirst()
    #expect(hooks.map { $0.prefix { $0 != "\n" } } == ["idvlint", "idvlint-fix", "idvlint-system"])
    for hook in hooks {
      for line in ["args: [--]", "types_or: [yaml, json]", "require_serial: true"] {
        #expect(hook.contains("\n  \(line)\n"))
      }
      #expect(hook.contains(/\n  entry: idvlint check (?:--fix )?--skip-non-profiles\n/))
    }
  }

  @Test func licenceIsApache() throws {
    let licence = try Project.text("LICENSE")
    #expect(licence.contains("Apache License") && licence.contains("Version 2.0, January 2004"))
    #expect(licence.contains("END OF TERMS AND CONDITIONS"))
  }
}
