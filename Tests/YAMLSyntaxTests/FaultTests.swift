import CLibYAML
import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// Each complaint of libyaml is told in plain words, at its cause, and the file around it stays alive.
@Suite struct FaultTests {
  /// A text with its fault between `«` and `»`, libyaml's words for it and ours.
  static let examples: [(text: String, complaint: String, message: String)] = [
    (
      "a: b«:» c\n", "mapping values are not allowed in this context",
      "a `:` cannot stand here: the line is not a new key, or its key is over 1,024 characters long"
    ),
    ("a: «?» b\n", "mapping keys are not allowed in this context", "a key cannot begin here"),
    ("a: «-» b\n", "block sequence entries are not allowed in this context", "a list item (`- `) cannot stand here"),
    ("a: 1\n«b»\nc: 2\n", "could not find expected ':'", "expected `:` after the key"),
    ("a: «@»b\n", "found character that cannot start any token", "no unquoted value begins with this character"),
    ("a: «%»b\n", "found character that cannot start any token", "no unquoted value begins with `%`"),
    ("a: «`»b\n", "found character that cannot start any token", "no unquoted value begins with this character"),
    ("a:\n«\t»b: c\n", "found character that cannot start any token", "a tab cannot indent in YAML"),
    ("a:\n  «\t»b: c\n", "found character that cannot start any token", "a tab cannot indent in YAML"),
    ("«%»FOO bar\n---\na: b\n", "found unknown directive name", "the directive is not known"),
    (
      "%YAML 1.1 «x»\n---\na: b\n", "did not find expected comment or line break",
      "only a comment may follow on this line"
    ),
    (
      "«%» x\n---\na: b\n", "could not find expected directive name",
      "a `%` at the beginning of a line begins a directive, and this one has no name"
    ),
    (
      "«%»Y@ML 1.1\n---\na: b\n", "found unexpected non-alphabetical character",
      "the name of this directive is not letters, digits, `_` and `-` with a blank behind it"
    ),
    (
      "%YAML 1«x»1\n---\na: b\n", "did not find expected digit or '.' character",
      "a %YAML directive is followed by a version number"
    ),
    (
      "%YAML 111111111«1»11.1\n---\na: b\n", "found extremely long version number",
      "a %YAML directive is followed by a version number"
    ),
    (
      "%YAML «x»\n---\na: b\n", "did not find expected version number",
      "a %YAML directive is followed by a version number"
    ),
    (
      "%YAML 1.1\n«%»YAML 1.1\n---\na: b\n", "found duplicate %YAML directive",
      "the document has a second %YAML directive"
    ),
    (
      "«%»YAML 2.0\n---\na: b\n", "found incompatible YAML document",
      "the document asks for another YAML version than 1.1 or 1.2"
    ),
    (
      "%TAG !x!«y» tag:x\n---\na: b\n", "did not find expected whitespace",
      "a blank must stand behind the handle of a %TAG directive"
    ),
    (
      "%TAG «x» tag:x\n---\na: b\n", "did not find expected '!'",
      "the handle of a %TAG directive begins and ends with `!`"
    ),
    (
      "%TAG ! x\n«%»TAG ! y\n---\na: b\n", "found duplicate %TAG directive",
      "the document has a second %TAG directive for this handle"
    ),
    ("%TAG ! x«#»\n---\na: b\n", "did not find expected whitespace or line break", "a blank must stand behind a tag"),
    (
      "a: &«é»\n", "did not find expected alphabetic or numeric character",
      "an anchor needs a name of letters, digits, `_` and `-`"
    ),
    (
      "a: *«*»b\n", "did not find expected alphabetic or numeric character",
      "an alias needs a name of letters, digits, `_` and `-`"
    ),
    ("a: !<tag:x« »y\n", "did not find the expected '>'", "the tag that began with `!<` must end with `>`"),
    ("a: !b«#»c d\n", "did not find expected whitespace or line break", "a blank must stand behind a tag"),
    ("a: !<«>» b\n", "did not find expected tag URI", "the tag has no name"),
    ("a: !b«%»zz c\n", "did not find URI escaped octet", "a `%` in a tag must be followed by two hexadecimal digits"),
    ("a: !b«%»FF c\n", "found an incorrect leading UTF-8 octet", "the `%` escapes of the tag are not UTF-8"),
    ("a: !b%C3«%»41 c\n", "found an incorrect trailing UTF-8 octet", "the `%` escapes of the tag are not UTF-8"),
    ("a: «!»x!y z\n", "found undefined tag handle", "the tag's handle is not declared by a %TAG directive"),
    ("a: |«0»\n", "found an indentation indicator equal to 0", "the indentation indicator of a block scalar is 1 to 9"),
    ("a: | «x»\n", "did not find expected comment or line break", "only a comment may follow on this line"),
    ("a: |\n«\t»x\n", "found a tab character where an indentation space is expected", "a tab cannot indent in YAML"),
    ("a: «\"»x\n---\ny\"\n", "found unexpected document indicator", "the quote is not closed before the document ends"),
    ("a: «\"»x\nb: c\n", "found unexpected end of stream", "the quote is never closed"),
    ("a: «'»x\nb: c\n", "found unexpected end of stream", "the quote is never closed"),
    ("a: \"«\\»q\"\n", "found unknown escape character", "the escape is not known in double quotes"),
    ("a: \"\\x«z»z\"\n", "did not find expected hexdecimal number", "the escape lacks hexadecimal digits"),
    (
      "a: \"\\u«d»800\"\n", "found invalid Unicode character escape code",
      "the escape is half of a surrogate pair or past U+10FFFF"
    ),
    ("a: {b«:»[c]}\n", "found unexpected ':'", "a blank must stand behind this `:`"),
    ("a:\n  b: x\n«\t»y\n", "found a tab character that violates indentation", "a tab cannot indent in YAML"),
    ("{a: b} «c»\n", "did not find expected <document start>", "the document has ended and text follows"),
    ("a: [«,» b]\n", "did not find expected node content", "expected a value"),
    ("- a\n«b»: c\n", "did not find expected '-' indicator", "expected another `- ` item of this list or its end"),
    ("a: \"b\" «c»\n", "did not find expected key", "expected another key of this mapping or its end"),
    ("a: [\"b\" «\"»c\"]\n", "did not find expected ',' or ']'", "expected `,` or `]` in this list in brackets"),
    ("a: {\"b\" «\"»c\"}\n", "did not find expected ',' or '}'", "expected `,` or `}` in this mapping in braces"),
    ("a: «[»b, c\n", "did not find expected ',' or ']'", "the bracket is never closed"),
    ("a: «{»b: c\n", "did not find expected ',' or '}'", "the brace is never closed"),
    ("a: x«\u{1}»y\n", "control characters are not allowed", "a control character is not allowed in YAML"),
    ("é: x«\u{9B}»y\n", "control characters are not allowed", "a control character is not allowed in YAML"),
  ]

