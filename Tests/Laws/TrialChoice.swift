import DocumentModel
import SeededRandom

/// What the bytes of a file decide of how it is tried, so that the same bytes are tried the same way.
struct TrialChoice {
  /// Numbers that follow from the bytes.
  var random: SeededGenerator
  private let bytes: [UInt8]

  /// The choice for a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    random = SeededGenerator(seed: UInt64(TextHash.short(of: bytes.span)))
  }

  /// The file: mostly YAML, but what begins like JSON is mostly JSON.
  mutating func source() -> SourceFile {
    let first = bytes.first { $0 > 0x20 }
    let isLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return SourceFile(path: FilePath(random.happens(isLikeJSON ? 80 : 5) ? "p.json" : "p.yaml"), bytes: bytes)
  }
}
