extension YAMLReader {
  /// How the reader tells what an unquoted scalar is.
  var resolver: ScalarResolver {
    switch self {
    case .pyYAML: .pyYAML
    case .psych: .psych
    case .snakeYAML: .snakeYAML
    case .goYAML2: .goYAML2
    case .goYAML3: .goYAML3
    case .yams: .yams
    case .jsYAML: .jsYAML
    case .yaml12: .yaml12
    }
  }
}

extension ScalarResolver {
  /// yaml/pyyaml 6.0.3: lib/yaml/resolver.py (the implicit resolvers of `Resolver`), lib/yaml/constructor.py
  /// (`SafeConstructor`).
  static let pyYAML = ScalarResolver(
    numbers: .unbounded, calendar: .python, failure: .refusal,
    forms: ScalarForm.booleans11 + [
      ScalarForm(
        .float, .maybe(sign), .one("0-9"), .any("0-9_"), ".", .any("0-9_"), .optional([signedExponent])),
      ScalarForm(.float, ".", .one("0-9"), .any("0-9_"), .optional([signedExponent])),
      .sexagesimalFloat, .infinity, .negativeInfinity, .notANumber,
      ScalarForm(.integer(base: 2), .maybe(sign), "0b", .some("01_")),
      ScalarForm(.integer(base: 8), .maybe(sign), "0", .some("0-7_")),
      .zero, .decimal,
      ScalarForm(.integer(base: 16), .maybe(sign), "0x", .some("0-9a-fA-F_")),
      .sexagesimal,
      // Nobody has told the constructor what a merge or a default value is where a value stands.
      ScalarForm(.fixed(.refusal), words: "<< ="),
      .null, .date, .dateAndTime,
    ])

  /// ruby/psych 5.4.0: lib/psych/scalar_scanner.rb.
  static let psych = ScalarResolver(
    numbers: .unbounded, calendar: .ruby, failure: .text,
    forms: [
      ScalarForm(.fixed(.null), wordsInAnyCase: "~ null"),
      ScalarForm(.fixed(.boolean(true)), wordsInAnyCase: "yes true on"),
      ScalarForm(.fixed(.boolean(false)), wordsInAnyCase: "no false off"),
      ScalarForm(
        .timestamp, .maybe("-"), .bytes("0-9", 4...4), "-", oneOrTwo, "-", oneOrTwo,
        .either([.one("Tt")], [.some(" \t")]), oneOrTwo, ":", two, ":", two, .optional([".", .any("0-9")]),
        .optional([.any(" \t"), .either(["Z"], [.one(sign), zone])])),
      ScalarForm(.timestamp, .bytes("0-9", 4...4), "-", oneOrTwo, "-", oneOrTwo),
      ScalarForm(.fixed(.float("infinity")), wordsInAnyCase: ".inf +.inf"),
      ScalarForm(.fixed(.float("-infinity")), wordsInAnyCase: "-.inf"),
      ScalarForm(.fixed(.float("NaN")), wordsInAnyCase: ".nan"),
      ScalarForm(.fixed(.symbol), ":", .anything),
      ScalarForm(.hours, .maybe(sign), .one("0-9"), .any("0-9_"), sixty, .optional([sixty])),
      ScalarForm(.hours, .maybe(sign), .one("0-9"), .any("0-9_"), sixty, .optional([sixty]), ".", .any("0-9_")),
      ScalarForm(.fixed(.text), .maybe(sign), "."),
      ScalarForm(.fixed(.refusal), .maybe(sign), ".", signedExponent),
      ScalarForm(
        .float, .maybe(sign), .optional([.one("0-9"), .any("0-9_,")]), ".", .any("0-9"),
        .optional([signedExponent])),
      ScalarForm(.integer(base: 2), .maybe(sign), "0b", .any("_,"), .one("01"), .any("01_,")),
      ScalarForm(.integer(base: 8), .maybe(sign), "0", .any("_,"), .one("0-7"), .any("0-7_,")),
      .zero,
      ScalarForm(
        .integer(base: 10), .maybe(sign), .one("1-9"),
        .optional([.repeated([.maybe("_,"), .one("0-9")])])),
      ScalarForm(.integer(base: 16), .maybe(sign), "0x", .any("_,"), .one("0-9a-fA-F"), .any("0-9a-fA-F_,")),
    ])

