import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedMerchantBizId = Rule(
    id: "malformed-merchant-biz-id", severity: .error,
    summary: "MerchantBizId is other than 1 to 32 ASCII letters and digits",
    explanation: """
      MerchantBizId is your id of the business case: letters A-Z and a-z and digits, 32 at most. A UUID with its \
      hyphens breaks both limits; without them it fits exactly.
      """,
    citation: ParameterName.merchantBizId.parameter.citation,
    yieldsTo: ["credential-in-profile"],
    good: [
      .fragment("ProductCode: ID_OCR\nMerchantBizId: e0c34a77f5ac40a5aa5e6ed20c35d0b1"),
      .fragment("ProductCode: ID_OCR\nMerchantBizId: \"order${ID}\""),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nMerchantBizId: e0c34a77«-»f5ac-40a5-aa5e-6ed20c35d0b1",
        fixed: "ProductCode: ID_OCR\nMerchantBizId: e0c34a77f5ac40a5aa5e6ed20c35d0b1"),
      .fragment("ProductCode: ID_OCR\nMerchantBizId: \"order«-»${ID}\""),
      .fragment(
        "ProductCode: ID_OCR\nMerchantBizId: |\n  order2024«\n»SceneCode: shop",
        fixed: "ProductCode: ID_OCR\nMerchantBizId: |-\n  order2024\nSceneCode: shop"),
      .fragment("ProductCode: ID_OCR\nMerchantBizId: a0123456789012345678901234567890«123»"),
    ],
    checks: .parameter([.merchantBizId]) { binding, _, collector in
      checkIdentifier(binding, &collector) { text in
        let plain = text.filter { $0 != UInt8(ascii: "-") }
        let isUUID = plain.count == 32 && text.count == 36 && plain.allSatisfy(hexadecimalDigits.contains)
        guard isUUID else { return nil }
        return Fix("drop the hyphens", .suggested, .setValue(binding.value, String(decoding: plain, as: UTF8.self)))
      }
    })

  private static let hexadecimalDigits: ByteClass = "0-9a-fA-F"

  /// Judges a value that is so many characters of an alphabet: MerchantBizId and SceneCode.
  ///
  /// - Parameter fix: what to offer for a value that is known as a whole, the blanks at its ends excluded.
  static func checkIdentifier(
    _ binding: Binding, _ collector: inout FindingCollector, fix: (ArraySlice<UInt8>) -> Fix?
  ) {
    guard binding.isJudged, let text = binding.text, let parameter = binding.parameter,
      case .identifier(let alphabet, let count) = parameter.shape
    else { return }
    let match = text.matches(alphabet, count: count)
    guard match.verdict == .wrong else { return }
    let offered =
      (text.isLiteral ? fix(OuterBlank.trimmed(text.text.bytes)) : nil)
      ?? binding.trimming { $0.matches(alphabet, count: count).verdict != .wrong }
    if let first = match.offending.first {
      // The smallest wrong text is one character; where the others stand is told in words.
      let places = match.offending.prefix(5).map { characterNumber(text.text, $0.lowerBound) }
      let more = match.offending.count > 5 ? " and more" : ""
      let list = places.map(String.init).joined(separator: ", ") + more
      collector.report(
        "\(parameter.rawValue) takes \(alphabet.words) only; wrong at character \(list)", in: binding,
        at: first, notes: binding.outerBlankNotes + binding.sampleMaskNotes,
        help: offered == nil ? advice(on: text, alphabet, count, in: binding) : nil, fix: offered)
    } else if let excess = match.excess {
      collector.report(
        "\(parameter.rawValue) takes at most \(count.upperBound) characters; \(excessWords(match, count, text))",
        in: binding, at: excess, help: offered == nil ? shortening(by: match.knownCharacters - count.upperBound) : nil,
        fix: offered)
    }
  }

  /// What to do about characters that are not of the alphabet: the nearest text that is, where that is plain to see.
  private static func advice(
    on text: PartialText, _ alphabet: Alphabet, _ count: ClosedRange<Int>, in binding: Binding
  ) -> Message? {
    if text.firstKnown(Array(Parameter.sampleMask.utf8)) != nil, let name = binding.parameter {
      return "write a placeholder such as `\(name.placeholder)`, or a value of your own"
    }
    let underscore = UInt8(ascii: "_")
    let joined = text.text.bytes.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") ? underscore : $0 }
    guard text.isLiteral, count.contains(joined.count), joined.allSatisfy({ alphabet.contains($0) }) else {
      return "leave out all other characters"
    }
    return "`\(String(decoding: joined, as: UTF8.self), at: text.text.range)` would be right"
  }

  private static func shortening(by excess: Int) -> Message {
    "shorten it by \(excess) \(excess == 1 ? "character" : "characters") or more"
  }

  private static func excessWords(_ match: IdentifierMatch, _ count: ClosedRange<Int>, _ text: PartialText) -> String {
    text.isLiteral
      ? "there are \(match.knownCharacters)" : "\(match.knownCharacters) stand beside the placeholders already"
  }

  private static func characterNumber(_ text: DecodedText, _ offset: Int) -> Int {
    (0...offset).reduce(0) { $0 + (text[$1] & 0xC0 == 0x80 ? 0 : 1) }
  }
}
