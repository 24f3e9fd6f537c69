import DocumentModel
import Linting

/// A configuration as files are judged by it: with all that it extends, and its patterns ready for use.
struct AppliedConfiguration: Sendable {
  /// Its name.
  let file: FilePath
  /// The files that a walk takes beside the usual ones; nil for none.
  let included: FilePatterns?
  /// The files that are not checked; nil for none, or where they are checked all the same.
  let excluded: FilePatterns?

  private let settings: Configuration.Settings
  private let overrides: [(files: FilePatterns?, saying: Configuration.Override)]
  private let permissions: [(files: FilePatterns?, saying: Configuration.Permission)]
  /// The files that are parts of profiles; nil for none.
  private let partial: FilePatterns?
  /// The directory that relative names start at.
  private let here: FilePath

  /// A configuration that was read from a file.
  ///
  /// - Parameter here: the directory that relative names start at.
  init(_ configuration: Configuration, file: FilePath, from here: FilePath, checksExcluded: Bool) {
    func patterns(_ setting: Configuration.Setting?) -> FilePatterns? { FilePatterns(setting, from: here) }
    self.file = file
    self.here = here
    settings = configuration.settings
    overrides = configuration.overrides.map { (patterns($0.files), $0) }
    permissions = configuration.permissions.map { (patterns($0.files), $0) }
    partial = patterns(settings.values[.partial]?.withoutPointers)
    included = patterns(settings.values[.include])
    excluded = checksExcluded ? nil : patterns(settings.values[.exclude])
  }

  /// What applies to a file, with the options of the command line above all.
  func options(_ options: CheckOptions, for path: FilePath) -> CheckOptions {
    let overrides = overrides(for: path)
    var result = options.following(settings(with: overrides))
    result.lint.isPartial = partial?.fit(path.place(from: here).bytes) ?? false
    result.lint.overrides = overrides.compactMap { override in
      override.pointer.map { PlaceOverride($0, override.settings.without(options.given)) }
    }
    result.lint.allowances = permissions(for: path).map(\.allowance)
    return result
  }

  /// What applies to a file, each with the file that says so.
  func settings(for path: FilePath) -> Configuration.Settings {
    settings(with: overrides(for: path))
  }

  private func settings(with overrides: [Configuration.Override]) -> Configuration.Settings {
    overrides.filter { $0.pointer == nil }.reduce(settings) { $1.settings.over($0) }
  }

  /// What applies to places in a file.
  func placeOverrides(for path: FilePath) -> [Configuration.Override] {
    overrides(for: path).filter { $0.pointer != nil }
  }

  /// What is allowed in a file.
  func permissions(for path: FilePath) -> [Configuration.Permission] {
    Self.fitting(permissions, path, here)
  }

  /// Whether a file, or a directory, is not to be looked at.
  func excludes(_ path: FilePath, isDirectory: Bool = false) -> Bool {
    excluded?.fit(path.place(from: here).bytes, isDirectory: isDirectory) ?? false
  }

  /// Whether a walk takes whatever is in a directory.
  func includes(directory: FilePath) -> Bool {
    included?.fit(directory.place(from: here).bytes, isDirectory: true) ?? false
  }

  /// What is said of the names in a directory.
  func choice(in directory: FilePath) -> FileChoice { FileChoice(self, directory, from: here) }

  private func overrides(for path: FilePath) -> [Configuration.Override] {
    Self.fitting(overrides, path, here)
  }

  /// What is said of a file; what is said of no files in particular is said of all.
  private static func fitting<Saying>(
    _ sayings: [(files: FilePatterns?, saying: Saying)], _ path: FilePath, _ here: FilePath
  ) -> [Saying] {
    guard !sayings.isEmpty else { return [] }
    let place = path.place(from: here).bytes
    return sayings.filter { $0.files?.fit(place) ?? true }.map(\.saying)
  }
}
