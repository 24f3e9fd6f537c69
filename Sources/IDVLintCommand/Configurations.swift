import DocumentModel
import Linting

/// The configurations of a run, each read once, and which of them applies to which file.
struct Configurations: Sendable {
  /// Those in which something is wrong.
  private(set) var faulty: [(report: FileReport, identity: FileStatus.Identity)] = []
  /// Those that could not be read.
  private(set) var failures: [(path: FilePath, failure: FileFailure)] = []

  /// Whether all of them could be read and none holds an error.
  var isRight: Bool {
    failures.isEmpty && faulty.allSatisfy { $0.report.findings.allSatisfy { $0.severity != .error } }
  }

  private let choice: ConfigurationChoice
  private let limits: ReadingLimits
  private let here: FilePath
  /// The configuration of each directory as files are named, nil for none.
  private var applied: [FilePath: Configuration] = [:]
  /// The file found from each directory upwards, by its place.
  private var nearest: [FilePath: FilePath?] = [:]
  private var read: [FilePath: Configuration?] = [:]

  /// The configurations for some files.
  init(_ options: CheckOptions, for files: [FilePath]) {
    choice = options.configuration
    limits = ReadingLimits()
    guard choice != .none, let here = try? FileSystem.currentDirectory() else {
      here = FilePath("/")
      return
    }
    self.here = here
    var seen: Set<FilePath> = []
    for file in files {
      let directory = file.parts.directory
      guard seen.insert(directory).inserted, let path = path(for: directory) else { continue }
      applied[directory] = configuration(at: path)
    }
  }

  /// What applies to a file, with the options of the command line above all.
  func options(_ options: CheckOptions, for path: FilePath) -> CheckOptions {
    guard applied[path.parts.directory] != nil else { return options }
    let settings = settings(for: path)
    let place = path.place(from: here)
    var result = options.following(settings)
    result.lint.isPartial = settings.values[.partial].map { fits($0.withoutPointers, place) } ?? false
    result.lint.overrides = placeOverrides(for: path).compactMap { override in
      override.pointer.map { PlaceOverride($0, override.settings.without(options.given)) }
    }
    result.lint.allowances = permissions(for: path).map(\.allowance)
    return result
  }

  /// What applies to places in a file.
  func placeOverrides(for path: FilePath) -> [Configuration.Override] {
    guard let overrides = applied[path.parts.directory]?.overrides, !overrides.isEmpty else { return [] }
    let place = path.place(from: here)
    return overrides.filter { $0.pointer != nil && fits($0.files, place) }
  }

  /// What is allowed in a file.
  func permissions(for path: FilePath) -> [Configuration.Permission] {
    guard let permissions = applied[path.parts.directory]?.permissions, !permissions.isEmpty else { return [] }
    let place = path.place(from: here)
    return permissions.filter { fits($0.files, place) }
  }

  /// What applies to a file, each with the file that says so.
  func settings(for path: FilePath) -> Configuration.Settings {
    guard let configuration = applied[path.parts.directory] else { return Configuration.Settings() }
    let place = path.place(from: here)
    return configuration.overrides.filter { $0.pointer == nil && fits($0.files, place) }
      .reduce(configuration.settings) { $1.settings.over($0) }
  }

  /// Whether a file is not to be checked.
  func excludes(_ path: FilePath) -> Bool {
    guard let patterns = applied[path.parts.directory]?.settings.values[.exclude] else { return false }
    return fits(patterns, path.place(from: here))
  }

  /// Whether a file, or a directory that it is in, fits one of the patterns of a configuration; no patterns fit all.
  private func fits(_ patterns: Configuration.Setting?, _ place: FilePath) -> Bool {
    guard let patterns else { return true }
    guard case .list(let lines) = patterns.value else { return false }
    let base = patterns.file.place(from: here).parts.directory.bytes
    guard place.bytes.starts(with: base) else { return false }
    let rules = IgnoreRules(text: Array(lines.joined(separator: "\n").utf8))
    let path = place.bytes[base.count...]
    for end in path.indices where path[end] == slash {
      if rules.ignores(path[..<end], isDirectory: true) == true { return true }
    }
    return rules.ignores(path, isDirectory: false) == true
  }

