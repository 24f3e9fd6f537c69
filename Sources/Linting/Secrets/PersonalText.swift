import DocumentModel

/// The personal data that a text tells by its own form, whatever key it stands under: identity and telephone numbers as
/// ``PersonalData`` knows them, and what stands before the `@` of an e-mail address.
enum PersonalText {
  /// The lengths of numbers without a `+`: mobile and identity numbers of the Chinese mainland.
  private static let lengths = [11, 18]

  /// The places; those of numbers may lie in those of addresses.
  static func places(in text: [UInt8]) -> [SourceRange] { addresses(in: text) + numbers(in: text) }

  /// What stands before the mark of each address.
  private static func addresses(in text: [UInt8]) -> [SourceRange] {
    let span = text.span
    var places: [SourceRange] = []
    var mark = span.firstIndex(of: UInt8(ascii: "@"), from: 0, to: span.count)
    while mark < span.count {
      var start = mark
      while start > 0, isMailboxByte(span[start - 1]) { start -= 1 }
      while start < mark, !SecretText.isLetterOrDigit(span[start]) { start += 1 }
      if start < mark, isAddress(text, start, mark: mark) { places.append(SourceRange(bytes: start..<mark)) }
      mark = span.firstIndex(of: UInt8(ascii: "@"), from: mark + 1, to: span.count)
    }
    return places
  }

  /// The words that are numbers. Each has so many digits that a look at one byte in so many finds it.
  private static func numbers(in text: [UInt8]) -> [SourceRange] {
    let span = text.span
    var places: [SourceRange] = []
    var index = lengths[0] - 1
    while index < span.count {
      guard SecretText.isDigit(span[index]) else {
        index += lengths[0]
        continue
      }
      var start = index
      while start > 0, SecretText.isDigit(span[start - 1]) { start -= 1 }
      var end = index
      while end < span.count, SecretText.isDigit(span[end]) { end += 1 }
      if end - start >= lengths[0], let number = number(text, around: start..<end) {
        places.append(SourceRange(bytes: number))
      }
      index = end + lengths[0]
    }
    return places
  }

  /// The word that holds a stretch of digits; nil where it is no number of a person.
  private static func number(_ text: [UInt8], around digits: Range<Int>) -> Range<Int>? {
    var (start, end) = (digits.lowerBound, digits.upperBound)
    while end < text.count, SecretText.isLetterOrDigit(text[end]), end - start <= lengths[1] { end += 1 }
    while start > 0, SecretText.isLetterOrDigit(text[start - 1]), end - start <= lengths[1] { start -= 1 }
    guard end - start <= lengths[1] else { return nil }
    let hasPlus = start > 0 && text[start - 1] == UInt8(ascii: "+")
    guard hasPlus || lengths.contains(end - start) else { return nil }
    return PersonalData(text[(hasPlus ? start - 1 : start)..<end]) == nil ? nil : start..<end
  }

  /// Whether a stretch and what stands behind the mark are an e-mail address.
  private static func isAddress(_ text: [UInt8], _ start: Int, mark: Int) -> Bool {
    var end = text[(mark + 1)...].prefix(256).firstIndex { !isHostByte($0) } ?? min(text.count, mark + 257)
    while end > mark, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end > mark && mark - start <= 64 && PersonalData(text[start..<end]) != nil
  }

  private static func isMailboxByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    SecretText.isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
