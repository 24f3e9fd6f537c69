import JSONSyntax

/// Faults of every kind: the text with `»` before the first character that cannot stand, and what it must be called.
let faultyTexts: [(text: String, kind: JSONProblem.Kind)] = [
  ("»", .empty), (" \n\t »", .empty),
  ("1 »2", .textAfterValue), ("{} »{}", .textAfterValue), ("\"a\"»x", .textAfterValue), ("[1]»]", .textAfterValue),
  ("[1,»]", .trailingComma), ("{\"a\":1, »}", .trailingComma), ("{\"a\":1,\n»}", .trailingComma),
  ("[1 »2]", .missingComma), ("{\"a\":1 »\"b\":2}", .missingComma), ("[[]»[]]", .missingComma),
  ("[1»;2]", .missingComma),
  ("[\"a\"»b]", .missingComma), ("[\"é\" »é]", .missingComma),
  ("{\"a\" »1}", .missingColon), ("{\"a\"»}", .missingColon), ("{\"a\"»,\"b\":1}", .missingColon),
  ("{\"a\"»=1}", .missingColon),
  ("[\"a\"»: 1]", .misplacedColon), ("{\"a\":1»:2}", .misplacedColon),
  ("{\"a\":»}", .missingValue), ("[»,1]", .missingValue), ("[1,»,2]", .missingValue),
  ("{\"a\":»,\"b\":1}", .missingValue),
  ("{\"a\"::}".inserting(at: 5), .missingValue),
  ("{»,}", .missingKey), ("{\"a\":1,»,\"b\":2}", .missingKey), ("{»:1}", .missingKey),
  ("»// x\n1", .comment), ("»/* x */1", .comment), ("[1, »# x\n2]", .comment), ("{} »// x", .comment),
  ("{\"a\":1 »/**/}", .comment), ("{\"a\"»/**/:1}", .comment),
  ("»'a'", .singleQuotes), ("{»'a':1}", .singleQuotes), ("{\"a\":1,»'b':2}", .singleQuotes), ("[1,»'']", .singleQuotes),
  ("»“a”", .otherQuotes), ("{»“a”:1}", .otherQuotes), ("[»`a`]", .otherQuotes),
  ("{»a:1}", .bareKey), ("{»$a_1:1}", .bareKey), ("{»1:1}", .bareKey), ("{»null:1}", .bareKey), ("{»é:1}", .bareKey),
  ("{»{}:1}", .collectionKey), ("{»[]:1}", .collectionKey),
  ("»undefined", .bareWord), ("[»NaN]", .bareWord), ("»Infinity", .bareWord), ("-»Infinity", .bareWord),
  ("»True", .bareWord), ("»None", .bareWord), ("[»en]", .bareWord), ("n»il", .bareWord), ("tru»", .bareWord),
  ("[fals»]", .bareWord), ("nul»k", .bareWord), ("true»r", .bareWord), ("»中文", .bareWord), ("null»-", .bareWord),
  ("0»1", .badNumber), ("-0»1", .badNumber), ("»+1", .badNumber), ("».5", .badNumber), ("-».5", .badNumber),
  ("1.»", .badNumber), ("[1.»]", .badNumber), ("1.»e1", .badNumber), ("1e»", .badNumber), ("1e+»x", .badNumber),
  ("-»", .badNumber), ("-»-1", .badNumber), ("0»x1F", .badNumber), ("1»_000", .badNumber), ("1.5».2", .badNumber),
  ("1»é", .badNumber), ("- 1".inserting(at: 1), .badNumber), ("1»a", .badNumber),
  ("\"a»\u{0}\"", .controlCharacter), ("\"»\n\"", .controlCharacter), ("\"\\n»\t\"", .controlCharacter),
  ("[1»\u{0}]", .controlCharacter), ("»\u{7F}", .controlCharacter),
  ("»\u{A0}1", .foreignSpace), ("[1,»\u{C}2]", .foreignSpace), ("1»\u{A0}", .foreignSpace),
  ("{»\u{200B}}", .foreignSpace),
  ("[»\u{3000}]", .foreignSpace), ("null»\u{2028}", .foreignSpace),
  ("\"\\»a\"", .badEscape), ("\"\\»x41\"", .badEscape), ("\"\\»'\"", .badEscape), ("\"\\u12»g4\"", .badEscape),
  ("\"\\u»\"", .badEscape), ("\"\\»\n\"", .badEscape), ("\"\\»é\"", .badEscape), ("\"\\»U0041\"", .badEscape),
  ("\"»", .unclosedString), ("[\"a»", .unclosedString), ("\"\\»", .unclosedString), ("\"\\u00»", .unclosedString),
  ("\"\\\"»", .unclosedString), ("{\"a»", .unclosedString),
  ("[»", .unclosedCollection), ("{ »", .unclosedCollection), ("{\"a\"»", .unclosedCollection),
  ("{\"a\":»", .unclosedCollection), ("{\"a\":1»", .unclosedCollection), ("[1, »", .unclosedCollection),
  ("[{}»", .unclosedCollection),
  ("[1»}", .mismatchedBracket), ("{\"a\":1»]", .mismatchedBracket), ("[»}", .mismatchedBracket),
  ("{»]", .mismatchedBracket), ("»]", .mismatchedBracket), ("»}", .mismatchedBracket), ("[1,»}", .mismatchedBracket),
  ("{\"a\":»]", .mismatchedBracket),
  ("»\u{FEFF}1", .byteOrderMark), ("{»\u{FEFF}\"a\":1}", .byteOrderMark), ("1»\u{FEFF}", .byteOrderMark),
  ("[1 »@]", .unexpectedCharacter), ("»@", .unexpectedCharacter), ("{»@:1}", .unexpectedCharacter),
  ("»<a/>", .unexpectedCharacter), ("[»(1)]", .unexpectedCharacter), ("»/", .unexpectedCharacter),
]

