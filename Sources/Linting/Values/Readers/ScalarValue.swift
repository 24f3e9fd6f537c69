/// What a reader makes of an unquoted scalar.
package enum ScalarValue: Hashable, Sendable {
  /// The text as it stands.
  case text
  /// Nothing.
  case null
  /// A boolean.
  case boolean(Bool)
  /// A whole number, in decimal digits; a very large one that is not written in base 10 is rounded.
  case integer(String)
  /// A number of floating point: `1000`, `0.5`, `1e+21`, `infinity`, `-infinity`, `NaN`.
  case float(String)
  /// A date, with or without a time of the day.
  case timestamp
  /// A symbol, Ruby's type of names.
  case symbol
  /// No value at all: the reader reports an error.
  case refusal

  /// The value for people: "the number 262144", "a date"; behind another number only its digits.
  func words(behindNumber isBehindNumber: Bool = false) -> String {
    switch self {
    case .text: "text"
    case .null: "null"
    case .boolean(let value): "the boolean \(value)"
    case .integer(let digits), .float(let digits): isBehindNumber ? digits : "the number " + digits
    case .timestamp: "a date"
    case .symbol: "a symbol"
    case .refusal: "an error"
    }
  }

  /// Whether it is a number.
  var isNumber: Bool {
    switch self {
    case .integer, .float: true
    default: false
    }
  }
}
