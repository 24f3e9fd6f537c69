/// The grammar `URI` of RFC 3986 as an automaton over classes of characters.
///
/// The automaton is deterministic. Behind a placeholder it may be in any state that some content leads to, so a parser
/// follows sets of states; the reference is surely wrong when the set becomes empty. What the automaton leaves open is
/// the inside of `[...]`, which ``URLHost`` reads.
struct URLGrammar: Sendable {
  /// A set of states.
  struct States: OptionSet, Sendable {
    /// One bit a state.
    let rawValue: UInt16

    /// Before the first character.
    static let start = States(rawValue: 1 << 0)
    /// In the scheme.
    static let scheme = States(rawValue: 1 << 1)
    /// Behind the colon of the scheme.
    static let body = States(rawValue: 1 << 2)
    /// Behind `scheme:/`.
    static let bodySlash = States(rawValue: 1 << 3)
    /// Behind `//`.
    static let authority = States(rawValue: 1 << 4)
    /// In what may be user information or a name, no colon seen.
    static let nameOrUser = States(rawValue: 1 << 5)
    /// In what may be user information or a port: only digits since the colon.
    static let portOrUser = States(rawValue: 1 << 6)
    /// In what can only be user information.
    static let user = States(rawValue: 1 << 7)
    /// Behind `@`.
    static let host = States(rawValue: 1 << 8)
    /// In a registered name or IPv4 address behind `@`.
    static let name = States(rawValue: 1 << 9)
    /// In the port.
    static let port = States(rawValue: 1 << 10)
    /// Inside `[...]`.
    static let literal = States(rawValue: 1 << 11)
    /// Behind `]`.
    static let literalEnd = States(rawValue: 1 << 12)
    /// In the path.
    static let path = States(rawValue: 1 << 13)
    /// In the query.
    static let query = States(rawValue: 1 << 14)
    /// In the fragment.
    static let fragment = States(rawValue: 1 << 15)

    /// Those in which the reference may end.
    static let accepting: States = [
      .body, .bodySlash, .authority, .nameOrUser, .portOrUser, .host, .name, .port, .literalEnd, .path, .query,
      .fragment,
    ]
    /// Those behind the authority.
    static let late: States = [.path, .query, .fragment]
  }

  /// What the grammar tells apart among characters.
  enum Class: Int, CaseIterable {
    /// What a scheme consists of.
    case letter, digit
    /// `+`, `-`, `.`
    case schemeMark
    /// The other unreserved characters and subordinate delimiters.
    case mark
    /// The delimiters by which a URI is divided.
    case colon, at, slash, question, hash, open, close
    /// `%` with its two hexadecimal digits, which follow as characters of their own.
    case percent
    /// A character that stands nowhere in a URI.
    case never

    /// The classes of all bytes.
    static let of = (0...UInt8.max).map { Class($0) }

    /// Whether nothing about the character needs a closer look.
    var isOrdinary: Bool {
      switch self {
      case .letter, .digit, .schemeMark, .mark, .slash: true
      default: false
      }
    }

    /// The class of a byte.
    init(_ byte: UInt8) {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: self = .letter
      case 0x30...0x39: self = .digit
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): self = .schemeMark
      case UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
        UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: ","),
        UInt8(ascii: ";"), UInt8(ascii: "="):
        self = .mark
      case UInt8(ascii: ":"): self = .colon
      case UInt8(ascii: "@"): self = .at
      case UInt8(ascii: "/"): self = .slash
      case UInt8(ascii: "?"): self = .question
      case UInt8(ascii: "#"): self = .hash
      case UInt8(ascii: "["): self = .open
      case UInt8(ascii: "]"): self = .close
      case UInt8(ascii: "%"): self = .percent
      default: self = .never
      }
    }
  }

  private static var classCount: Int { Class.never.rawValue + 1 }

  /// The one grammar.
  static let uri = URLGrammar()

  /// The successors, by state and class.
  private var successors = [UInt16](repeating: 0, count: 16 * (Class.never.rawValue + 1))
  /// The states that some text leads to, by state.
  private var reachable = [UInt16](repeating: 0, count: 16)

  /// The states behind a character.
  func step(_ states: States, _ character: Class) -> States {
    var rest = states.rawValue
    var result: UInt16 = 0
    // Without placeholders there is just one state.
    if rest != 0, rest & (rest - 1) == 0 {
      let place = rest.trailingZeroBitCount * Self.classCount + character.rawValue
      return States(rawValue: successors[place])
    }
    while rest != 0 {
      result |= successors[rest.trailingZeroBitCount * Self.classCount + character.rawValue]
      rest &= rest - 1
    }
    return States(rawValue: result)
  }

  /// The states behind any text at all.
  func skip(_ states: States) -> States {
    var rest = states.rawValue
    var result = rest
    while rest != 0 {
      result |= reachable[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return States(rawValue: result)
  }

  private init() {
    let text: [Class] = [.letter, .digit, .schemeMark, .mark, .percent]
    allow(.start, [.letter], .scheme)
    allow(.scheme, [.letter, .digit, .schemeMark], .scheme)
    allow(.scheme, [.colon], .body)
    allow(.body, [.slash], .bodySlash)
    allow(.bodySlash, [.slash], .authority)
    allow([.body, .bodySlash], text + [.colon, .at], .path)
    allow([.authority, .nameOrUser], text, .nameOrUser)
    allow([.authority, .nameOrUser], [.colon], .portOrUser)
    allow(.portOrUser, [.digit], .portOrUser)
    allow(.portOrUser, [.letter, .schemeMark, .mark, .percent, .colon], .user)
    allow(.user, text + [.colon], .user)
    allow([.authority, .nameOrUser, .portOrUser, .user], [.at], .host)
    allow([.authority, .host], [.open], .literal)
    allow([.host, .name], text, .name)
    allow([.host, .name, .literalEnd], [.colon], .port)
    allow(.port, [.digit], .port)
    allow(.literal, [.letter, .digit, .schemeMark, .mark, .colon], .literal)
    allow(.literal, [.close], .literalEnd)
    allow([.authority, .nameOrUser, .portOrUser, .host, .name, .port, .literalEnd], [.slash], .path)
    allow(.path, text + [.colon, .at, .slash], .path)
    allow(.query, text + [.colon, .at, .slash, .question], .query)
    allow(.fragment, text + [.colon, .at, .slash, .question], .fragment)
    allow(.accepting.subtracting([.query, .fragment]), [.question], .query)
    allow(.accepting.subtracting(.fragment), [.hash], .fragment)
    for state in 0..<16 {
      var all = States(rawValue: 1 << UInt16(state))
      while true {
        let more = Class.allCases.reduce(all) { $0.union(step(all, $1)) }
        if more == all { break }
        all = more
      }
      reachable[state] = all.rawValue
    }
  }

  private mutating func allow(_ states: States, _ classes: [Class], _ successor: States) {
    for state in 0..<16 where states.rawValue >> UInt16(state) & 1 == 1 {
      for character in classes {
        successors[state * Self.classCount + character.rawValue] |= successor.rawValue
      }
    }
  }
}
