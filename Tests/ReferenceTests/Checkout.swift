import Foundation

/// The directory that holds `Package.swift`, for what is generated into it.
enum Checkout {
  /// Whether generated files are to be written anew.
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file; nil where there is none.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The names in a directory.
  static func names(in directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(directory).path)) ?? []).sorted()
  }

  /// Makes the files of a directory that end with `suffix` those given, and no others.
  static func replace(_ files: [String: String], in directory: String, suffix: String) throws {
    let folder = root.appendingPathComponent(directory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in names(in: directory) where name.hasSuffix(suffix) && files[name] == nil {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
  }
}
