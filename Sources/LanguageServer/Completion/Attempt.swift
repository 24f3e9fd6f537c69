/// A way to finish what is being typed, so that it can be read: a stretch of the text replaced by some word.
struct Attempt {
  /// What is replaced.
  var range: Range<Int>
  /// The comma that is missing before it: it belongs behind the value before, maybe on the line above.
  var lead = ""
  /// What has to stand before the word.
  var before = ""
  /// The quote that the word lacks at its end.
  var quote = ""
  /// Whether the word is made the key of a pair that has no value yet.
  var isPair = false
  /// The comma that is missing behind it.
  var comma = ""
  /// The brackets that are missing at the end of the text.
  var brackets = ""

  /// The text in the place of the range.
  ///
  /// - Parameter isJSON: whether it has to be JSON.
  func text(_ word: String, isJSON: Bool) -> String {
    lead + before + word + quote + addition(isJSON: isJSON)
  }

  /// What stands behind the word and its quote.
  func addition(isJSON: Bool) -> String { (isPair ? isJSON ? ": \"\"" : ": x" : "") + comma + brackets }

  /// The ways that are worth trying in a YAML text, the likelier first.
  ///
  /// - Parameters:
  ///   - word: the word around the cursor.
  ///   - line: the line around it, its line break excluded.
  static func inYAML(_ text: [UInt8], _ word: Range<Int>, line: Range<Int>) -> [Attempt] {
    let head = text[line.lowerBound..<word.lowerBound]
    let tail = text[word.upperBound..<line.upperBound]
    let isAlone = head.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") } && tail.allSatisfy { $0 == 0x20 }
    var attempts = [Attempt(range: word)]
    if isAlone { attempts.insert(Attempt(range: word, isPair: true), at: 0) }
    if head.last == UInt8(ascii: ":") { attempts.append(Attempt(range: word, before: " ")) }
    for quote in ["\"", "'"] where head.contains(quote.utf8[quote.startIndex]) {
      attempts.append(Attempt(range: word, quote: quote))
      attempts.append(Attempt(range: word, quote: quote, isPair: true))
      if tail.starts(with: quote.utf8) {
        attempts.append(Attempt(range: word.lowerBound..<word.upperBound + 1, quote: quote, isPair: true))
      }
    }
    guard text[..<word.lowerBound].contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
      return attempts
    }
    if !isAlone { attempts.append(Attempt(range: word, isPair: true)) }
    return attempts + attempts.map { $0.with(comma: ",") } + attempts.map { $0.with(brackets: "}") }
      + attempts.filter { !$0.isPair }.map { $0.with(brackets: "]") }
  }

  /// The ways that are worth trying in a JSON text, the likelier first.
  static func inJSON(_ text: [UInt8], _ word: Range<Int>) -> [Attempt] {
    let cursor = JSONCursor(text, at: word.lowerBound)
    var attempts = [Attempt(range: word)]
    let start = (cursor.string ?? word.lowerBound + 1) - 1
    if cursor.levels.last?.isObject == true, JSONCursor(text, at: start).slot == .none {
      let isClosed = cursor.string != nil && text[word.upperBound...].first == UInt8(ascii: "\"")
      attempts.append(
        Attempt(
          range: start..<word.upperBound + (isClosed ? 1 : 0), lead: ",", before: "\"", quote: "\"", isPair: true))
    }
    if cursor.string == nil {
      attempts += [false, true].map { Attempt(range: word, before: "\"", quote: "\"", isPair: $0) }
    } else {
      attempts += [false, true].map { Attempt(range: word, quote: "\"", isPair: $0) }
      if word.upperBound < text.count, text[word.upperBound] == UInt8(ascii: "\"") {
        let whole = word.lowerBound..<word.upperBound + 1
        attempts += [false, true].map { Attempt(range: whole, quote: "\"", isPair: $0) }
      }
    }
    let isAtEnd = text[word.upperBound...].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
    let brackets = String(decoding: cursor.closing, as: UTF8.self)
    return attempts + attempts.map { $0.with(comma: ",") }
      + (isAtEnd && !brackets.isEmpty ? attempts.map { $0.with(brackets: brackets) } : [])
  }

  private func with(comma: String = "", brackets: String = "") -> Attempt {
    var attempt = self
    (attempt.comma, attempt.brackets) = (comma, brackets)
    return attempt
  }
}
