import DocumentModel
import JSONSyntax
import Linting

/// What a configuration has to say to allow findings in files that have no comments.
struct AllowanceSnippet {
  private static let mostItems = 20

  private let reason: [UInt8]
  private var items: [String] = []
  private var count = 0

  /// A snippet without items.
  ///
  /// - Parameter reason: why the findings are allowed.
  init(reason: String) {
    self.reason = JSONWriter.quoted(Array(reason.utf8)[...])
  }

  /// Adds a finding in a file.
  mutating func add(_ finding: Finding, in path: FilePath) {
    count += 1
    guard items.count < Self.mostItems else { return }
    let name = Self.name(of: path).flatMap { byte in
      Self.special.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    var item = "  - rule: \(finding.rule.name)\n    files: [\(Self.quoted(name))]\n"
    let pointer = JSONPointer.text(of: finding.steps)
    if !pointer.isEmpty { item += "    pointer: \(Self.quoted(Array(pointer.utf8)))\n" }
    items.append(item + "    reason: \(String(decoding: reason, as: UTF8.self))\n")
  }

  /// A sentence and the lines for the configuration; empty where there is nothing to allow.
  var text: String {
    guard count > 0 else { return "" }
    let findings = count == 1 ? "1 finding is" : "\(count) findings are"
    let first = count > items.count ? ", the first \(items.count) by" : " by"
    return "idvlint: \(findings) in JSON files, which have no comments; .idvlint.yml can allow them\(first)\n"
      + "allow:\n" + items.joined()
  }

  /// The characters that mean more than themselves in a pattern of files.
  private static let special = Array("*?[\\".utf8)

  /// The name of a file from the working directory; of one that lies elsewhere, from its own.
  private static func name(of path: FilePath) -> [UInt8] {
    guard let here = try? FileSystem.currentDirectory() else { return path.parts.name }
    let name = path.place(from: here).name(from: here)
    return name.bytes.starts(with: "../".utf8) ? name.parts.name : name.bytes
  }

  /// A text in quotes that both JSON and YAML know.
  private static func quoted(_ text: [UInt8]) -> String {
    ControlEscape.escaped(String(decoding: JSONWriter.quoted(text[...]), as: UTF8.self))
  }
}
