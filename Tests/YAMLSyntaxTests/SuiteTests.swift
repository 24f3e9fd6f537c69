import DocumentModel
import Foundation
import Laws
import Testing
import YAMLSyntax

/// The trees of yaml-test-suite, held against what is known of libyaml 0.2.5.
@Suite struct SuiteTests {
  @Test(.enabled(if: TestFiles.folder != nil)) func `Every case is read as libyaml is known to read it`() throws {
    let folder = try #require(TestFiles.folder).appending(path: "yaml-test-suite/cases")
    let table = try String(contentsOf: folder.appending(path: "libyaml-0.2.5.tsv"), encoding: .utf8)
    var counts: [String: Int] = [:]
    var rescued = 0
    for line in table.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let (id, verdict) = (String(columns[0]), String(columns[1]))
      counts[verdict, default: 0] += 1
      let text = [UInt8](try Data(contentsOf: folder.appending(path: id + "/in.yaml")))
      let document = parsed(text)
      let faults = faults(ofPlacesIn: document)
      #expect(faults.isEmpty, "\(id): \(faults)")
      #expect(document.scalars.allSatisfy { $0.text.isTrusted } || document.isCutShort, "\(id)")
      let expected = try String(contentsOf: folder.appending(path: id + "/test.event"), encoding: .utf8)
        .split(whereSeparator: \.isNewline).map(Self.withoutDocumentMarks)
      switch verdict {
      case "ok-exact":
        #expect(document.events == expected, "\(id)")
        #expect(document.problems.allSatisfy { !$0.kind.cutsShort }, "\(id): \(document.problems)")
      case "DIFFERS":
        #expect(document.events != expected, "\(id)")
        #expect(document.problems.map(\.kind) == [.misreadYAML], "\(id): \(document.problems)")
      case "ok-err", "REFUSES-VALID":
        if verdict == "REFUSES-VALID", document.problems.isEmpty {
          // JSON to the letter, which the strict reader reads in libyaml's stead.
          rescued += 1
          #expect(document.events == expected, "\(id)")
        } else {
          #expect(document.problems.count { $0.kind == .yamlSyntax } == 1, "\(id): \(document.problems)")
        }
      case "ACCEPTS-INVALID":
        #expect(document.problems.allSatisfy { !$0.kind.cutsShort }, "\(id): \(document.problems)")
      default:
        Issue.record("what is \(verdict)?")
      }
    }
    print("yaml-test-suite: \(counts.sorted { $0.key < $1.key }), \(rescued) refused by libyaml but read as JSON")
    #expect(counts["ok-exact", default: 0] > 100)
  }

  private static func withoutDocumentMarks(_ line: Substring) -> String {
    if line.hasPrefix("+DOC") { return "+DOC" }
    if line.hasPrefix("-DOC") { return "-DOC" }
    return String(line)
  }

  @Test(arguments: [
    "{ ?foo: bar }\n", "[?x]\n", "- |+\n   ", "k: |\n a\n  ", "&an:chor value\n",
  ])
  func `What libyaml misreads is said`(text: String) {
    let document = parsed(text.utf8)
    #expect(document.problems.contains { $0.kind == .misreadYAML }, "\(document.problems)")
    #expect(faults(ofPlacesIn: document).isEmpty)
  }

  @Test(arguments: [
    "{ ? foo: bar }\n", "[? x]\n", "[a?b]\n", "? a\n: b\n", "?a: b\n", "- |+\n   \n", "k: |\n a\n", "k: >-\n a\n\n",
    "&anchor value\n", "- &a a\n- *a\n", "&a b: c\n", "{*a : b}\n", "'?x'\n", "&a : b\n", "!t&u:v &a b\n",
  ])
  func `What is read as it is meant is not called misread`(text: String) {
    #expect(!parsed(text.utf8).problems.contains { $0.kind == .misreadYAML })
  }
}
