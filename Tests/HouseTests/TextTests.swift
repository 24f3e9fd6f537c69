import Testing

/// What holds of every text in the house.
@Suite struct TextTests {
  /// Files over 300 lines that are better long than divided; none may have more than 600.
  private static let longFiles = [
    "Sources/IDVLintCommand/FileSystem.swift", "Sources/JSONSyntax/JSONScanner.swift",
    "Tests/YAMLSyntaxTests/DocumentGenerator.swift",
  ]

  @Test func filesAreShort() throws {
    for file in Project.code {
      let count = try file.lines().count
      #expect(count <= 600, "\(file) has \(count) lines")
      #expect((count > 300) == Self.longFiles.contains(file.path), "\(file) has \(count) lines")
    }
  }

  @Test func linesAreShort() throws {
    for file in Project.code {
      for (number, line) in try file.lines().enumerated() {
        #expect(line.count <= 120, "\(file):\(number + 1) has \(line.count) columns")
      }
    }
  }

  @Test func noTabsAndNoBlanksAtTheEnds() throws {
    for file in Project.code {
      for (number, line) in try file.lines().enumerated() {
        #expect(!line.contains("\t") && line.last?.isWhitespace != true, "\(file):\(number + 1)")
      }
    }
  }

  @Test func forbiddenWords() throws {
    let words = [/\bTODO\b/, /\bFIXME\b/, /\btry!/, /\bas!/, /\bfatalError\(/]
    for file in Project.sources {
      for (number, line) in try file.lines().enumerated() {
        #expect(!words.contains { line.contains($0) }, "\(file):\(number + 1): \(line)")
      }
    }
  }

  @Test func typesAreNamedAfterTheDomain() throws {
    let name = /\b(?:struct|class|enum|protocol|actor|typealias)\s+(\w*(?:Manager|Helper|Helpers|Util|Utils|Info))\b/
    for file in Project.code {
      for (number, line) in try file.lines().enumerated() {
        #expect(line.firstMatch(of: name) == nil, "\(file):\(number + 1): \(line)")
      }
    }
  }

  /// A path of the machine that a file was written on, or the place packages came from, means nothing elsewhere.
  @Test func nothingTellsWhereItWasWritten() throws {
    // In pieces, since this file is looked at, too.
    let directories = ["work", "farm", "home", "Users", "root"].map { "/" + $0 + "/" }
    let registries = ["pypi", "pythonhosted", "npmjs", "crates", "golang"].flatMap { [$0 + ".org", $0 + ".io"] }
    #expect(Project.all.count > 150)
    for file in Project.all {
      let text = try file.text()
      for word in directories + registries + ["bash" + "_jobs"] {
        #expect(!text.contains(word), "\(file) contains \(word)")
      }
    }
  }
}
