/// What a node is.
@usableFromInline package enum NodeKind: Sendable {
  /// A single value: a YAML scalar; a JSON string, number, `true`, `false` or `null`.
  case scalar
  /// A YAML mapping or JSON object; its children are key, value, key, value ...
  case mapping
  /// A YAML sequence or JSON array.
  case sequence
  /// A YAML alias, `*name`.
  case alias
  /// A placeholder that stands in embedded JSON where a value or a key would.
  case hole

  /// Whether two kinds are the same; written out so that other modules compare without a call.
  @inlinable package static func == (left: NodeKind, right: NodeKind) -> Bool { left.code == right.code }

  /// A number for each case.
  @inlinable package var code: UInt8 {
    switch self {
    case .scalar: 0
    case .mapping: 1
    case .sequence: 2
    case .alias: 3
    case .hole: 4
    }
  }
}

/// How a node is written.
@usableFromInline package enum NodeStyle: Sendable {
  /// An unquoted YAML scalar; a JSON number or literal name.
  case plain
  /// A YAML scalar in single quotes.
  case singleQuoted
  /// A YAML scalar in double quotes, a JSON string.
  case doubleQuoted
  /// A YAML literal block scalar, `|`.
  case literal
  /// A YAML folded block scalar, `>`.
  case folded
  /// A YAML collection in brackets or braces; every JSON collection.
  case flow
  /// A YAML collection shown by indentation.
  case block

  /// Whether two styles are the same; written out so that other modules compare without a call.
  @inlinable package static func == (left: NodeStyle, right: NodeStyle) -> Bool { left.code == right.code }

  /// A number for each case.
  @inlinable package var code: UInt8 {
    switch self {
    case .plain: 0
    case .singleQuoted: 1
    case .doubleQuoted: 2
    case .literal: 3
    case .folded: 4
    case .flow: 5
    case .block: 6
    }
  }
}

/// One node as it is stored: offsets only, so that a file of ten megabytes costs little more than its bytes.
@usableFromInline package struct NodeRecord: Sendable {
  /// Facts about a node that are true or not.
  @usableFromInline package struct Flags: OptionSet, Sendable {
    /// One bit a fact.
    @usableFromInline package let rawValue: UInt8
    /// The facts whose bits are set.
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The value is the stretch of source between the quotes (or the whole stretch of a plain scalar) as it stands.
    @inlinable package static var verbatim: Flags { Flags(rawValue: 1) }
    /// An anchor, a tag or both stand before the node; ``NodeTable/properties(of:)`` has them.
    @inlinable package static var hasProperties: Flags { Flags(rawValue: 2) }
    /// The node is written nowhere: a key or item without a value.
    @inlinable package static var absent: Flags { Flags(rawValue: 4) }
    /// An alias that names an anchor which does not exist before it, or that encloses it.
    @inlinable package static var unresolved: Flags { Flags(rawValue: 8) }
  }

  /// What the node is.
  @usableFromInline package var kind: NodeKind
  /// How it is written.
  @usableFromInline package var style: NodeStyle
  /// What else is true of it.
  @usableFromInline package var flags: Flags = []
  /// For a block scalar, the indentation of the construct around it plus one, in columns (0 where there is none).
  @usableFromInline package var parentIndent: UInt16 = 0
  /// The index of the collection this node is in; the node's own index for a document's root.
  @usableFromInline package var parent: UInt32 = 0
  /// The number of records from this one to the next that is not inside it; 1 for a node without children.
  @usableFromInline package var extent: UInt32 = 1
  /// The first byte of the node as written, after its anchor and tag, in the table's text.
  @usableFromInline package var start: UInt32
  /// The byte after the node as written.
  @usableFromInline package var end: UInt32
  /// The length of a scalar's value in bytes as the parser gave it; of a verbatim scalar it is not kept.
  /// For an alias the index of the node it stands for.
  @usableFromInline package var length: UInt32 = 0
  /// The hash of a scalar's value as the parser gave it (``TextHash``); of a verbatim scalar it is not kept.
  @usableFromInline package var hash: UInt32 = 0

  /// A record of a node that stands in the table's text from byte `start` to before byte `end`.
  @inlinable package init(kind: NodeKind, style: NodeStyle, start: Int, end: Int) {
    self.kind = kind
    self.style = style
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// Whether its value stands there verbatim and nothing else is true of it.
  package var isBareAndVerbatim: Bool { flags.rawValue == Flags.verbatim.rawValue }

  /// Whether nothing is true of it but, maybe, that its value stands there verbatim.
  package var isBare: Bool { flags.rawValue & ~Flags.verbatim.rawValue == 0 }

  /// The stretch of the node as written, bytes of the table's text.
  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }

  /// The stretch between a scalar's quotes, or the whole of it where there are none.
  @inlinable package var contentRange: Range<Int> {
    guard kind == .scalar, style == .singleQuoted || style == .doubleQuoted, end >= start + 2 else { return range }
    return Int(start) + 1..<Int(end) - 1
  }
}
