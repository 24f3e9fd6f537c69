import Testing

/// SwiftPM compiles the import of a sibling that is not declared as a dependency, so this table is kept here.
@Suite struct ImportTests {
  /// What each module may import.
  private static let allowed: [String: Set<String>] = [
    "CLibYAML": [],
    "DocumentModel": [],
    "JSONSyntax": ["DocumentModel"],
    "YAMLSyntax": ["CLibYAML", "DocumentModel", "JSONSyntax"],
    "Catalog": [],
    "Parallelism": ["Glibc", "Musl", "Darwin", "Synchronization"],
    "Linting": ["DocumentModel", "YAMLSyntax", "JSONSyntax", "Catalog", "Parallelism"],
    "Reference": ["Catalog", "DocumentModel", "JSONSyntax", "Linting"],
    "Reporting": ["DocumentModel", "JSONSyntax", "Linting", "Parallelism", "Reference"],
    "LanguageServer": ["DocumentModel", "JSONSyntax", "Catalog", "Linting", "Reference", "Reporting"],
    "IDVLintCommand": [
      "DocumentModel", "JSONSyntax", "YAMLSyntax", "Catalog", "Linting", "Parallelism", "Reference", "Reporting",
      "LanguageServer", "ArgumentParser", "Foundation", "Glibc", "Musl", "Darwin", "Synchronization",
    ],
    "idvlint": ["IDVLintCommand"],
  ]

  /// The files that may leave the safe language: the search for bytes, which reads eight of them as one number (within
  /// checked bounds), the file system in two parts, the thread, and the owner of libyaml.
  private static let unsafeFiles = [
    "Sources/DocumentModel/ByteSearch.swift", "Sources/IDVLintCommand/FileSystem+writing.swift",
    "Sources/IDVLintCommand/FileSystem.swift", "Sources/Parallelism/WorkingThread.swift",
    "Sources/YAMLSyntax/LibYAML.swift",
  ]

  @Test func modulesImportWhatTheTableAllows() throws {
    let word = #/
      ^\s* (?:(?: @\w+(?:\(\w+\))? | package | public | internal | private | fileprivate )\s+)*
      import\s+ (?:(?: struct | class | enum | protocol | func | var | let | typealias )\s+)? (\w+)
      /#
    var count = 0
    for file in Project.sources {
      let allowed = try #require(Self.allowed[file.module], "\(file) belongs to a module that the table does not have")
      for line in try file.lines() {
        guard let name = line.firstMatch(of: word).map({ String($0.1) }) else { continue }
        count += 1
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
    #expect(count > 100)
  }

  @Test func everyModuleOfTheTableExists() {
    let modules = Set(Project.all.filter { $0.path.hasPrefix("Sources/") }.map(\.module))
    #expect(modules == Set(Self.allowed.keys))
  }

  @Test func onlyFourTypesAreUnsafe() throws {
    let files = try Project.sources.filter { file in
      try file.lines().contains { line in
        // Documentation may speak of it.
        !line.drop(while: \.isWhitespace).hasPrefix("//") && line.contains(/\bunsafe\b/)
      }
    }
    #expect(files.map(\.path) == Self.unsafeFiles)
  }
}
