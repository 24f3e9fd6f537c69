import DocumentModel
import LanguageServer
import Linting
import Testing

/// Whatever is typed, and wherever: nothing ends the server, and what is offered fits.
@Suite struct GarbledTextTests {
  private static let pieces = [
    "{", "}", "[", "]", "\"", "'", ":", ": ", ",", "|", ">", "- ", "#", "# idvlint: ", "\n", "\r\n", "  ", "\t", "&a ",
    "*a",
    "<<: *a", "!t ", "${", "{{", "é", "語", "\u{1F600}", "\\", "\\\"", "\\u00e9", "\0", "\u{85}", "---\n", "DocType",
    "StyleConfig: '{\"guidePage\": {", "%TAG", "? ", "\u{FEFF}",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<8) func nothingTypedBreaksIt(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func dice(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let states = HalfTyped.all
    for _ in 0..<150 {
      let state = states[dice(states.count)]
      var text = state.file.source.text
      for _ in 0...dice(4) {
        let start = dice(text.count + 1)
        let end = min(text.count, start + (dice(3) == 0 ? dice(9) : 0))
        text.replaceSubrange(start..<end, with: Self.pieces[dice(Self.pieces.count)])
      }
      let file = EditedFile(path: state.file.source.path, text: text, options: state.file.options)
      for place in [0, dice(text.count + 1), dice(text.count + 1), text.count] {
        expectFitting(file.completions(at: SourceOffset(place)), in: file, at: place)
        _ = file.hover(at: SourceOffset(place))
      }
    }
  }
}
