import DocumentModel

/// A scalar whose text is a document of its own in which the configuration says that profiles are: a file in a
/// Kubernetes ConfigMap.
struct EnclosedText {
  /// What can be known of the document.
  enum Content {
    /// It can be read, from the text of the scalar.
    case file(SourceFile, DecodedText)
    /// A program fills it in.
    case unknown
    /// There is none.
    case none
  }

  /// The scalar.
  let scalar: Node
  /// Whether what is in it is a part of something whole.
  let isPartial: Bool
  /// Whether it is a document of the file, or an item of one, that a mark calls a profile.
  var isMarked = false
  /// The places of profiles in it.
  var profiles: [JSONPointerPattern] = []
  /// The places of parts of profiles in it.
  var partial: [JSONPointerPattern] = []
  /// What is said of places in it, in order.
  var overrides: [PlaceOverride] = []

  /// A text of which nothing is said yet.
  init(scalar: Node, isPartial: Bool) {
    self.scalar = scalar
    self.isPartial = isPartial
  }

  /// What the scalar holds.
  func content(in file: FileContext) -> Content {
    let reading = ValueReading(scalar, in: file)
    guard reading.presence == .present, let value = reading.text else { return .none }
    let isFilledIn = !value.isLiteral && value.knownStretches.allSatisfy { Self.isSpace(value.text, $0) }
    // Where our reading differs from the parser's, no place in the text can be told.
    guard !isFilledIn, value.text.isTrusted, !value.text.map.isWhole else { return .unknown }
    guard let syntax = syntax(of: value.text.bytes) else { return .none }
    let path = file.document.source.path
    return .file(SourceFile(path: path, bytes: Array(value.text.bytes), syntax: syntax), value.text)
  }

  /// How the document is judged in a file that is judged in a way.
  ///
  /// - Parameters:
  ///   - depth: how many collections are around it.
  ///   - nodes: how many nodes were read before it.
  func options(in host: LintOptions, depth: Int, nodes: Int) -> LintOptions {
    var options = host
    options.isEnclosed = true
    options.isNamed = false
    options.isOneOfMany = true
    options.isPartial = host.isPartial || isPartial
    options.profiles = profiles
    options.partial = partial
    options.overrides = overrides
    options.allowances = []
    for override in overrides where override.pointer.count == 0 { options.follow(override.settings) }
    options.limits.depth -= depth
    options.limits.nodes -= nodes
    return options
  }

  /// The language of the document, told by the key as if that were its name, else by how it begins; nil where it is
  /// just a sentence.
  private func syntax(of text: ArraySlice<UInt8>) -> SourceFile.Syntax? {
    guard let first = text.first(where: { !Self.isSpace($0) }) else { return nil }
    if let syntax = key.flatMap({ SourceFile.syntax(ofName: $0.bytes) }) { return syntax }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .json }
    return text.contains(0x0A) ? .yaml : nil
  }

  /// The last key on the way to the scalar; nil where there is none.
  private var key: Node? {
    var node = scalar
    while let parent = node.parent, parent.kind == .sequence { node = parent }
    guard node.parent != nil, node.index > 0 else { return nil }
    let key = Node(table: node.table, index: node.index - 1)
    return key.kind == .scalar && key.record.parent == node.record.parent ? key : nil
  }

  private static func isSpace(_ text: DecodedText, _ stretch: Range<Int>) -> Bool {
    stretch.allSatisfy { isSpace(text[$0]) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