/// Texts that are JSON, each with what ``canonical(_:)`` makes of it.
let soundTexts: [(text: String, canonical: String)] = [
  ("0", "0"), ("-0", "-0"), (" 1 ", "1"), ("12.50e-007", "12.50e-007"), ("1E+2", "1E+2"), ("-0.0", "-0.0"),
  ("true", "true"), ("false", "false"), ("\t\r\nnull\n", "null"), ("\"\"", "s()"), ("\"a/b\"", "s(a/b)"),
  ("\"\\\"\\\\\\/\"", "s(\"\\/)"), ("\"\\b\\f\\n\\r\\t\"", "s(\u{8}\u{C}\n\r\t)"),
  ("\"\\u0041\\u00e9\\u20AC\"", "s(Aé€)"),
  ("\"\\uD83d\\uDe00!\"", "s(😀!)"), ("\"\\ud83d\"", "s(\u{FFFD})"), ("\"\\ude00x\"", "s(\u{FFFD}x)"),
  ("\"\\ud83d\\ud83d\\ude00\"", "s(\u{FFFD}😀)"), ("\"\\ud83d\\n\"", "s(\u{FFFD}\n)"), ("\"\\u0000\"", "s(\u{0})"),
  ("\"é中😀\u{85}\u{2028}\u{FEFF}\u{7F}\"", "s(é中😀\u{85}\u{2028}\u{FEFF}\u{7F})"),
  ("[]", "[]"), ("{ }", "{}"), ("[[],{}]", "[[],{}]"), ("[1,2 , 3]", "[1,2,3]"),
  ("{\"a\":1,\"a\":2}", "{s(a):1,s(a):2}"), ("{\"\":{\"b\":[null]}}", "{s():{s(b):[null]}}"),
  ("{\"\\u0061\" : \"<<\"}", "{s(a):s(<<)}"), ("{\"a\"\n:\n\"// no comment\"}", "{s(a):s(// no comment)}"),
]

extension String {
  /// The string with the mark `»` before its character at `offset`.
  fileprivate func inserting(at offset: Int) -> String {
    var copy = self
    copy.insert("»", at: copy.index(copy.startIndex, offsetBy: offset))
    return copy
  }
}