  @Test(arguments: examples) func `A complaint in plain words, at its cause`(
    marked: String, complaint: String, message: String
  ) throws {
    let (text, place) = unmarked(marked)
    #expect(Self.complaint(of: text) == complaint)
    let document = parsed(text)
    let problem = try #require(document.problems.first)
    #expect(document.problems.map(\.kind) == [.yamlSyntax])
    #expect(problem.range.bytes == place)
    #expect(problem.message == message)
    #expect(faults(ofPlacesIn: document).isEmpty)
  }

  /// The words of `src/reader.c`, `src/scanner.c` and `src/parser.c` of libyaml 0.2.5 that a text of well-formed UTF-8
  /// without NUL can cause.
  @Test func `Every complaint that libyaml has is among them`() {
    let known: Set = [
      "control characters are not allowed", "could not find expected ':'", "could not find expected directive name",
      "block sequence entries are not allowed in this context", "did not find URI escaped octet",
      "did not find expected '!'", "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected '-' indicator", "did not find expected <document start>",
      "did not find expected alphabetic or numeric character", "did not find expected comment or line break",
      "did not find expected digit or '.' character", "did not find expected hexdecimal number",
      "did not find expected key", "did not find expected node content", "did not find expected tag URI",
      "did not find expected version number", "did not find expected whitespace",
      "did not find expected whitespace or line break", "did not find the expected '>'",
      "found a tab character that violates indentation", "found a tab character where an indentation space is expected",
      "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet",
      "found an indentation indicator equal to 0", "found character that cannot start any token",
      "found duplicate %TAG directive", "found duplicate %YAML directive", "found extremely long version number",
      "found incompatible YAML document", "found invalid Unicode character escape code", "found undefined tag handle",
      "found unexpected ':'", "found unexpected document indicator", "found unexpected end of stream",
      "found unexpected non-alphabetical character", "found unknown directive name", "found unknown escape character",
      "mapping keys are not allowed in this context", "mapping values are not allowed in this context",
    ]
    #expect(Set(Self.examples.map(\.complaint)) == known)
    // None is passed on as libyaml words it.
    #expect(Self.examples.allSatisfy { !$0.message.contains("found") && !$0.message.contains("did not") })
  }

  /// libyaml's words for what is wrong with a text.
  private static func complaint(of text: [UInt8]) -> String? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    precondition(unsafe yaml_parser_initialize(parser) == 1)
    defer { unsafe yaml_parser_delete(parser) }
    var event = unsafe yaml_event_t()
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      while true {
        guard unsafe yaml_parser_parse(parser, &event) == 1 else {
          return unsafe String(cString: parser.pointee.problem)
        }
        defer { unsafe yaml_event_delete(&event) }
        if unsafe event.type == YAML_STREAM_END_EVENT { return nil }
      }
    }
  }
}

/// The text without the marks `«` and `»`, and the stretch between them.
func unmarked(_ marked: String) -> (text: [UInt8], place: Range<Int>) {
  var text: [UInt8] = []
  var start = 0
  var end = 0
  for character in marked.unicodeScalars {
    switch character {
    case "«": start = text.count
    case "»": end = text.count
    default: text += Array(String(character).utf8)
    }
  }
  return (text, start..<end)
}
