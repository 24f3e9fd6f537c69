import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// An empty directory for one test, and the built program run in it.
final class Workspace {
  /// What a run left.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  let directory: URL

  init() throws {
    let name = "idvlint-\(UInt64.random(in: 0 ... .max))"
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  /// The program that `swift test` built beside the test runner.
  static let program: URL = {
    #if os(macOS)
      let runner = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    #else
      let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #endif
    return runner.deletingLastPathComponent().appendingPathComponent("idvlint")
  }()

  /// Runs a shell script in the directory; `$IDVLINT` is the program.
  func run(_ script: String, environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = directory
    process.environment = ProcessInfo.processInfo.environment.merging([
      "IDVLINT": Self.program.path, "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }.merging(environment) { $1 }
    // Files and not pipes: nobody has to read them for the program to go on.
    let captured = try ["out", "err"].map { name in
      let file = directory.appendingPathComponent(".captured-\(name)")
      try Data().write(to: file)
      return file
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: captured[0])
    process.standardError = try FileHandle(forWritingTo: captured[1])
    try process.run()
    process.waitUntilExit()
    let texts = try captured.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Outcome(status: status, output: texts[0], errors: texts[1])
  }

  /// Writes a file, with the directories it is in.
  func write(_ text: String, to path: String) throws {
    let file = directory.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
