import DocumentModel
import LanguageServer
import Linting
import Testing

/// Expects of items at a place that an editor can type them there and show them in their order.
func expectFitting(_ items: [CompletionItem], in file: EditedFile, at place: Int) {
  let text = file.source.text
  func isBoundary(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
  let isFitting = items.allSatisfy { item in
    let range = item.edit.range.bytes
    return range.lowerBound <= place && place <= range.upperBound && range.upperBound <= text.count
      && isBoundary(range.lowerBound) && isBoundary(range.upperBound) && !text[range].contains(0x0A)
  }
  #expect(
    isFitting, "\(file.source.path.display) at \(place) of \(String(decoding: text, as: UTF8.self).debugDescription)")
  #expect(items.map(\.sortText) == items.map(\.sortText).sorted())
  #expect(Set(items.map(\.label)).count == items.count)
}