  // MARK: Finding

  /// The configuration for the files of a directory; nil for none.
  private mutating func path(for directory: FilePath) -> FilePath? {
    if case .file(let path) = choice { return path }
    let start = directory.place(from: here)
    guard let found = nearest(from: start) else { return nil }
    // What is further out than the repository is somebody else's.
    if let root = Repository.root(around: start), root.bytes.count > max(found.parts.directory.bytes.count - 1, 1) {
      return nil
    }
    return found.bytes.starts(with: here.bytes + [slash])
      ? FilePath(bytes: Array(found.bytes[(here.bytes.count + 1)...])) : found
  }

  /// The place of the first configuration from a directory upwards.
  private mutating func nearest(from start: FilePath) -> FilePath? {
    var passed: [FilePath] = []
    var directory = start
    var found: FilePath?
    while true {
      if let known = nearest[directory] {
        found = known
        break
      }
      passed.append(directory)
      let prefix = directory.bytes.last == slash ? directory.bytes : directory.bytes + [slash]
      let candidates = Configuration.names.lazy.map { FilePath(bytes: prefix + $0.utf8) }
      found = candidates.first { (try? FileSystem.status(of: $0)) != nil }
      guard found == nil, directory.bytes.count > 1 else { break }
      let end = directory.bytes.lastIndex(of: slash) ?? 0
      directory = FilePath(bytes: Array(directory.bytes[..<max(end, 1)]))
    }
    for directory in passed { nearest[directory] = .some(found) }
    return found
  }

  // MARK: Reading

  /// A configuration with all that it extends; nil where it cannot be read.
  private mutating func configuration(at path: FilePath) -> Configuration? {
    if let known = read[path] { return known }
    var layers: [(configuration: Configuration, report: FileReport, identity: FileStatus.Identity)] = []
    var next = path
    while true {
      let mistake: Message
      do throws(FileFailure) {
        let open = try OpenFile(next)
        if !layers.contains(where: { $0.identity == open.identity }) {
          let layer = read(next, try open.bytes(limit: limits.bytes))
          layers.append((layer.configuration, layer.report, open.identity))
          guard let extended = layer.configuration.extended else { break }
          let name = FilePath(extended.name)
          next = (name.isAbsolute ? name : FilePath(bytes: next.parts.directory.bytes + name.bytes)).resolvedByTheLetter
          continue
        }
        mistake = "`extends` leads back to where it came from"
      } catch {
        guard !layers.isEmpty else {
          failures.append((path, error))
          break
        }
        mistake = Message("the configuration to extend cannot be read: \(error.reason)")
      }
      let last = layers.count - 1
      guard let range = layers[last].configuration.extended?.range else { break }
      let rule = Rule.malformedConfiguration
      layers[last].report.findings.append(
        Finding(rule: rule.id, severity: rule.severity, message: mistake, range: range))
      break
    }
    for layer in layers where !layer.report.findings.isEmpty { faulty.append((layer.report, layer.identity)) }
    guard var result = layers.first?.configuration else {
      read[path] = .some(nil)
      return nil
    }
    for layer in layers.dropFirst() {
      result.settings = result.settings.over(layer.configuration.settings)
      result.overrides = layer.configuration.overrides + result.overrides
      result.permissions = layer.configuration.permissions + result.permissions
    }
    read[path] = result
    return result
  }

  private func read(_ path: FilePath, _ bytes: [UInt8]) -> (configuration: Configuration, report: FileReport) {
    var options = LintOptions()
    options.limits = limits
    let source = SourceFile(path: path, bytes: bytes, isCut: bytes.count > limits.bytes)
    return readConfiguration(source, options: options)
  }
}

private let slash = UInt8(ascii: "/")
