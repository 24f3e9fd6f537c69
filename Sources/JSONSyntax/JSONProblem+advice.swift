extension JSONProblem {
  /// What to do about the problem, and what habit, of JavaScript as a rule, may have brought it forth; nil where the
  /// message says it, and at a limit.
  ///
  /// - Parameter text: the text that was read.
  package func advice(in text: [UInt8]) -> String? {
    let rest = text[range.lowerBound...]
    switch kind {
    case .empty: return "write an object: `{`, its keys and values, `}`"
    case .textAfterValue: return "leave out what follows; one text holds one value"
    case .trailingComma: return "JavaScript allows a comma before a closing bracket, JSON does not; leave it out"
    case .missingComma: return "write `,` between the two"
    case .missingColon:
      return Self.hasColonInside(text, range.lowerBound)
        ? "the colon stands inside the quotes of the key; it belongs behind them" : "write `:` behind the key"
    case .misplacedColon: return "keys with values belong in braces, values alone in brackets"
    case .missingValue: return "write the value, or leave out what asks for it"
    case .missingKey: return "write the key, or leave out what asks for it"
    case .comment: return "JavaScript has comments, JSON has none; leave it out"
    case .singleQuotes: return "JavaScript allows single quotes, JSON does not; write `\"`"
    case .otherQuotes where rest.first == UInt8(ascii: "`"):
      return "template literals are JavaScript; JSON has strings in double quotes only; write `\"`"
    case .otherQuotes: return "typographic quotes come from word processors and chats; write `\"`"
    case .bareKey: return "JavaScript allows keys without quotes, JSON does not; write `\"` around it"
    case .collectionKey: return "write the key in double quotes"
    case .bareWord where ["undefined", "NaN", "Infinity"].contains { rest.starts(with: $0.utf8) }:
      return "JavaScript has `undefined`, `NaN` and `Infinity`, JSON has not; leave the key out to keep the default"
    case .bareWord: return "write `\"` around a text; the words without quotes are `true`, `false` and `null`"
    case .badNumber: return "write `\"` around it where it is a text, such as a code"
    case .controlCharacter: return "write it as an escape in a string, and nowhere else"
    case .foreignSpace: return "write an ordinary blank in its place, or nothing"
    case .badEscape: return "write `\\\\` where the backslash itself is meant"
    case .unclosedString: return "write `\"` where the string ends"
    case .unclosedCollection: return "write its closing bracket where it ends"
    case .mismatchedBracket: return "leave it out, or write the bracket that closes what is open"
    case .byteOrderMark: return "leave it out"
    case .notUTF8: return "save the file as UTF-8"
    case .unexpectedCharacter:
      return rest.first == UInt8(ascii: "\\")
        ? "the quotes are escaped once too often, as in a string of a program; write one backslash less"
        : "leave it out, or write `\"` around the text it belongs to"
    case .tooDeep, .tooManyNodes, .overdue: return nil
    }
  }

  /// Whether the string that ends before `place` ends with a colon.
  private static func hasColonInside(_ text: [UInt8], _ place: Int) -> Bool {
    guard let quote = text[..<place].lastIndex(of: UInt8(ascii: "\"")), quote > 0 else { return false }
    return text[quote - 1] == UInt8(ascii: ":")
  }
}
