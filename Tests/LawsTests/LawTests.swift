import Foundation
import Laws
import Linting
import Testing

/// The laws hold of what fuzzing once found, and of what it begins with.
@Suite struct LawTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether the suites of others lie beside the project; they are no part of it.
  private static let hasSuites = FileManager.default.fileExists(
    atPath: root.appending(path: "../shared/data").standardized.path)

  /// The files below a folder of the project, or beside it.
  private static func files(_ folder: String) -> [(name: String, bytes: [UInt8])] {
    let url = root.appending(path: folder).standardized
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: url.appending(path: name))).map { (name, Array($0)) }
    }
  }

  /// Each is an input at which a law once did not hold, in the folder of its law.
  @Test(arguments: Law.allCases) func `Found cases`(law: Law) {
    for (name, bytes) in Self.files("Tests/Fuzz/Cases/\(law.rawValue)") { hold(law, name, bytes) }
  }

  @Test func `Every case belongs to a law`() {
    let folders = Set(Self.files("Tests/Fuzz/Cases").map { $0.name.prefix { $0 != "/" } })
    #expect(!folders.isEmpty && folders.isSubset(of: Law.allCases.map { $0.rawValue[...] }))
  }

  @Test(arguments: Law.allCases) func `Samples and examples`(law: Law) {
    let examples = Rule.all.flatMap { $0.good + $0.bad }.map { $0.text.filter { $0 != "«" && $0 != "»" } }
    for (number, text) in examples.enumerated() { hold(law, "example \(number)", Array(text.utf8)) }
    for (name, bytes) in Self.files("samples") { hold(law, name, bytes) }
  }

  /// A configuration, and behind a NUL the file that is judged by it.
  @Test func `Examples of configurations`() {
    let profile = Self.files("samples").first { $0.name == "faulty/checkout.yaml" }?.bytes ?? []
    for example in Rule.all.flatMap({ $0.good + $0.bad }) where example.options.isConfiguration {
      hold(.configuration, example.text, Array(example.text.filter { $0 != "«" && $0 != "»" }.utf8) + [0] + profile)
    }
  }

  @Test(.enabled(if: Self.hasSuites), arguments: [
    (Law.yaml, "yaml-test-suite/cases"), (.json, "json-test-suite/cases"), (.json, "json-checker/cases"),
  ])
  func `Suites of others`(law: Law, folder: String) {
    for (name, bytes) in Self.files("../shared/data/\(folder)") { hold(law, name, bytes) }
  }

  private func hold(_ law: Law, _ name: String, _ bytes: [UInt8]) {
    let faults = law.faults(in: bytes)
    #expect(faults.isEmpty, "\(law), \(name)")
  }
}
