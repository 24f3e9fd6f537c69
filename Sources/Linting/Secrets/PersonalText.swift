import DocumentModel

/// The personal data that a text tells by its own form, whatever key it stands under: identity and telephone numbers as
/// ``PersonalData`` knows them, and what stands before the `@` of an e-mail address.
enum PersonalText {
  /// The lengths of numbers without a `+`: mobile and identity numbers of the Chinese mainland.
  private static let lengths = [11, 18]

  /// The places, found in one pass.
  static func places(in text: [UInt8]) -> [SourceRange] {
    var places: [SourceRange] = []
    var index = 0
    while index < text.count {
      guard SecretText.isLetter(text[index]) || SecretText.isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isMailboxByte(text[index]) { index += 1 }
      if index < text.count, text[index] == UInt8(ascii: "@"), isAddress(text, start, mark: index) {
        places.append(SourceRange(bytes: start..<index))
      } else {
        places += numbers(in: text, start..<index)
      }
    }
    return places
  }

  /// The numbers among the words of a stretch.
  private static func numbers(in text: [UInt8], _ stretch: Range<Int>) -> [SourceRange] {
    let words = text[stretch].split { !SecretText.isLetter($0) && !SecretText.isDigit($0) }
    return words.compactMap { word in
      guard (lengths[0]...lengths[1]).contains(word.count) else { return nil }
      let hasPlus = word.startIndex > 0 && text[word.startIndex - 1] == UInt8(ascii: "+")
      guard hasPlus || lengths.contains(word.count) else { return nil }
      let number = text[(hasPlus ? word.startIndex - 1 : word.startIndex)..<word.endIndex]
      return PersonalData(number) == nil ? nil : SourceRange(bytes: word.startIndex..<word.endIndex)
    }
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
    SecretText.isLetter(byte) || SecretText.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
