package import DocumentModel
import JSONSyntax

/// An entry of a configuration's list `allow` for a finding, as it is written.
package struct AllowanceEntry: Sendable {
  /// The rule.
  package let rule: RuleID
  /// The pattern that fits the file and no other, from the directory of the configuration.
  let pattern: [UInt8]
  /// The JSON pointer to what the finding is about; empty for the file as a whole.
  let pointer: String
  /// Why it is allowed: one line.
  let reason: String

  /// The entry for a finding.
  ///
  /// - Parameters:
  ///   - name: the file, from the directory of the configuration.
  ///   - reason: why it is allowed: one line, without blanks at its ends.
  package init(for finding: Finding, in name: FilePath, reason: String) {
    rule = finding.rule
    pattern = Self.pattern(of: name)
    pointer = JSONPointer.text(of: finding.steps)
    self.reason = reason
  }

  /// What it allows.
  package var allowance: Allowance {
    Allowance(rule: rule, pointer: pointer.isEmpty ? nil : JSONPointerPattern(pointer), reason: reason)
  }

  /// Whether it allows a finding in its file.
  package func allows(_ finding: Finding) -> Bool {
    finding.rule == rule && allowance.pointer?.covers(finding.steps) != false
  }

  /// The entry as an item of a YAML list, without the indentation of the list and line breaks.
  package var lines: [String] {
    ["- rule: \(rule.name)", "  files: [\(Self.quoted(pattern))]"]
      + (pointer.isEmpty ? [] : ["  pointer: \(Self.quoted(pointer.utf8))"])
      + ["  reason: \(Self.quoted(reason.utf8))"]
  }

  /// The entry as a JSON object on one line.
  var object: String {
    "{\"rule\": \"\(rule.name)\", \"files\": [\(Self.quoted(pattern))], "
      + (pointer.isEmpty ? "" : "\"pointer\": \(Self.quoted(pointer.utf8)), ")
      + "\"reason\": \(Self.quoted(reason.utf8))}"
  }

  /// The characters that mean more than themselves in a pattern of files.
  private static let special = Array("*?[\\".utf8)

  private static func pattern(of name: FilePath) -> [UInt8] {
    let pattern = name.bytes.flatMap { special.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    // A space at the end would not count.
    let isOpen = pattern.last == UInt8(ascii: " ")
    return [UInt8(ascii: "/")] + (isOpen ? pattern.dropLast() + Array("\\ ".utf8) : pattern[...])
  }

  /// A text in quotes that both JSON and YAML know.
  private static func quoted(_ text: some Sequence<UInt8>) -> String {
    var output = JSONOutput(isIndented: false)
    output.string(String(decoding: Array(text), as: UTF8.self))
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
