import Testing

/// Every declaration that is not private says what it is in a `///` comment.
@Suite struct DocumentationTests {
  @Test func declarationsAreDocumented() throws {
    var count = 0
    for file in Project.sources {
      let found = Self.declarations(in: try file.lines())
      count += found.count
      for declaration in found where !declaration.isDocumented {
        Issue.record("\(file):\(declaration.line): no documentation comment")
      }
    }
    #expect(count > 500)
  }

  /// The check itself is checked.
  @Test func undocumentedDeclarationsAreSeen() {
    let text = """
      /// A type.
      @safe
      struct A {
        /// One.
        @inline(__always)
        package var a = 1
        var b: Int {
          let c = 2
          return c
        }
        private func d() {}
        enum E {
          case f, g
        }
        private struct H {
          var i = 1
        }
        let text = \"\"\"
          var j = 1
          \"\"\"
      }

      extension A {
        static func k() {}
      }

      fileprivate let l = 1
      func m() {
        var n = 1
      }
      """
    let found = Self.declarations(in: text.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(found.filter(\.isDocumented).map(\.line) == [3, 6])
    #expect(found.filter { !$0.isDocumented }.map(\.line) == [7, 12, 13, 18, 24, 28])
  }

  private struct Declaration {
    let line: Int
    let isDocumented: Bool
  }

  /// What is open around a line: a type or an extension, told by its indentation.
  private struct Scope {
    let indentation: Int
    let isPrivate: Bool
  }

  /// The declarations that are not private, at the top and directly inside types: by lines, two blanks a level.
  private static func declarations(in lines: [Substring]) -> [Declaration] {
    let modifiers = #/
      ^ (?: @\w+ (?:\([^)]*\))? \s+ )*
      ((?:(?:
        package | public | internal | private | fileprivate | static | final | mutating | nonmutating | consuming |
        borrowing | indirect | lazy | override | convenience | required | nonisolated | weak
      ) (?:\(\w+\))? \s+)*)
      (func | var | let | init | subscript | struct | class | enum | protocol | actor | typealias | case | extension) \b
      /#
    var found: [Declaration] = []
    var scopes: [Scope] = []
    var isInText = false
    for (index, line) in lines.enumerated() {
      let wasInText = isInText
      if line.matches(of: /"""/).count % 2 == 1 { isInText.toggle() }
      let words = line.drop { $0 == " " }
      guard !wasInText, !words.isEmpty, !words.hasPrefix("//"), !words.hasPrefix("#") else { continue }
      let indentation = line.count - words.count
      while let scope = scopes.last, scope.indentation >= indentation { scopes.removeLast() }
      guard indentation == (scopes.last.map { $0.indentation + 2 } ?? 0),
        let match = words.firstMatch(of: modifiers)
      else { continue }
      let isPrivate = scopes.last?.isPrivate == true || match.1.contains(/\b(?:private|fileprivate)\s/)
      if !isPrivate, match.2 != "extension" {
        var above = index - 1
        // Attributes stand between, some of them on several lines.
        while above >= 0, isAttribute(lines[above], indentation) { above -= 1 }
        let isDocumented = above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///")
        found.append(Declaration(line: index + 1, isDocumented: isDocumented))
      }
      let opensType = ["struct", "class", "enum", "protocol", "actor", "extension"].contains(match.2)
      if opensType { scopes.append(Scope(indentation: indentation, isPrivate: isPrivate)) }
    }
    return found
  }

  private static func isAttribute(_ line: Substring, _ indentation: Int) -> Bool {
    let words = line.drop { $0 == " " }
    return words.hasPrefix("@") || words.hasPrefix(")") || words.hasPrefix("})")
      || line.count - words.count > indentation
  }
}
