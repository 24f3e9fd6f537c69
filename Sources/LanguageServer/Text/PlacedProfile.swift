import DocumentModel
import Linting

/// A profile and the way from its document to the file, which it may be in by way of texts in texts.
struct PlacedProfile {
  /// The profile, in places of its document.
  let profile: Profile
  /// The texts that are around it, outermost first.
  let texts: [EnclosedReading]

  /// Its document.
  var source: SourceFile { profile.file.document.source }

  /// The place in the file of a place in its document.
  func place(_ range: SourceRange) -> SourceRange { texts.reversed().reduce(range) { $1.place($0) } }

  /// What does in the file what an intention does in its document.
  func carried(_ intent: Fix.Intent) -> Fix.Intent { texts.reversed().reduce(intent) { $1.carried($0) } }

  /// The profiles of a file, those of its texts behind its own.
  static func all(in reading: FileReading) -> [PlacedProfile] {
    var result: [PlacedProfile] = []
    var rest: [(reading: FileReading, texts: [EnclosedReading])] = [(reading, [])]
    while let (reading, texts) = rest.popLast() {
      result += reading.profiles.map { PlacedProfile(profile: $0, texts: texts) }
      rest += reading.texts.reversed().map { ($0.reading, texts + [$0]) }
    }
    return result
  }
}
