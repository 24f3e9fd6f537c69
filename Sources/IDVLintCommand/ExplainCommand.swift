package import ArgumentParser
import DocumentModel
import Reference

/// `idvlint explain` as the argument parser sees it.
package struct ExplainCommand: AnsweringCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, a parameter or a DocType.",
    discussion: """
      Of a rule: what it finds, why, what the documentation says, wrong and right examples, and how to mend them. Of a \
      parameter: what it is for, which values it may have, and which rules look at it. Of a DocType: the document it \
      stands for, and what it is mistaken for.

      EXAMPLES:
        idvlint explain lossy-plain-scalar
        idvlint explain DocType merchant_biz_id
        idvlint explain 01000000

      The rules are listed by 'idvlint rules'.
      """)

  /// What to explain.
  @Argument(
    help: ArgumentHelp("Rules, parameters and DocTypes, in any case.", valueName: "name"),
    completion: .list(Explanation.names))
  package var names: [String]

  /// For the argument parser.
  package init() {}

  /// The explanations, one after the other.
  package func answer() -> Answer {
    var answer = Answer(output: [])
    for name in names {
      guard let explanation = Explanation(of: name) else {
        answer.failures.append(Self.failure(of: name))
        continue
      }
      if !answer.output.isEmpty { answer.output += "\n\n".utf8 }
      answer.output += explanation.text.utf8
    }
    return answer
  }

  private static func failure(of name: String) -> String {
    let near = Explanation.names(near: name).map { "`\($0)`" }.joined(separator: ", ")
    let advice = near.isEmpty ? "'idvlint rules' lists the rules" : "did you mean \(near)?"
    return "`\(ControlEscape.escaped(name))` is no rule, parameter or DocType; \(advice)"
  }
}
