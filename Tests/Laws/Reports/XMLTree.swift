/// An element of an XML text as a test looks at it, read to the letter of what we write: XML 1.0 in UTF-8 with
/// elements, attributes in quotation marks, texts and five entities; anything else is refused.
package struct XMLTree: Equatable {
  package var name = ""
  package var attributes: [String: String] = [:]
  package var elements: [XMLTree] = []
  /// The text that stands in it, that between its elements included.
  package var text = ""

  /// What a text must not hold.
  package struct Fault: Error {
    package var place: Int
    package var reason: String
  }

  /// Reads a text.
  package init(parsing text: String) throws {
    var reader = Reader(rest: Array(text.unicodeScalars)[...])
    try reader.skip("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    self = try reader.element()
    try reader.skip("\n")
    if !reader.rest.isEmpty { throw reader.fault("text behind the end") }
  }

  private init() {}

  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>

    func fault(_ reason: String) -> Fault { Fault(place: rest.startIndex, reason: reason) }

    mutating func skip(_ words: String) throws {
      guard rest.starts(with: words.unicodeScalars) else { throw fault("no \(words)") }
      rest.removeFirst(words.unicodeScalars.count)
    }

    mutating func name() throws -> String {
      let name = rest.prefix { "a"..."z" ~= $0 || "A"..."Z" ~= $0 || $0 == "-" }
      guard let first = name.first, first != "-" else { throw fault("no name") }
      rest = rest.dropFirst(name.count)
      return Self.string(name)
    }

    mutating func element() throws -> XMLTree {
      var tree = XMLTree()
      try skip("<")
      tree.name = try name()
      while rest.first == " " {
        try skip(" ")
        let key = try name()
        try skip("=\"")
        let value = try characters(upTo: "\"", isAttribute: true)
        try skip("\"")
        guard tree.attributes.updateValue(value, forKey: key) == nil else { throw fault("\(key) twice") }
      }
      if rest.first == "/" {
        try skip("/>")
        return tree
      }
      try skip(">")
      while true {
        tree.text += try characters(upTo: "<", isAttribute: false)
        if rest.dropFirst().first == "/" { break }
        tree.elements.append(try element())
      }
      try skip("</\(tree.name)>")
      return tree
    }

    mutating func characters(upTo end: Unicode.Scalar, isAttribute: Bool) throws -> String {
      var text = ""
      while let scalar = rest.first, scalar != end {
        switch scalar {
        case "&":
          let entity = Self.string(rest.prefix(6).prefix { $0 != ";" }) + ";"
          guard let meant = Self.entities[entity] else { throw fault("no entity \(entity)") }
          try skip(entity)
          text.unicodeScalars.append(meant)
          continue
        case "<", ">": throw fault("\(scalar) is not escaped")
        case "\n" where isAttribute: throw fault("a line feed in an attribute is read as a blank")
        // XML 1.0, section 2.2; a carriage return would be read as a line feed.
        case "\n", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": break
        default: throw fault("a character that XML has not: \(scalar.value)")
        }
        text.unicodeScalars.append(scalar)
        rest.removeFirst()
      }
      return text
    }

    private static let entities: [String: Unicode.Scalar] = [
      "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#10;": "\n",
    ]

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      return text
    }
  }
}
