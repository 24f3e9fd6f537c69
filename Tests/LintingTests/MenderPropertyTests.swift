import DocumentModel
import JSONSyntax
import Linting
import SeededRandom
import Testing
import YAMLSyntax

/// Whatever the Mender types is read as what was intended, and nothing else in the file changes.
@Suite struct MenderPropertyTests {
  /// A generated file with one value that is to change.
  struct Site {
    var text: [UInt8]
    var syntax: SourceFile.Syntax
    /// The key of the value that changes.
    static let key = "Target"
  }

  /// The nodes of a file as a reader sees them: kinds, texts, nothing of style or place.
  private static func shape(_ document: ParsedDocument) -> [String] {
    document.nodes.records.indices.map { index in
      let node = Node(table: document.nodes, index: index)
      switch node.kind {
      case .scalar: return "=" + node.text.string
      case .alias: return "*\(node.record.length)"
      case .mapping: return "{\(node.record.extent)"
      case .sequence: return "[\(node.record.extent)"
      case .hole: return "?"
      }
    }
  }

  static func parse(_ text: [UInt8], _ syntax: SourceFile.Syntax) -> ParsedDocument {
    parseDocument(
      SourceFile(path: FilePath("p"), bytes: text, syntax: syntax), limits: ReadingLimits())
  }

  static func target(_ document: ParsedDocument) -> Node? {
    let table = document.nodes
    let index = table.records.indices.first { index in
      table.records[index].kind == .scalar && Node(table: table, index: index).text.equals(Site.key)
    }
    return index.map { Node(table: table, index: $0) }
  }

  /// How many files are tried.
  private static let count = MenderLawsTests.isDeep ? 60_000 : 6_000

  private static func comments(_ document: ParsedDocument) -> [String] {
    document.comments.map { String(decoding: document.source[$0.range], as: UTF8.self) }.sorted()
  }

  /// Makes a fix and looks at what came of it.
  ///
  /// - Returns: whether an edit was offered.
  private static func check(
    _ site: Site, _ document: ParsedDocument, _ intent: Fix.Intent, changes: [Int: String],
    inserted: (at: Int, [String])? = nil
  ) -> Bool {
    let mender = Mender(document.source)
    guard let edits = mender.edits(for: Fix("x", .safe, intent)) else { return false }
    let text = TextEdit.apply(edits, to: site.text)
    let after = parse(text, site.syntax)
    let before = String(decoding: site.text, as: UTF8.self)
    let result = String(decoding: text, as: UTF8.self)
    #expect(after.problems.isEmpty, "\(intent)\n--- before\n\(before)\n--- after\n\(result)")
    var expected = shape(document)
    for (index, value) in changes { expected[index] = "=" + value }
    if let inserted {
      expected = expected.map { $0.hasPrefix("{") || $0.hasPrefix("[") ? String($0.prefix(1)) : $0 }
      expected.insert(contentsOf: inserted.1, at: inserted.at)
      let found = shape(after).map { $0.hasPrefix("{") || $0.hasPrefix("[") ? String($0.prefix(1)) : $0 }
      #expect(found == expected, "--- before\n\(before)\n--- after\n\(result)")
    } else {
      #expect(shape(after) == expected, "--- before\n\(before)\n--- after\n\(result)")
    }
    if site.syntax == .yaml {
      #expect(comments(after) == comments(document), "--- before\n\(before)\n--- after\n\(result)")
    }
    return true
  }

  @Test func scalarsGetTheirValues() throws {
    var random = SeededGenerator(seed: 11)
    var offered = 0
    for _ in 0..<Self.count {
      let site = SiteWriter.site(&random)
      let document = Self.parse(site.text, site.syntax)
      guard document.problems.isEmpty, let key = Self.target(document) else {
        Issue.record("\(String(decoding: site.text, as: UTF8.self)) \(document.problems.first?.message ?? "")")
        continue
      }
      let value = Node(table: document.nodes, index: key.index + 1)
      guard value.kind == .scalar else { continue }
      let new = SiteWriter.value(&random)
      if Self.check(site, document, .setValue(value, new), changes: [value.index: new]) { offered += 1 }
      let name = ["Renamed", "new-key", "on", "a: b", "é"].randomElement(using: &random) ?? ""
      _ = Self.check(site, document, .rename(key, name), changes: [key.index: name])
      if value.style == .plain, !value.record.flags.contains(.absent) {
        let isMended = Self.check(site, document, .quote(value), changes: [:])
        #expect(isMended == (value.properties == nil), "\(String(decoding: site.text, as: UTF8.self))")
      }
      let text = Array(value.text.string.unicodeScalars)
      let low = Int.random(in: 0...text.count, using: &random)
      let high = Int.random(in: low...text.count, using: &random)
      let head = text[..<low].map(String.init).joined()
      let middle = text[low..<high].map(String.init).joined()
      let tail = text[high...].map(String.init).joined()
      _ = Self.check(
        site, document, .replace(value, head.utf8.count..<head.utf8.count + middle.utf8.count, new),
        changes: [value.index: head + new + tail])
    }
    #expect(offered > 4000, "\(offered)")
  }

