import Catalog
import JSONSyntax

extension JSONOutput {
  /// Writes what tells people what a schema is about: title, description, and the same in Markdown with a link.
  mutating func describe(_ title: String, _ sentences: [String], _ citation: Citation) {
    let words = sentences.joined(separator: " ")
    member("title", title)
    member("description", "\(words) (\(citation.place))")
    member("markdownDescription", "\(words)\n\n\(citation.evidence.sentence) \(citation.markdownPlace)")
  }

  /// Writes the alternatives of a string: what `literals` writes, a placeholder, and maybe nothing.
  ///
  /// - Parameter tolerated: texts that are accepted as well, but not offered by an editor.
  mutating func alternatives(
    orEmpty mayBeEmpty: Bool = false, tolerating tolerated: [String] = [], _ literals: (inout JSONOutput) -> Void
  ) {
    member("anyOf") { output in
      output.array { output in
        output.item { $0.object(literals) }
        output.item { $0.object { $0.member("$ref", "#/definitions/placeholder") } }
        if !tolerated.isEmpty {
          output.item { $0.object { $0.wholePattern("(\(tolerated.joined(separator: "|")))") } }
        }
        if mayBeEmpty { output.item { $0.object { $0.member("maxLength", 0) } } }
      }
    }
  }

  /// Writes the values that a string may have, each with its meaning.
  mutating func values(_ choices: [Choice]) {
    strings("enum", choices.map(\.value))
    strings("enumDescriptions", choices.map(\.meaning))
    strings("markdownEnumDescriptions", choices.map { "`\($0.value)`: \($0.meaning)" })
  }

  /// Writes a pattern that the whole of a string must fit, and what an editor says where it does not.
  mutating func wholePattern(_ pattern: String, otherwise message: String? = nil) {
    member("pattern", "^\(pattern)$")
    // For some validators `$` fits before a last line break, too, whatever they take for one.
    member("not") { $0.object { $0.member("pattern", "\\s$") } }
    if let message { member("patternErrorMessage", message) }
  }

  /// Writes a member that is an array of strings.
  mutating func strings(_ name: String, _ items: [String]) {
    member(name) { output in
      output.array { output in
        for item in items { output.item(item) }
      }
    }
  }

  /// Writes the definition that ``alternatives(orEmpty:_:)`` refers to.
  mutating func definePlaceholder() {
    member("definitions") { output in
      output.object { output in
        output.member("placeholder") { output in
          output.object { output in
            output.member("title", "placeholder")
            output.member(
              "description",
              "Text that is filled in later: ${NAME}, ${{ expr }}, $(NAME), {{ name }}, <% name %>, %NAME%, @NAME@, "
                + "ENC[...], vault:..., ref+...://...")
            output.member("pattern", Self.placeholderForms.joined(separator: "|"))
          }
        }
      }
    }
  }

  /// The placeholders that the linter knows, as regular expressions; where a closing mark is missing it may differ.
  private static let placeholderForms = [
    #"\$\{"#, #"\{\{"#, #"\$\([^$()]*\)"#, #"<%[\s\S]*%>"#, #"%[A-Z][A-Z0-9_]{2,}%"#, #"@[A-Z][A-Z0-9_]{2,}@"#,
    #"^ENC\[[\s\S]*\]$"#, #"^ENC\([\s\S]*\)$"#, #"^vault:[\s\S]"#, #"^ref\+[A-Za-z0-9+.-]+://"#,
  ]
}
