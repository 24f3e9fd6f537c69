/// Where in a JSON text a place is, told by the text before it alone, whatever follows.
struct JSONCursor {
  /// An object or an array that is open.
  struct Level {
    /// Whether it is an object.
    let isObject: Bool
    /// The keys so far, as written.
    var keys: [String] = []
  }

  /// What may stand at a place.
  enum Slot {
    /// A key.
    case key
    /// A value.
    case value
    /// Neither: a colon, a comma or the end is due.
    case none
  }

  /// The collections around the place, from the outside.
  private(set) var levels: [Level] = []
  /// What may stand there, or stands there if a string or word is open.
  private(set) var slot = Slot.value
  /// Where the content of the string begins that is open; nil outside strings.
  private(set) var string: Int?
  /// Where the word without quotes begins that is open; nil for none.
  private(set) var bare: Int?
  /// How far the text was read.
  private(set) var position = 0

  private let text: [UInt8]
  /// The number of the level whose end is awaited.
  private var awaited = Int.max
  private var awaitedKeys: [String]?

  /// The place at a byte of a text.
  init(_ text: [UInt8], at place: Int) {
    self.text = text
    read(upTo: place)
  }

  /// Where what is being typed begins: the content of a string, or a word without quotes; nil where nothing is.
  var start: Int? { string ?? bare }

  /// All keys of the innermost object, those behind the place as well.
  ///
  /// - Parameter end: where the text goes on behind what is being typed.
  func keys(goingOnAt end: Int) -> [String] {
    guard let last = levels.last else { return [] }
    var rest = self
    rest.awaited = levels.count
    (rest.string, rest.bare, rest.position) = (nil, nil, end)
    // Where another key follows, only the comma is missing.
    let next = text[end...].first { $0 > 0x20 }
    if next != UInt8(ascii: "\"") { rest.slot = .none }
    rest.read(upTo: text.count)
    return rest.awaitedKeys ?? (rest.levels.count >= levels.count ? rest.levels[levels.count - 1].keys : last.keys)
  }

  /// What closes all that is open, a string excluded.
  var closing: [UInt8] { levels.reversed().map { UInt8(ascii: $0.isObject ? "}" : "]") } }

  private mutating func read(upTo end: Int) {
    while position < end, awaitedKeys == nil {
      let byte = text[position]
      position += 1
      if let start = string {
        if byte == UInt8(ascii: "\\") {
          position += 1
        } else if byte == UInt8(ascii: "\"") {
          string = nil
          take(start..<position - 1)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        endWord()
        string = position
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        endWord()
        levels.append(Level(isObject: byte == UInt8(ascii: "{")))
        slot = byte == UInt8(ascii: "{") ? .key : .value
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        endWord()
        if levels.count == awaited { awaitedKeys = levels.last?.keys }
        _ = levels.popLast()
        slot = .none
      case UInt8(ascii: ","):
        endWord()
        slot = levels.last?.isObject == true ? .key : .value
      case UInt8(ascii: ":"):
        endWord()
        slot = .value
      case 0x20, 0x09, 0x0A, 0x0D: endWord()
      default: bare = bare ?? position - 1
      }
    }
  }

  private mutating func endWord() {
    guard let start = bare else { return }
    bare = nil
    take(start..<position - 1)
  }

  private mutating func take(_ word: Range<Int>) {
    if slot == .key, !levels.isEmpty {
      levels[levels.count - 1].keys.append(String(decoding: text[word], as: UTF8.self))
    }
    slot = .none
  }
}