  /// snakeyaml/snakeyaml, commit e6eb1b7 (after 2.6): src/main/java/org/yaml/snakeyaml/resolver/Resolver.java,
  /// constructor/SafeConstructor.java.
  static let snakeYAML = ScalarResolver(
    numbers: .unbounded, calendar: .lenient, failure: .refusal,
    forms: ScalarForm.booleans11 + [
      ScalarForm(.integer(base: 2), .maybe(sign), "0b", .any("_"), .one("01"), .any("01_")),
      ScalarForm(.integer(base: 8), .maybe(sign), "0", .any("_"), .one("0-7"), .any("0-7_")),
      .zero, .decimal,
      ScalarForm(.integer(base: 16), .maybe(sign), "0x", .any("_"), .one("0-9a-fA-F"), .any("0-9a-fA-F_")),
      .sexagesimal,
      ScalarForm(.float, .maybe(sign), .one("0-9"), .any("0-9_"), ".", .any("0-9_"), .optional([exponent])),
      ScalarForm(.float, .maybe(sign), .one("0-9"), .any("0-9_"), exponent),
      ScalarForm(.float, .maybe(sign), ".", .some("0-9_"), .optional([exponent])),
      .sexagesimalFloat, .infinity, .negativeInfinity, .notANumber,
      ScalarForm(.fixed(.refusal), words: "<<"),
      .null, .date, .dateAndTime,
    ])

  /// go-yaml/yaml v2.4.0: resolve.go, decode.go (`scalar`).
  static let goYAML2 = ScalarResolver(
    numbers: .signedOrUnsigned64, calendar: .go, failure: .nextForm,
    forms: [
      ScalarForm(.fixed(.boolean(true)), words: "y Y"), ScalarForm(.fixed(.boolean(false)), words: "n N"),
    ] + ScalarForm.booleans11 + ScalarForm.go)

  /// go-yaml/yaml v3.0.1: resolve.go.
  static let goYAML3 = ScalarResolver(
    numbers: .signedOrUnsigned64, calendar: .go, failure: .nextForm,
    forms: ScalarForm.booleans12 + ScalarForm.goDates + ScalarForm.go + [
      ScalarForm(.integer(base: 8), "0o", .any("_"), .one(sign), .any("_"), .some("0-7_"))
    ])

  /// jpsim/Yams 6.2.1: Sources/Yams/Resolver.swift, Constructor.swift.
  static let yams = ScalarResolver(
    numbers: .signed64, calendar: .lenient, failure: .text,
    forms: ScalarForm.booleans11 + [
      // Its digits are read without the leading zero, and none are left.
      ScalarForm(.fixed(.text), .one(sign), "0", .any("_")),
      ScalarForm(.integer(base: 2), .maybe(sign), "0b", .some("01_")),
      ScalarForm(.integer(base: 8), .maybe(sign), "0", .maybe("o"), .some("0-7_")),
      .zero, .decimal,
      ScalarForm(.integer(base: 16), .maybe(sign), "0x", .some("0-9a-fA-F_")),
      .sexagesimal,
      ScalarForm(
        .float, .maybe(sign), .one("0-9"), .any("0-9_"), .optional([".", .any("0-9_")]), .optional([exponent])),
      ScalarForm(.float, ".", .some("0-9_"), .optional([signedExponent])),
      .sexagesimalFloat, .infinity, .negativeInfinity, .notANumber, .null, .date, .dateAndTime,
    ])

