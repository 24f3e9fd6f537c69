import DocumentModel

/// libyaml's complaints in plain words: what is wrong, and what was expected.
enum YAMLFault {
  /// The message and the advice for a complaint.
  ///
  /// - Parameters:
  ///   - problem: libyaml's words for what is wrong.
  ///   - context: libyaml's words for what was being read.
  ///   - next: the byte at the place, nil at the end of the text.
  /// - Returns: a sentence and, where there is something to do, advice.
  static func text(problem: String, context: String, next: UInt8?) -> (message: String, help: String?) {
    switch problem {
    case "mapping values are not allowed in this context":
      return (
        "a `:` cannot stand here: the line is not a new key, or its key is over 1,024 characters long",
        "quote a value that contains `: `; check the indentation of the line"
      )
    case "mapping keys are not allowed in this context":
      return ("a key cannot begin here", "check the indentation of the line")
    case "block sequence entries are not allowed in this context":
      return ("a list item (`- `) cannot stand here", "put the list on lines of its own below the key")
    case "did not find expected key":
      return ("expected another key of this mapping or its end", "check the indentation and the quotes before it")
    case "did not find expected '-' indicator":
      return ("expected another `- ` item of this list or its end", "check the indentation of the line")
    case "did not find expected ',' or '}'" where next == nil:
      return ("the brace is never closed", "close it with `}`")
    case "did not find expected ',' or ']'" where next == nil:
      return ("the bracket is never closed", "close it with `]`")
    case "did not find expected ',' or '}'":
      return ("expected `,` or `}` in this mapping in braces", "write `,` between two pairs; quote the value")
    case "did not find expected ',' or ']'":
      return ("expected `,` or `]` in this list in brackets", "write `,` between two items; quote the value")
    case "could not find expected ':'":
      return ("expected `:` after the key", "a key stands on one line and is followed by `: `")
    case "did not find expected node content":
      return ("expected a value", "write the value, or leave out what asks for it")
    case "did not find expected <document start>":
      return ("the document has ended and text follows", "begin a new document with `---`, or check the indentation")
    case "found unexpected end of stream":
      return ("the quote is never closed", "write the same quote where the value ends")
    case "found unexpected document indicator":
      return ("the quote is not closed before the document ends", "write the same quote where the value ends")
    case "found character that cannot start any token":
      return unquotable(next)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return ("a tab cannot indent in YAML", "indent with spaces")
    case "found unknown escape character":
      return ("the escape is not known in double quotes", "write `\\\\` for a backslash, or use single quotes")
    case "did not find expected hexdecimal number":
      return ("the escape lacks hexadecimal digits", nil)
    case "found invalid Unicode character escape code":
      return ("the escape is half of a surrogate pair or past U+10FFFF", "write the character itself or `\\UXXXXXXXX`")
    case "found an indentation indicator equal to 0":
      return ("the indentation indicator of a block scalar is 1 to 9", nil)
    case "did not find expected comment or line break":
      return ("only a comment may follow on this line", nil)
    case "found undefined tag handle":
      return ("the tag's handle is not declared by a %TAG directive", nil)
    case "found incompatible YAML document":
      return ("the document asks for another YAML version than 1.1 or 1.2", nil)
    case "found unknown directive name":
      return ("the directive is not known", nil)
    case "did not find expected alphabetic or numeric character":
      return (
        context.contains("alias")
          ? "an alias needs a name of letters, digits, `_` and `-`"
          : "an anchor needs a name of letters, digits, `_` and `-`",
        "quote a value that begins with `*` or `&`"
      )
    case "control characters are not allowed":
      return ("a control character is not allowed in YAML", "write it as an escape in double quotes")
    case "found unexpected ':'":
      return ("a blank must stand behind this `:`", nil)
    default:
      return directiveFault(problem) ?? tagFault(problem)
        ?? (context.isEmpty ? problem : problem + " " + context, nil)
    }
  }

  /// Whether the cause of a complaint is where the reading began, and not where libyaml noticed.
  static func isAtBeginning(problem: String) -> Bool {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator", "could not find expected ':'",
      "found unknown directive name", "could not find expected directive name",
      "found unexpected non-alphabetical character":
      true
    default: false
    }
  }

  /// What to say of the place where the reading began that ended in a complaint.
  static func beginning(context: String) -> String {
    switch context {
    case "while scanning a quoted scalar", "while parsing a quoted scalar": "the quote is opened here"
    case "while scanning a plain scalar": "the value begins here"
    case "while scanning a block scalar": "the block of text begins here"
    case "while parsing a block mapping": "the mapping begins here"
    case "while parsing a block collection": "the list begins here"
    case "while parsing a flow mapping": "the brace is opened here"
    case "while parsing a flow sequence": "the bracket is opened here"
    case "while scanning a simple key": "the key begins here"
    default:
      context.hasSuffix("directive")
        ? "the directive begins here" : context.hasSuffix("tag") ? "the tag begins here" : "it begins here"
    }
  }

  private static func directiveFault(_ problem: String) -> (message: String, help: String?)? {
    switch problem {
    case "could not find expected directive name":
      ("a `%` at the beginning of a line begins a directive, and this one has no name", "quote the value")
    case "found unexpected non-alphabetical character":
      (
        "the name of this directive is not letters, digits, `_` and `-` with a blank behind it",
        "quote a value that begins with `%`"
      )
    case "did not find expected digit or '.' character", "did not find expected version number",
      "found extremely long version number":
      ("a %YAML directive is followed by a version number", "write `%YAML 1.2`")
    case "found duplicate %YAML directive":
      ("the document has a second %YAML directive", nil)
    case "found duplicate %TAG directive":
      ("the document has a second %TAG directive for this handle", nil)
    case "did not find expected whitespace":
      ("a blank must stand behind the handle of a %TAG directive", nil)
    default: nil
    }
  }

  private static func tagFault(_ problem: String) -> (message: String, help: String?)? {
    switch problem {
    case "did not find expected '!'":
      ("the handle of a %TAG directive begins and ends with `!`", nil)
    case "did not find the expected '>'":
      ("the tag that began with `!<` must end with `>`", "quote a value that begins with `!`")
    case "did not find expected whitespace or line break":
      ("a blank must stand behind a tag", "quote a value that begins with `!`")
    case "did not find expected tag URI":
      ("the tag has no name", "quote a value that begins with `!`")
    case "did not find URI escaped octet":
      ("a `%` in a tag must be followed by two hexadecimal digits", nil)
    case "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet":
      ("the `%` escapes of the tag are not UTF-8", nil)
    default: nil
    }
  }

  private static func unquotable(_ next: UInt8?) -> (message: String, help: String?) {
    switch next {
    case UInt8(ascii: "\t"): ("a tab cannot indent in YAML", "indent with spaces")
    case UInt8(ascii: "@"), UInt8(ascii: "`"): ("no unquoted value begins with this character", "quote the value")
    case UInt8(ascii: "%"): ("no unquoted value begins with `%`", "quote the value")
    default: ("no value begins with this character", "quote the value")
    }
  }
}
