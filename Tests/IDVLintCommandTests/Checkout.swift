import Foundation

/// The directory that holds `Package.swift`, and the built program run in it.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs a shell script in the root; `idvlint` is the program.
  static func run(_ script: String) throws -> Workspace.Outcome {
    let preparation = "cd \"$ROOT\" && PATH=\"$(dirname \"$IDVLINT\"):$PATH\"\n"
    return try Workspace().run(preparation + script, environment: ["ROOT": root.path, "NO_COLOR": "1"])
  }

  /// The files of a directory below the root, as paths from the root.
  static func files(in directory: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(directory).path)
    return (names ?? []).sorted().map { "\(directory)/\($0)" }
  }

  /// The text of a file; bytes that are no UTF-8 are replaced.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }
}
