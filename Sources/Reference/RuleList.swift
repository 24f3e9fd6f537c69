import JSONSyntax
import Linting

/// All rules at a glance.
package enum RuleList {
  /// How the list is written.
  package enum Format: String, Sendable, CaseIterable {
    /// Columns for people.
    case table
    /// JSON for programs.
    case json
    /// A table in Markdown.
    case markdown
  }

  /// The list, UTF-8; it ends with a line feed.
  package static func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .table: Array(table.utf8)
    case .json: json
    case .markdown: Array(markdown.utf8)
    }
  }

  private static var table: String {
    let names = column(Rule.all.map(\.id.name))
    let severities = column(Rule.all.map(\.severity.name))
    return zip(Rule.all, zip(names, severities)).map { rule, columns in
      let head = columns.0 + columns.1
      let indent = String(repeating: " ", count: head.count)
      return PageText.wrapped(head + rule.summary, indent: indent, isHanging: true) + "\n"
    }
    .joined()
  }

  private static var markdown: String {
    "| rule | severity | finds |\n|---|---|---|\n"
      + Rule.all.map { "| `\($0.id.name)` | \($0.severity.name) | \($0.summary) |\n" }.joined()
  }

  private static var json: [UInt8] {
    var output = JSONOutput(isIndented: true)
    output.object { output in
      output.member("version", 1)
      output.member("rules") { output in
        output.array { output in
          for rule in Rule.all { output.item { write(rule, to: &$0) } }
        }
      }
    }
    output.endLine()
    return output.bytes
  }

  private static func write(_ rule: Rule, to output: inout JSONOutput) {
    output.object { output in
      output.member("id", rule.id.name)
      output.member("severity", rule.severity.name)
      output.member("summary", rule.summary)
      output.member("explanation", rule.explanation)
      output.member("url", RulePage(of: rule).address)
      output.member("yieldsTo") { output in
        output.array { output in
          for id in rule.yieldsTo { output.item(id.name) }
        }
      }
    }
  }

  /// The words, each with as many blanks behind it as make them equally wide.
  private static func column(_ words: [String]) -> [String] {
    let width = (words.map(\.count).max() ?? 0) + 2
    return words.map { $0 + String(repeating: " ", count: width - $0.count) }
  }
}
