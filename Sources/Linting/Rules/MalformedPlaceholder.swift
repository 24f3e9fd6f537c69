import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedPlaceholder = Rule(
    id: "malformed-placeholder", severity: .warning,
    summary: "a placeholder that is not closed or has no name",
    explanation: """
      `${NAME` and `{{ name` without their closing braces, and `${}` without a name, are not filled in by any program: \
      they arrive as they are, or stop the program.
      """,
    yieldsTo: [
      "wrong-product-code", "malformed-merchant-biz-id", "malformed-scene-code", "unknown-doc-type",
      "value-not-allowed", "malformed-callback-url", "callback-not-https", "unreachable-callback",
      "documentation-sample", "surrounding-whitespace", "malformed-return-url", "malformed-meta-info",
      "malformed-embedded-json", "wrong-embedded-type", "unknown-language",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"${TENANT}{{ user }}$(ID)\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"$(a 5$ 100% $b {c} ^[a-z]{2}$\""),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"«${»USER_HASH\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"«{{» user.hash }\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: u-«${}»"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"«{{ }}»\""),
      .fragment("ProductCode: ID_OCR\nReturnUrl: https://«${»HOST/verified"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": «${»GUIDE'"),
    ],
    checks: .parameter(ParameterName.allCases) { binding, _, collector in
      guard binding.isJudged, let broken = binding.brokenPlaceholder else { return }
      collector.report(broken.message, in: binding, at: broken.place, help: broken.help)
    })
}

extension Binding {
  /// The first placeholder that is not closed or has no name: what is wrong with it, where, in bytes from the beginning
  /// of the value, and what to do; nil where there is none.
  fileprivate var brokenPlaceholder: (message: Message, place: Range<Int>, help: Message)? {
    guard let text, let hole = text.malformed.first ?? holeAcrossStrings else { return nil }
    let bytes = text.bytes(of: hole)
    guard let opening = Self.opening(of: bytes) else { return ("the placeholder has no name", hole, nameIt) }
    let closing = opening == "${" ? "}" : "}}"
    let rest = bytes.dropFirst(opening.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    guard !rest.elementsEqual(closing.utf8) else { return ("the placeholder has no name", hole, nameIt) }
    return (
      "`\(opening)` is not closed by `\(closing)`", hole.lowerBound..<hole.lowerBound + opening.utf8.count,
      "write `\(closing)` right behind the placeholder's name"
    )
  }

  /// What opens a placeholder that takes all text up to its end; nil for the other forms, which are placeholders only
  /// where they are closed.
  private static func opening(of hole: ArraySlice<UInt8>) -> String? {
    ["${{", "{{", "${"].first { hole.starts(with: $0.utf8) }
  }

  /// In text that is no JSON, the first placeholder of such a form with an odd number of quotes: it went on beyond the
  /// end of the JSON string in which it begins.
  private var holeAcrossStrings: Range<Int>? {
    guard let text, json?.isReadable == false else { return nil }
    return text.holes.first { hole in
      let bytes = text.bytes(of: hole)
      return Self.opening(of: bytes) != nil && bytes.count { $0 == UInt8(ascii: "\"") } % 2 == 1
    }
  }

  /// What a rule that finds the value to be no JSON says of a broken placeholder; nothing where there is none.
  var brokenPlaceholderNotes: [Finding.Note] {
    guard let text, let broken = brokenPlaceholder else { return [] }
    return [Finding.Note(broken.message, at: text.text.range(of: broken.place))]
  }

  /// What such a rule advises where a broken placeholder is the cause; nil where there is none.
  var brokenPlaceholderHelp: Message? { brokenPlaceholder?.help }
}

private let nameIt: Message = "write the name of what is to be filled in between its marks, as in `${NAME}`"
