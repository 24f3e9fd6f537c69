import DocumentModel
import JSONSyntax
import Linting
import Parallelism
import Reference

/// The rules as a SARIF log lists them: all of them, found or not, by id.
struct SARIFRules {
  /// The list, which every log begins with.
  static let all = SARIFRules(Rule.all)

  private let rules: [Rule]
  private let indices: [RuleID: Int]

  private init(_ rules: [Rule]) {
    self.rules = rules.sorted { $0.id < $1.id }
    indices = Dictionary(uniqueKeysWithValues: self.rules.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// The place of a rule in the list.
  func index(of rule: RuleID) -> Int? { indices[rule] }

  /// The address of the page that a rule goes back to.
  func address(of rule: RuleID) -> String? { index(of: rule).map { rules[$0].address } }

  /// Writes the list. The help of a rule that has results is its page in brief, which is shown beside them; that of
  /// any other its explanation.
  ///
  /// - Parameter jobs: how many pages are made at a time.
  func write(results: Set<RuleID>, jobs: Int, to output: inout JSONOutput) {
    let helps = concurrently(rules.indices, jobs: jobs) { number in
      let rule = rules[number]
      return results.contains(rule.id) ? RulePage(of: rule).brief : (text: rule.explanation, markdown: rule.explanation)
    }
    output.array { output in
      for (rule, help) in zip(rules, helps) { output.item { Self.write(rule, help, to: &$0) } }
    }
  }

  private static func write(_ rule: Rule, _ help: (text: String, markdown: String), to output: inout JSONOutput) {
    output.object { output in
      output.member("id", rule.id.name)
      output.member("name", name(of: rule))
      output.member("shortDescription", message: cut(sentence(rule.summary)))
      output.member("fullDescription", message: cut(rule.explanation))
      output.member("help") { output in
        output.object { output in
          output.member("text", help.text)
          output.member("markdown", help.markdown)
        }
      }
      output.member("helpUri", rule.address)
      output.member("defaultConfiguration") { output in
        output.object { $0.member("level", rule.severity.name) }
      }
      output.member("properties") { output in
        output.inline { output in
          output.object { output in
            output.member("tags") { output in
              output.array { output in
                output.item("configuration")
                output.item(quality(of: rule))
              }
            }
            output.member("precision", precision(of: rule))
            output.member("problem.severity", rule.severity == .note ? "recommendation" : rule.severity.name)
          }
        }
      }
    }
  }

  private static func sentence(_ words: String) -> String {
    var text = Array(words.utf8)
    text.makeSentence(from: 0)
    return String(decoding: text, as: UTF8.self)
  }

  /// The id in PascalCase.
  private static func name(of rule: Rule) -> String {
    rule.id.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// What suffers where the rule is broken, as tags of code scanning call it.
  private static func quality(of rule: Rule) -> String {
    switch rule.severity {
    case .error: "correctness"
    case .warning: "reliability"
    case .note: "maintainability"
    }
  }

  /// How often a finding is right. An error is one by the documentation or a standard, and a note is true as it
  /// stands; a warning may be about what was meant; where the documentation is at odds with itself nobody knows.
  private static func precision(of rule: Rule) -> String {
    !rule.isCertain ? "medium" : rule.severity == .warning ? "high" : "very-high"
  }

  /// A text of at most 1,024 characters, GitHub's limit, counted in bytes to be sure; a longer one ends with the last
  /// sentence that has room.
  private static func cut(_ text: String) -> String {
    let most = 1024
    guard text.utf8.count > most else { return text }
    var end = text.startIndex
    var previous: Character = " "
    for index in text.indices {
      guard text.utf8.distance(from: text.startIndex, to: index) < most else { break }
      if text[index] == " ", previous == "." { end = index }
      previous = text[index]
    }
    return String(text[..<end])
  }
}

extension JSONOutput {
  /// Writes a member that is a message; `message` appends its text.
  mutating func member(_ name: String, message: (inout [UInt8]) -> Void) {
    member(name) { output in
      output.inline { output in output.object { output in output.member("text") { $0.string(message) } } }
    }
  }

  /// Writes a member that is a message without links.
  mutating func member(_ name: String, message: String) {
    member(name, message: { $0.append(message) })
  }
}
