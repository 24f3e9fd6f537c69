import DocumentModel

extension Recovery {
  /// The placeholders from a fault on that begin an unquoted value once there are letters in their place.
  ///
  /// - Parameters:
  ///   - first: the placeholder that stands where libyaml gave up; empty where only the line is known to hold one.
  ///   - read: reads a text once.
  static func unquotedPlaceholders(
    in text: [UInt8], from first: Range<Int>, read: (_ text: [UInt8]) -> YAMLReading
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var attempt = text
    var index = first.lowerBound
    while index < text.count {
      if let place = CapitalPlaceholder.range(in: text.span, at: index) ?? bracedPlaceholder(text.span, at: index) {
        places.append(place)
        fill(place, with: UInt8(ascii: "x"), in: &attempt)
        index = place.upperBound
      } else {
        index += 1
      }
    }
    var starts: Set<Int> = first.isEmpty ? [] : [first.lowerBound]
    for record in read(attempt).builder.records where record.kind == .scalar && record.style == .plain {
      starts.insert(Int(record.start))
    }
    return places.filter { starts.contains($0.lowerBound) }
  }

  /// The place of the first `{{ name }}` of a stretch that stands where a value begins, without width: whether it does
  /// begin one is not known yet.
  static func bracedPlace(_ text: Span<UInt8>, in stretch: Range<Int>) -> Range<Int>? {
    for index in stretch where bracedPlaceholder(text, at: index) != nil { return index..<index }
    return nil
  }

  /// `{{ name }}` at a place, where it stands behind `: `, `- `, a comma or a bracket. Alone it is a mapping to YAML;
  /// with more text around it, or with `{{-`, it is nothing that YAML knows.
  private static func bracedPlaceholder(_ text: Span<UInt8>, at place: Int) -> Range<Int>? {
    guard isDoubled(UInt8(ascii: "{"), text, at: place), isValuePlace(text, place) else { return nil }
    var end = place + 2
    if end < text.count, text[end] == UInt8(ascii: "{") { end += 1 }
    while !isDoubled(UInt8(ascii: "}"), text, at: end) {
      // Stopping at the next opening mark keeps the search linear: no byte is passed twice.
      guard end < text.count, text[end] != 0x0A, text[end] != 0x0D, !isDoubled(UInt8(ascii: "{"), text, at: end) else {
        return nil
      }
      end += 1
    }
    end += 2
    if end < text.count, text[end] == UInt8(ascii: "}"), text[place + 2] == UInt8(ascii: "{") { end += 1 }
    return place..<end
  }

  private static func isDoubled(_ byte: UInt8, _ text: Span<UInt8>, at place: Int) -> Bool {
    place + 1 < text.count && text[place] == byte && text[place + 1] == byte
  }

  private static func isValuePlace(_ text: Span<UInt8>, _ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, text[before] == 0x20 || text[before] == 0x09 { before -= 1 }
    guard before >= 0 else { return false }
    switch text[before] {
    case UInt8(ascii: "["), UInt8(ascii: ","): return true
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return before < place - 1
    default: return false
    }
  }
}