  @Test func valuesStayStrings() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<3000 {
      let site = SiteWriter.site(&random)
      let document = Self.parse(site.text, site.syntax)
      guard let key = Self.target(document) else { continue }
      let value = Node(table: document.nodes, index: key.index + 1)
      let new =
        ["1", "01000000", "yes", "null", "", "Y", "~", "1e3", "2026-01-01"].randomElement(using: &random) ?? "1"
      guard let edits = Mender(document.source).edits(for: Fix("x", .safe, .setValue(value, new))) else { continue }
      let after = Self.parse(TextEdit.apply(edits, to: site.text), site.syntax)
      let mended = try #require(Self.target(after))
      let node = Node(table: after.nodes, index: mended.index + 1)
      #expect(node.text.equals(new) && node.style != .plain, "\(String(decoding: after.source.text, as: UTF8.self))")
    }
  }

  @Test func pairsAreInserted() {
    var random = SeededGenerator(seed: 13)
    var offered = 0
    for _ in 0..<Self.count {
      let site = SiteWriter.site(&random)
      let document = Self.parse(site.text, site.syntax)
      guard let key = Self.target(document), let mapping = key.parent else { continue }
      let isBehind = Bool.random(using: &random)
      let value = Node(table: document.nodes, index: key.index + 1)
      let new = SiteWriter.value(&random)
      let mender = Mender(document.source)
      let intent = Fix.Intent.insert(into: mapping, after: isBehind ? key : nil, key: "NewKey", value: new)
      guard let edits = mender.edits(for: Fix("x", .safe, intent)) else { continue }
      offered += 1
      // Where no line fits behind the pair, the new one goes before all others.
      let isAtFront =
        edits[0].range.lowerBound
        <= (mapping.pairs.first { _ in true }?.key.range.lowerBound ?? edits[0].range.lowerBound)
      let place = isAtFront ? mapping.index + 1 : value.index + Int(value.record.extent)
      _ = Self.check(site, document, intent, changes: [:], inserted: (place, ["=NewKey", "=" + new]))
    }
    #expect(offered > 5000, "\(offered)")
  }

  @Test func jsonInsideIsMended() throws {
    var random = SeededGenerator(seed: 14)
    var offered = 0
    for _ in 0..<Self.count {
      let inner = SiteWriter.json(&random)
      let site = SiteWriter.site(&random, value: inner)
      let document = Self.parse(site.text, site.syntax)
      guard document.problems.isEmpty, let key = Self.target(document) else {
        Issue.record("\(String(decoding: site.text, as: UTF8.self))")
        continue
      }
      let host = Node(table: document.nodes, index: key.index + 1)
      let decoded = host.text
      let reading = readJSON(decoded.buffer, in: decoded.bounds, map: decoded.bufferMap, limits: ReadingLimits())
      let nodes = reading.nodes
      let scalars = nodes.records.indices.filter { nodes.records[$0].kind == .scalar }
      guard reading.problem == nil, let index = scalars.randomElement(using: &random) else { continue }
      let new = SiteWriter.value(&random)
      let intents: [Fix.Intent] = [
        .setValue(Node(table: nodes, index: index), new), .rename(Node(table: nodes, index: index), new),
      ]
      let intent = Fix.Intent.inside(host, intents.randomElement(using: &random) ?? intents[0])
      guard let edits = Mender(document.source).edits(for: Fix("x", .safe, intent)) else { continue }
      offered += 1
      let after = Self.parse(TextEdit.apply(edits, to: site.text), site.syntax)
      let place =
        "\(String(decoding: site.text, as: UTF8.self))\n---\n\(String(decoding: after.source.text, as: UTF8.self))"
      let newHost = Node(table: after.nodes, index: try #require(Self.target(after), "\(place)").index + 1).text
      let newReading = readJSON(newHost.buffer, in: newHost.bounds, map: newHost.bufferMap, limits: ReadingLimits())
      var expected = nodes.records.indices.map { Node(table: nodes, index: $0).text.string }
      expected[index] = new
      #expect(newReading.problem == nil, "\(place)")
      let found = newReading.nodes.records.indices.map { Node(table: newReading.nodes, index: $0).text.string }
      #expect(found == expected, "\(place)")
      var outer = Self.shape(document)
      var newOuter = Self.shape(after)
      outer[host.index] = ""
      newOuter[host.index] = ""
      #expect(outer == newOuter, "\(place)")
    }
    #expect(offered > 5000, "\(offered)")
  }
}
