import DocumentModel
import Linting

/// What a configuration has to say to allow findings in files that have no comments.
struct AllowanceSnippet {
  private static let mostItems = 20

  /// The configuration that is to say it, which may have to be made.
  let configuration: FilePath

  /// The directory that relative names start at.
  private let here: FilePath
  private let reason: String
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
    self.reason = reason
  }

  /// Adds the findings in a file.
  mutating func add(_ findings: [Finding], in path: FilePath) {
    let name = path.place(from: here).name(from: configuration.place(from: here).parts.directory)
    for finding in findings {
      count += 1
      guard items.count < Self.mostItems else { continue }
      let entry = AllowanceEntry(for: finding, in: name, reason: reason)
      items.append(entry.lines.map { "  \($0)\n" }.joined())
    }
  }

  /// A sentence and the lines for the configuration.
  var text: String {
    let findings = count == 1 ? "1 finding is" : "\(count) findings are"
    let first = count > items.count ? ", the first \(items.count) by" : " by"
    return "idvlint: \(findings) in JSON files, which have no comments; "
      + "\(configuration.display) can allow them\(first)\nallow:\n" + items.joined()
  }
}
