import DocumentModel
import Foundation
import Linting
import Testing

/// The suites that others wrote, as files that a user names: what cannot be read gets one finding, at a place of the
/// file, and nothing beside it.
@Suite struct SuiteFindingsTests {
  /// The folder with the suites, beside the project; nil where there is none.
  private static let folder: URL? = {
    let folder = URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  private static let isHere: ConditionTrait = .enabled(if: folder != nil, "the suites of others are not here")

  /// What is said of files that cannot be read.
  private static let unreadable: Set<RuleID> = ["yaml-syntax", "json-syntax", "text-encoding", "input-limit"]

  /// The findings of a file, after a look at their places.
  private static func findings(_ bytes: [UInt8], _ syntax: SourceFile.Syntax, _ name: String) -> [Finding] {
    let report = Bench.report(bytes, syntax)
    let hasCharacters = String(validating: report.source.text, as: UTF8.self) != nil
    for finding in report.findings {
      let (start, end) = (finding.range.lowerBound.byte, finding.range.upperBound.byte)
      #expect(0 <= start && start <= end && end <= report.source.text.count, "\(name): \(finding.range)")
      guard hasCharacters else { continue }
      #expect([start, end].allSatisfy { isBoundary($0, report.source.text) }, "\(name): \(finding.range)")
    }
    return report.findings
  }

  private static func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  @Test(isHere) func whatLibYAMLRefusesGetsOneFinding() throws {
    let folder = try #require(Self.folder).appending(path: "yaml-test-suite/cases")
    let table = try String(contentsOf: folder.appending(path: "libyaml-0.2.5.tsv"), encoding: .utf8)
    var counts: [Bool: Int] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let id = String(columns[0])
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: id + "/in.yaml")))
      let findings = Self.findings(bytes, .yaml, id)
      let unreadable = findings.filter { Self.unreadable.contains($0.rule) }
      // A refused text may be JSON to the letter, which the strict reader reads.
      let isRead = columns[1] == "REFUSES-VALID" && unreadable.isEmpty
      let isRefused = ["ok-err", "REFUSES-VALID"].contains(columns[1]) && !isRead
      counts[isRefused, default: 0] += 1
      if isRefused {
        #expect(findings.map(\.rule) == ["yaml-syntax"], "\(id): \(findings.map(\.rule.name))")
      } else {
        #expect(unreadable.isEmpty, "\(id): \(findings.map(\.rule.name))")
      }
    }
    print("yaml-test-suite: \(counts[true, default: 0]) refused with one finding, \(counts[false, default: 0]) read")
    #expect(counts[true, default: 0] > 50 && counts[false, default: 0] > 100)
  }

  @Test(isHere) func whatIsNoJSONGetsOneFinding() throws {
    let folder = try #require(Self.folder).appending(path: "json-test-suite/cases/test_parsing")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    var counts: [Character: Int] = [:]
    for name in names.sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let rules = Self.findings(bytes, .json, name).map(\.rule)
      counts[name.first ?? "?", default: 0] += 1
      if name.hasPrefix("n_") || Self.refusedThoughOpen.contains(name) {
        #expect(rules.count == 1 && Self.unreadable.isSuperset(of: rules), "\(name): \(rules.map(\.name))")
      } else {
        #expect(Self.unreadable.isDisjoint(with: rules), "\(name): \(rules.map(\.name))")
      }
    }
    print("JSONTestSuite: \(counts.sorted { $0.key < $1.key })")
    #expect(counts["n", default: 0] > 90 && counts["y", default: 0] > 40 && counts["i", default: 0] > 10)
  }

  /// Of what RFC 8259 leaves open, what is refused; `readJSON` says why.
  private static let refusedThoughOpen: Set<String> = [
    "i_string_UTF8_surrogate_U+D800.json", "i_string_invalid_utf-8.json", "i_string_overlong_sequence_6_bytes.json",
    "i_string_overlong_sequence_6_bytes_null.json", "i_string_truncated-utf-8.json", "i_string_utf16BE_no_BOM.json",
    "i_string_utf16LE_no_BOM.json", "i_structure_500_nested_arrays.json",
  ]

  // MARK: - Real files

  /// Python says of each file named on its input whether it can be read: `.json` files by `json`, others by PyYAML.
  private static let program = """
    import json, sys, yaml
    def refuse(name):
        raise ValueError(name)
    for path in sys.stdin.read().splitlines():
        data = open(path, "rb").read()
        try:
            if path.endswith(".json"):
                json.loads(data.decode("utf-8-sig"), parse_constant=refuse)
            else:
                for _ in yaml.parse(data, Loader=yaml.SafeLoader):
                    pass
            print("right")
        except (ValueError, yaml.YAMLError):
            print("wrong")
    """

  @Test(isHere) func realFilesAreReadWherePythonReadsThem() throws {
    let root = try #require(Self.folder).appending(path: "real-config/cases")
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let paths = found.filter { name in [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) } }.sorted()
      .map { root.appending(path: $0).path }
    guard let verdicts = try Self.verdicts(on: paths) else { return print("no Python with PyYAML, so nobody is asked") }
    try #require(verdicts.count == paths.count)
    var counts: [Bool: Int] = [:]
    for (path, isRight) in zip(paths, verdicts) {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      // Some tool put a comment before the byte order mark. YAML forbids one inside a text (1.2.2, section 5.2); PyYAML
      // takes it.
      if String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars.contains("\u{FEFF}") { continue }
      let findings = Self.findings(bytes, path.hasSuffix(".json") ? .json : .yaml, path)
      counts[isRight, default: 0] += 1
      #expect(isRight == !findings.contains { Self.unreadable.contains($0.rule) }, "\(path)")
    }
    print("real files: read \(counts[true, default: 0]), refused \(counts[false, default: 0])")
    #expect(counts[true, default: 0] > 300)
  }

  private static func verdicts(on paths: [String]) throws -> [Bool]? {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["IDVLINT_PYTHON"] ?? "python3", "-c", program]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: Data((paths.joined(separator: "\n") + "\n").utf8))
      try? input.fileHandleForWriting.close()
    }
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: answer, as: UTF8.self).split(separator: "\n").map { $0 == "right" }
  }
}
