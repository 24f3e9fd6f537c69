package import DocumentModel
import JSONSyntax
import SeededRandom
import YAMLSyntax

/// Judges the maps of a whole file, and of JSON in strings of strings: changes the byte that a letter of a value is
/// said to come from, reads the file again, and sees whether that letter changed and nothing else.
package struct ParsedOracle {
  /// Letters tried.
  package private(set) var samples = 0
  /// Letters tried, by the style of their scalar.
  package private(set) var styles: [NodeStyle: Int] = [:]
  /// Letters whose change changed something else, or nothing.
  package private(set) var failures = 0
  /// Scalars seen.
  package private(set) var scalars = 0
  /// Scalars seen that were not trusted, or whose map knows no places.
  package private(set) var distrusted = 0
  /// What is added to each place of a map, to see that the oracle notices.
  private let shift: Int

  /// An oracle that believes maps, or moves them by some bytes.
  package init(shift: Int = 0) {
    self.shift = shift
  }

  /// Tries some letters of the scalars of a file.
  ///
  /// - Parameters:
  ///   - layers: how often the first value of the outermost object is JSON in a string.
  ///   - percent: how many of a hundred scalars are tried.
  package mutating func sample(
    _ file: [UInt8], _ syntax: SourceFile.Syntax = .yaml, layers: Int = 0, seed: UInt64, perScalar: Int,
    percent: Int = 100
  ) {
    var random = SeededGenerator(seed: seed ^ 0x0A_AC1E)
    guard let nodes = Self.innermost(file, syntax, layers: layers) else {
      failures += 1
      return
    }
    let texts = nodes.map(\.text)
    let before = texts.flatMap(\.bytes)
    var changed = file
    var position = 0
    for (node, text) in zip(nodes, texts) {
      scalars += 1
      if !text.isTrusted || text.map.isWhole { distrusted += 1 }
      defer { position += text.count }
      guard !text.isEmpty, percent == 100 || random.happens(percent) else { continue }
      for _ in 0..<perScalar {
        let index = random.below(text.count)
        let letter = text[index]
        // A letter that an escape stands for has no byte of its own.
        // Nor is a JSON literal name with another letter in it one.
        guard Self.isLetter(letter), node.style != .plain || (layers == 0 && syntax == .yaml),
          case let source = text.range(of: index..<index + 1).bytes, source.count == 1
        else { continue }
        samples += 1
        styles[node.style, default: 0] += 1
        let place = source.lowerBound + shift
        guard file.indices.contains(place) else {
          failures += 1
          continue
        }
        let other: UInt8 = letter == UInt8(ascii: "q") ? UInt8(ascii: "z") : UInt8(ascii: "q")
        changed[place] = other
        var expected = before
        expected[position + index] = other
        let after = Self.innermost(changed, syntax, layers: layers)?.map(\.text)
        if after?.flatMap(\.bytes) != expected || after?.map(\.count) != texts.map(\.count) { failures += 1 }
        changed[place] = file[place]
      }
    }
  }

  /// The scalars of a file, or of the JSON some strings deep in it; nil where there is none.
  private static func innermost(_ file: [UInt8], _ syntax: SourceFile.Syntax, layers: Int) -> [Node]? {
    let document = parsed(file, syntax)
    var table = document.nodes
    for _ in 0..<layers {
      guard let value = value(in: table) else { return nil }
      let text = value.text
      let reading = readJSON(text.buffer, in: text.bounds, map: text.bufferMap, limits: ReadingLimits())
      guard text.isTrusted, reading.problem == nil else { return nil }
      table = reading.nodes
    }
    return table.records.indices.map { Node(table: table, index: $0) }.filter { $0.kind == .scalar }
  }

  /// The string that holds the next layer: the value of the outermost object's first pair.
  private static func value(in table: NodeTable) -> Node? {
    guard !table.records.isEmpty else { return nil }
    var pairs = Node(table: table, index: 0).pairs
    return pairs.next().map(\.value)
  }

  /// Prints the figures, and says whether all is well.
  package func report(_ name: String) {
    let listed = styles.sorted { "\($0.key)" < "\($1.key)" }.map { "\($0.key) \($0.value)" }
    print(
      "map oracle through the parser, \(name): \(scalars) scalars (\(distrusted) distrusted), \(samples) letters "
        + "(\(listed.joined(separator: ", "))), \(failures) failures")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}