  /// nodeca/js-yaml 4.1.1: lib/type/null.js, bool.js, int.js, float.js, timestamp.js.
  static let jsYAML = ScalarResolver(
    numbers: .double, calendar: .lenient, failure: .text,
    forms: ScalarForm.booleans12 + [
      .null,
      ScalarForm(.integer(base: 2), .maybe(sign), "0b", .repeated([.any("_"), .one("01")])),
      ScalarForm(.integer(base: 16), .maybe(sign), "0x", .repeated([.any("_"), .one("0-9a-fA-F")])),
      ScalarForm(.integer(base: 8), .maybe(sign), "0o", .repeated([.any("_"), .one("0-7")])),
      ScalarForm(.integer(base: 10), .maybe(sign), .one("0-9"), .optional([.repeated([.any("_"), .one("0-9")])])),
      ScalarForm(.float, .maybe(sign), .one("0-9"), .any("0-9_"), exponent),
      ScalarForm(
        .float, .maybe(sign), .one("0-9"), .any("0-9_"), ".", .optional([.repeated([.any("_"), .one("0-9")])]),
        .optional([.any("_"), exponent])),
      ScalarForm(.fixed(.float("NaN")), ".", .some("_"), exponent),
      ScalarForm(.float, ".", .repeated([.any("_"), .one("0-9")]), .optional([.any("_"), exponent])),
      .infinity, .negativeInfinity, .notANumber, .date, .dateAndTime,
    ])

  /// YAML 1.2.2, section 10.3.2 "Tag Resolution".
  static let yaml12 = ScalarResolver(
    numbers: .unbounded, calendar: .lenient, failure: .text,
    forms: ScalarForm.booleans12 + [
      .null,
      ScalarForm(.integer(base: 10), .maybe(sign), digits),
      ScalarForm(.integer(base: 8), "0o", .some("0-7")),
      ScalarForm(.integer(base: 16), "0x", .some("0-9a-fA-F")),
      ScalarForm(
        .float, .maybe(sign), .either([".", digits], [digits, .optional([".", .any("0-9")])]), .optional([exponent])),
      .infinity, .negativeInfinity, .notANumber,
    ])
}

extension ScalarForm {
  fileprivate static let booleans12 = [
    ScalarForm(.fixed(.boolean(true)), words: "true True TRUE"),
    ScalarForm(.fixed(.boolean(false)), words: "false False FALSE"),
  ]
  fileprivate static let booleans11 = booleans12 + [
    ScalarForm(.fixed(.boolean(true)), words: "yes Yes YES on On ON"),
    ScalarForm(.fixed(.boolean(false)), words: "no No NO off Off OFF"),
  ]
  fileprivate static let null = ScalarForm(.fixed(.null), words: "~ null Null NULL")
  fileprivate static let infinity = ScalarForm(
    .fixed(.float("infinity")), words: ".inf .Inf .INF +.inf +.Inf +.INF")
  fileprivate static let negativeInfinity = ScalarForm(.fixed(.float("-infinity")), words: "-.inf -.Inf -.INF")
  fileprivate static let notANumber = ScalarForm(.fixed(.float("NaN")), words: ".nan .NaN .NAN")
  fileprivate static let zero = ScalarForm(.integer(base: 10), .maybe(sign), "0")
  fileprivate static let decimal = ScalarForm(.integer(base: 10), .maybe(sign), .one("1-9"), .any("0-9_"))
  fileprivate static let sexagesimal = ScalarForm(
    .sexagesimal, .maybe(sign), .one("1-9"), .any("0-9_"), .repeated([sixty]))
  fileprivate static let sexagesimalFloat = ScalarForm(
    .sexagesimal, .maybe(sign), .one("0-9"), .any("0-9_"), .repeated([sixty]), ".", .any("0-9_"))
  fileprivate static let date = ScalarForm(.timestamp, .bytes("0-9", 4...4), "-", two, "-", two)
  fileprivate static let dateAndTime = ScalarForm(
    .timestamp, .bytes("0-9", 4...4), "-", oneOrTwo, "-", oneOrTwo, .either([.one("Tt")], [.some(" \t")]), oneOrTwo,
    ":", two, ":", two, .optional([".", .any("0-9")]),
    .optional([.any(" \t"), .either(["Z"], [.one(sign), oneOrTwo, .optional([":", two])])]))

