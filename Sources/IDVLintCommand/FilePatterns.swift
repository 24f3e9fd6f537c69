import DocumentModel
import Linting

/// The patterns of files behind a key of a configuration, ready for use.
struct FilePatterns: Sendable {
  private let rules: IgnoreRules
  /// The absolute name of the directory that the patterns count from, with a slash at its end.
  private let base: [UInt8]

  /// The patterns of a setting; nil where there is none.
  ///
  /// - Parameter here: the directory that relative names start at.
  init?(_ setting: Configuration.Setting?, from here: FilePath) {
    guard let setting, case .list(let lines) = setting.value else { return nil }
    rules = IgnoreRules(text: Array(lines.joined(separator: "\n").utf8))
    base = setting.file.place(from: here).parts.directory.bytes
  }

  /// Whether a place, or a directory that it is in, fits.
  ///
  /// - Parameter place: an absolute name without `.` and `..`.
  func fit(_ place: [UInt8], isDirectory: Bool = false) -> Bool {
    let path = path(place)
    for end in path.indices where path[end] == slash && rules.ignores(path[..<end], isDirectory: true) == true {
      return true
    }
    return fit(path, isDirectory: isDirectory)
  }

  /// Whether a place fits by itself, whatever it is in.
  func fitItself(_ place: [UInt8], isDirectory: Bool) -> Bool {
    fit(path(place), isDirectory: isDirectory)
  }

  private func fit(_ path: ArraySlice<UInt8>, isDirectory: Bool) -> Bool {
    !path.isEmpty && rules.ignores(path, isDirectory: isDirectory) == true
  }

  /// A place as the patterns see it; empty for one that they do not speak of.
  private func path(_ place: [UInt8]) -> ArraySlice<UInt8> {
    place.starts(with: base) ? place[base.count...] : []
  }
}

private let slash = UInt8(ascii: "/")
