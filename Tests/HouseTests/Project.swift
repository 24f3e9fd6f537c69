import Foundation

/// The files of the project, found from where this file lies.
enum Project {
  /// The directory that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of the product, by path.
  static let sources = files(under: ["Sources"]).filter { $0.path.hasSuffix(".swift") }

  /// The Swift files of the product and of its tests, by path.
  static let code = files(under: ["Sources", "Tests"]).filter { $0.path.hasSuffix(".swift") }

  /// Every file that is part of the project, by path.
  static let all = files(
    under: [
      "Sources", "Tests", "samples", ".ci", ".github", "Package.swift", "README.md", "LICENSE", ".gitignore",
      ".pre-commit-hooks.yaml", "action.yml",
    ])

  /// The names in the root that are not Git's or the build's.
  static func namesInRoot() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
  }

  /// The text of a file of the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func files(under tops: [String]) -> [ProjectFile] {
    tops.flatMap { top in
      let url = root.appendingPathComponent(top)
      guard let paths = FileManager.default.enumerator(atPath: url.path) else { return [ProjectFile(path: top)] }
      let names = paths.compactMap { $0 as? String }.map { "\(top)/\($0)" }
      return (names.isEmpty ? [top] : names).map(ProjectFile.init)
    }
    .filter(\.isRegular)
    .sorted { $0.path < $1.path }
  }
}
