import DocumentModel
import Foundation
import LanguageServer
import Linting
import Testing

/// Whatever is half typed, what is offered fits.
@Suite struct TruncatedFilesTests {
  /// The samples, and profiles with JSON in every style of string.
  private static let texts: [(path: String, text: [UInt8])] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("samples")
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let samples = files.filter { ["yaml", "json", "yml"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
      .compactMap { url in (try? Data(contentsOf: url)).map { (url.lastPathComponent, [UInt8]($0)) } }
    return samples
      + HalfTyped.embeddedStyles.map {
        (String(decoding: $0.file.source.path.bytes, as: UTF8.self), $0.file.source.text)
      }
  }()

  @Test(arguments: texts.indices) func everyBeginningIsCompletedAtItsEnd(_ number: Int) {
    let (path, text) = Self.texts[number]
    var count = 0
    for end in 0...text.count {
      let file = EditedFile(path: FilePath(path), text: Array(text[..<end]), options: LintOptions())
      let items = file.completions(at: SourceOffset(end))
      count += items.count
      expectFitting(items, in: file, at: end)
      if end % 8 == 7 { _ = file.hover(at: SourceOffset(end - 1)) }
    }
    #expect(count > 0 || !EditedFile(path: FilePath(path), text: text, options: LintOptions()).holdsProfile, "\(path)")
  }

  @Test(arguments: texts.indices) func placesInAWholeFileAreCompleted(_ number: Int) {
    let (path, text) = Self.texts[number]
    let file = EditedFile(path: FilePath(path), text: text, options: LintOptions())
    for place in stride(from: 0, through: text.count, by: 3) {
      expectFitting(file.completions(at: SourceOffset(place)), in: file, at: place)
      if let hover = file.hover(at: SourceOffset(place)) {
        // The quotes around a word are as good as the word.
        #expect((hover.range.lowerBound.byte - 1...hover.range.upperBound.byte).contains(place))
        #expect(!hover.markdown.isEmpty)
      }
    }
  }
}
