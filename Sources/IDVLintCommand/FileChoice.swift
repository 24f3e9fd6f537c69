import DocumentModel

/// What a configuration says of the names in a directory that it neither excludes nor includes as a whole.
struct FileChoice {
  private let included: FilePatterns?
  private let excluded: FilePatterns?
  /// The absolute name of the directory, with a slash at its end; empty where nobody needs it.
  private let place: [UInt8]

  /// The choice for a directory.
  ///
  /// - Parameter here: the directory that relative names start at.
  init(_ configuration: AppliedConfiguration, _ directory: FilePath, from here: FilePath) {
    included = configuration.included
    excluded = configuration.excluded
    place = included == nil && excluded == nil ? [] : directory.directoryPlace(from: here)
  }

  /// Whether a name is taken, though it is none of the usual ones.
  func includes(_ entry: DirectoryEntry) -> Bool { Self.fits(included, entry, place) }

  /// Whether a name is left out.
  func excludes(_ entry: DirectoryEntry) -> Bool { Self.fits(excluded, entry, place) }

  private static func fits(_ patterns: FilePatterns?, _ entry: DirectoryEntry, _ place: [UInt8]) -> Bool {
    guard let patterns else { return false }
    return patterns.fitItself(place + entry.name, isDirectory: entry.kind == .directory)
  }
}
