import DocumentModel

/// What the columns of the client count (LSP 3.17, "PositionEncodingKind").
enum PositionEncoding: String, Sendable {
  /// Bytes.
  case utf8 = "utf-8"
  /// UTF-16 code units, which every client knows.
  case utf16 = "utf-16"
  /// Unicode scalars.
  case utf32 = "utf-32"

  /// The one to use with a client that knows these, the dearest first: our own where that is among them.
  init(among names: [String]) {
    let known = names.compactMap(PositionEncoding.init)
    self = known.contains(.utf8) ? .utf8 : known.first ?? .utf16
  }

  /// The same for a line index.
  var unit: ColumnUnit {
    switch self {
    case .utf8: .utf8
    case .utf16: .utf16
    case .utf32: .scalars
    }
  }

  /// How many columns a byte order mark takes, which is a character like any other to a client that sends it.
  var widthOfByteOrderMark: Int { self == .utf8 ? 3 : 1 }
}
