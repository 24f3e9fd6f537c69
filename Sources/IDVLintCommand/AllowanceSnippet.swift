import DocumentModel
import JSONSyntax
import Linting

/// What a configuration has to say to allow findings in files that have no comments.
struct AllowanceSnippet {
  private static let mostItems = 20

  /// The configuration that is to say it, which may have to be made.
  let configuration: FilePath

  /// The directory that relative names start at.
  private let here: FilePath
  private let reason: [UInt8]
  private var items: [String] = []
  private var count = 0

  /// A snippet without items.
  ///
  /// - Parameters:
  ///   - path: a file to which it is to apply.
  ///   - configuration: the configuration that applies to it; where there is none, or one whose patterns do not reach
  ///     so far, a new one is meant, in the working directory or, for a file that lies elsewhere, beside it.
  ///   - reason: why the findings are allowed.
  init(for path: FilePath, configuration: FilePath?, reason: String) {
    here = (try? FileSystem.currentDirectory()) ?? FilePath("/")
    let place = path.place(from: here).bytes
    let own = Configuration.names[0].utf8
    if let configuration, place.starts(with: configuration.place(from: here).parts.directory.bytes) {
      self.configuration = configuration
    } else if place.starts(with: here.directoryPlace(from: here)) {
      self.configuration = FilePath(bytes: Array(own))
    } else {
      self.configuration = FilePath(bytes: path.parts.directory.bytes + own)
    }
    self.reason = JSONWriter.quoted(Array(reason.utf8)[...])
  }

  /// Adds the findings in a file.
  mutating func add(_ findings: [Finding], in path: FilePath) {
    let pattern = Self.quoted(pattern(of: path))
    for finding in findings {
      count += 1
      guard items.count < Self.mostItems else { continue }
      var item = "  - rule: \(finding.rule.name)\n    files: [\(pattern)]\n"
      let pointer = JSONPointer.text(of: finding.steps)
      if !pointer.isEmpty { item += "    pointer: \(Self.quoted(Array(pointer.utf8)))\n" }
      items.append(item + "    reason: \(String(decoding: reason, as: UTF8.self))\n")
    }
  }

  /// A sentence and the lines for the configuration.
  var text: String {
    let findings = count == 1 ? "1 finding is" : "\(count) findings are"
    let first = count > items.count ? ", the first \(items.count) by" : " by"
    return "idvlint: \(findings) in JSON files, which have no comments; "
      + "\(configuration.display) can allow them\(first)\nallow:\n" + items.joined()
  }

  /// The characters that mean more than themselves in a pattern of files.
  private static let special = Array("*?[\\".utf8)

  /// The pattern that fits a file and no other, from the directory of the configuration.
  private func pattern(of path: FilePath) -> [UInt8] {
    let name = path.place(from: here).name(from: configuration.place(from: here).parts.directory).bytes
    let pattern = name.flatMap { Self.special.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    // A space at the end would not count.
    let isOpen = pattern.last == UInt8(ascii: " ")
    return [UInt8(ascii: "/")] + (isOpen ? pattern.dropLast() + Array("\\ ".utf8) : pattern[...])
  }

  /// A text in quotes that both JSON and YAML know.
  private static func quoted(_ text: [UInt8]) -> String {
    ControlEscape.escaped(String(decoding: JSONWriter.quoted(text[...]), as: UTF8.self))
  }
}
