import Foundation
import Testing

/// Compares a report with the golden one of a name; `UPDATE_GOLDEN=1` writes that first.
func expectGolden(_ text: String, _ name: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(text == golden, "\(name) differs; UPDATE_GOLDEN=1 writes it anew")
}