  /// The dates of go-yaml v3; v2 knows them, too, but leaves them as text where no date is asked for.
  fileprivate static let goDates: [ScalarForm] = [
    ScalarForm(
      .timestamp, .bytes("0-9", 4...4), "-", oneOrTwo, "-", oneOrTwo, .one("Tt"), goTime,
      .either(["Z"], [.one(sign), two, ":", two])),
    ScalarForm(.timestamp, .bytes("0-9", 4...4), "-", oneOrTwo, "-", oneOrTwo, .some(" "), goTime),
    ScalarForm(.timestamp, .bytes("0-9", 4...4), "-", oneOrTwo, "-", oneOrTwo),
  ]

  /// What both versions of go-yaml have. All `_` are dropped before a number is read as Go's strconv does with base 0,
  /// but not of one that begins with a point.
  fileprivate static let go: [ScalarForm] = [
    .null, .infinity, .negativeInfinity, .notANumber,
    ScalarForm(.float, ".", goDigits, .optional([.one("eE"), .maybe(sign), goDigits])),
    ScalarForm(.integer(base: 2), goSign, "0", .any("_"), .one("bB"), .some("01_")),
    ScalarForm(.integer(base: 8), goSign, "0", .any("_"), .maybe("oO"), .some("0-7_")),
    ScalarForm(.integer(base: 16), goSign, "0", .any("_"), .one("xX"), .some("0-9a-fA-F_")),
    ScalarForm(.integer(base: 10), goSign, .either(["0", .any("_")], [.one("1-9"), .any("0-9_")])),
    ScalarForm(
      .float, goSign, .one("0-9"), .any("0-9_"), .optional([".", .any("0-9_")]), .optional([goExponent])),
    ScalarForm(
      .float, .one(sign), .any("_"), ".", .any("_"), .one("0-9"), .any("0-9_"), .optional([goExponent])),
    // A sign behind the prefix passes.
    ScalarForm(.integer(base: 2), "0", .any("_"), "b", .any("_"), .one(sign), .some("01_")),
  ]
}

private let sign: ByteClass = "-+"
private let digits: BytePattern = .some("0-9")
private let two: BytePattern = .bytes("0-9", 2...2)
private let oneOrTwo: BytePattern = .bytes("0-9", 1...2)
private let exponent: BytePattern = .sequence([.one("eE"), .maybe(sign), digits])
private let signedExponent: BytePattern = .sequence([.one("eE"), .one(sign), digits])
/// Hours and minutes, as Ruby has them: `1`, `01`, `100`, `0100`, `1:`, `1:00`.
private let zone: BytePattern = .either([oneOrTwo, ":", .optional([two])], [.bytes("0-9", 1...4)])
/// A colon and a number below 60.
private let sixty: BytePattern = .sequence([":", .either([.one("0-5"), .one("0-9")], [.one("0-9")])])
private let goSign: BytePattern = .optional([.one(sign), .any("_")])
private let goDigits: BytePattern = .sequence([.one("0-9"), .optional([.repeated([.maybe("_"), .one("0-9")])])])
private let goExponent: BytePattern = .sequence([
  .one("eE"), .any("_"), .maybe(sign), .any("_"), .one("0-9"), .any("0-9_"),
])
private let goTime: BytePattern = .sequence([
  oneOrTwo, ":", oneOrTwo, ":", oneOrTwo, .optional([.one(".,"), digits]),
])
