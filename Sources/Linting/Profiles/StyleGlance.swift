import Catalog
import DocumentModel

/// The look at a StyleConfig that spares all others: whether it is right beyond doubt, seen from the text as it is
/// written, without decoding it and without a tree.
///
/// A StyleConfig that passes is a JSON object of known sections that ID_OCR shows, each an object of known properties,
/// each a string that is plain ASCII without escapes and that ``PlainStyleValue`` lets pass; no name stands twice, and
/// not both platforms are in it. Between the strings of JSON there may be blanks and line breaks, so the indentation
/// and the line breaks of a YAML scalar change nothing of it. ``StyleOutline`` is the slow way to the same answer.
struct StyleGlance {
  /// The parameters, one bit each in their order, that by the value `0` hide some of what it sets the looks of.
  private(set) var hiders: UInt16 = 0
  /// Whether some of it is for mobile pages alone.
  private(set) var isMobile = false
  /// Whether some of it is for PC pages alone.
  private(set) var isPC = false
  /// The values and keys in it.
  private(set) var nodes = 1

  /// Where the look has come to, in bytes of the text.
  private var index = 0
  /// Whether each quote of the JSON stands behind a backslash, as in the string of another JSON.
  private let isEscaped: Bool

  /// The look at a text that passes; nil for one that needs another.
  ///
  /// - Parameters:
  ///   - text: the value as written, without its quotes.
  ///   - style: how it is written.
  ///   - isVerbatim: whether the value is the text as written.
  init?(_ text: Span<UInt8>, _ style: NodeStyle, isVerbatim: Bool) {
    isEscaped = style == .doubleQuoted && !isVerbatim
    if style == .literal || style == .folded { passHeader(text) }
    guard object(text, { $0.section(text) }), index == text.count, !(isMobile && isPC),
      AccessKeyID.first(in: text) == nil
    else { return nil }
  }

  /// Passes over the first line of a block scalar: its indicators, no comment.
  private mutating func passHeader(_ text: Span<UInt8>) {
    while index < text.count, text[index] != UInt8(ascii: "{"), text[index] > 0x20 { index += 1 }
  }

  /// Passes over an object and the blanks around it.
  ///
  /// - Parameter member: passes over a key and its value; false where something is not right beyond doubt.
  /// - Returns: false where something is not.
  @inline(__always)
  private mutating func object(_ text: Span<UInt8>, _ member: (inout StyleGlance) -> Bool) -> Bool {
    passBlanks(text)
    guard take(UInt8(ascii: "{"), text) else { return false }
    passBlanks(text)
    if !take(UInt8(ascii: "}"), text) {
      repeat {
        passBlanks(text)
        guard member(&self) else { return false }
        passBlanks(text)
      } while take(UInt8(ascii: ","), text)
      guard take(UInt8(ascii: "}"), text) else { return false }
    }
    passBlanks(text)
    return true
  }

  /// A set of the sections so far, one bit each.
  private var sections: UInt8 = 0

  private mutating func section(_ text: Span<UInt8>) -> Bool {
    guard let name = string(text), let section = StyleSection(named: text.extracting(name)), section.isUsed,
      !section.hasLists, sections & 1 << UInt8(section.position) == 0, colon(text)
    else { return false }
    sections |= 1 << UInt8(section.position)
    nodes += 2
    note(section.platform)
    hiders |= StyleTrait.hiders(of: section)
    var properties: UInt64 = 0
    return object(text) { look in
      guard let name = look.string(text), let number = section.position(ofProperty: text.extracting(name)),
        properties & 1 << UInt64(number) == 0, look.colon(text), let value = look.string(text)
      else { return false }
      properties |= 1 << UInt64(number)
      look.nodes += 2
      let trait = StyleTrait.of(section, number)
      look.note(trait.platform)
      look.hiders |= trait.hiders
      return PlainStyleValue.passes(text.extracting(value), trait.kind)
    }
  }

  private mutating func note(_ platform: Platform?) {
    switch platform {
    case .mobile: isMobile = true
    case .pc: isPC = true
    case nil: break
    }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  /// Passes over a colon and the blanks around it; false where there is none.
  @inline(__always)
  private mutating func colon(_ text: Span<UInt8>) -> Bool {
    passBlanks(text)
    guard take(UInt8(ascii: ":"), text) else { return false }
    passBlanks(text)
    return true
  }

  /// Passes over a string; returns the place of its content, nil where none begins or one is not plain.
  @inline(__always)
  private mutating func string(_ text: Span<UInt8>) -> Range<Int>? {
    guard quote(text) else { return nil }
    let start = index
    let end = text.endOfPlainString(from: start, to: text.count)
    index = end
    return quote(text) ? start..<end : nil
  }

  @inline(__always)
  private mutating func quote(_ text: Span<UInt8>) -> Bool {
    if isEscaped, !take(UInt8(ascii: "\\"), text) { return false }
    return take(UInt8(ascii: "\""), text)
  }

  @inline(__always)
  private mutating func passBlanks(_ text: Span<UInt8>) {
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
      } else if byte == UInt8(ascii: "\\"), isEscaped, index + 1 < text.count, isBlankEscape(text[index + 1]) {
        index += 2
      } else {
        return
      }
    }
  }

  /// Whether a backslash and the byte are a blank, in JSON and in YAML's double quotes.
  private func isBlankEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "n") || byte == UInt8(ascii: "r") || byte == UInt8(ascii: "t")
  }
}
