import Foundation

/// One file of the project.
struct ProjectFile: CustomStringConvertible {
  /// The path from the root.
  let path: String

  var description: String { path }

  /// The module that the file belongs to: the directory below `Sources` or `Tests`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The name without directories and without the extension.
  var name: String { url.deletingPathExtension().lastPathComponent }

  /// Whether it is a file and no directory.
  var isRegular: Bool { (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false }

  /// The text; bytes that are no UTF-8 are replaced.
  func text() throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  /// The lines, without the empty one behind the last line feed.
  func lines() throws -> [Substring] {
    var lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private var url: URL { Project.root.appendingPathComponent(path) }
}
