import DocumentModel
import Linting

/// The configurations of a run, each read once, and which of them applies to which file.
struct Configurations: Sendable {
  /// What reads them, and what is wrong with those that were read.
  private(set) var source: ConfigurationSource

  /// Whether all of them could be read and none holds an error.
  var isRight: Bool {
    source.failures.isEmpty && source.faulty.allSatisfy { $0.report.findings.allSatisfy { $0.severity != .error } }
  }

  private let choice: ConfigurationChoice
  private let checksExcluded: Bool
  /// The directory that relative names start at.
  private let here: FilePath
  /// Those that were read.
  private var list: [AppliedConfiguration] = []
  /// The numbers of those that were read, nil for one that cannot be, by their names.
  private var numbers = PathTable<Int?>()
  /// The number of the configuration of each directory that has one, by its name as files are named.
  private var applied = PathTable<Int>()
  /// The file found from each directory upwards, by its place.
  private var nearest = PathTable<FilePath?>()

  /// No configuration is looked for yet.
  init(_ options: CheckOptions) {
    source = ConfigurationSource()
    checksExcluded = options.checkExcluded
    guard options.configuration != .none, let here = try? FileSystem.currentDirectory() else {
      choice = .none
      here = FilePath("/")
      return
    }
    choice = options.configuration
    self.here = here
  }

  /// What applies to a file; nil where nothing does, or nobody has looked.
  subscript(path: FilePath) -> AppliedConfiguration? {
    // Most runs have none.
    applied.isEmpty ? nil : applied[path.parts.directory].map { list[$0] }
  }

  /// A configuration by its number; nil for none.
  subscript(number: Int?) -> AppliedConfiguration? { number.map { list[$0] } }

  // MARK: Finding

  /// Looks for the configuration of a directory from there upwards.
  ///
  /// - Parameter directory: as files are named, so empty or with a slash at its end.
  /// - Returns: its number; nil where nothing applies.
  @discardableResult
  mutating func find(for directory: FilePath) -> Int? {
    if let known = applied[directory] { return known }
    let number: Int?
    switch choice {
    case .none: number = nil
    case .file(let path): number = self.number(of: path)
    case .nearest: number = nearest(from: directory.place(from: here)).flatMap { self.number(at: $0) }
    }
    applied[directory] = number
    return number
  }

  /// Takes notice of a directory that a walk comes to.
  ///
  /// - Parameters:
  ///   - directory: as files are named.
  ///   - outer: the number of the configuration around it, which does not reach into a repository of its own.
  /// - Returns: the number of the configuration that applies; nil where nothing does.
  mutating func enter(
    _ directory: FilePath, holdsConfiguration: Bool, isRepository: Bool, from outer: Int?
  ) -> Int? {
    var number = outer
    if choice == .nearest, holdsConfiguration || isRepository {
      let found = holdsConfiguration ? Self.configuration(in: directory.directoryPlace(from: here)) : nil
      number = found.map { self.number(at: $0) } ?? (isRepository ? nil : outer)
    }
    applied[directory] = number
    return number
  }

  /// The place of the first configuration from a directory upwards. What is further out than the repository is somebody
  /// else's.
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
      let prefix = directory.bytes.count > 1 ? directory.bytes + [slash] : directory.bytes
      found = Self.configuration(in: prefix)
      guard found == nil, directory.bytes.count > 1,
        (try? FileSystem.status(of: FilePath(bytes: prefix + ".git".utf8))) == nil
      else { break }
      let end = directory.bytes.lastIndex(of: slash) ?? 0
      directory = FilePath(bytes: Array(directory.bytes[..<max(end, 1)]))
    }
    for directory in passed { nearest[directory] = .some(found) }
    return found
  }

  /// The configuration that counts in a directory.
  private static func configuration(in prefix: [UInt8]) -> FilePath? {
    Configuration.names.lazy.map { FilePath(bytes: prefix + $0.utf8) }.first { name in
      // One that leads nowhere is told when it is read.
      (try? FileSystem.status(of: name, followsLink: false)) != nil
    }
  }

  /// The number of the configuration at a place.
  private mutating func number(at place: FilePath) -> Int? {
    let prefix = here.directoryPlace(from: here)
    let isBelow = place.bytes.starts(with: prefix)
    return number(of: isBelow ? FilePath(bytes: Array(place.bytes[prefix.count...])) : place)
  }

  /// The number of a configuration.
  private mutating func number(of path: FilePath) -> Int? {
    if let known = numbers[path] { return known }
    let configuration = source.read(path)
    numbers[path] = .some(configuration == nil ? nil : list.count)
    guard let configuration else { return nil }
    list.append(AppliedConfiguration(configuration, file: path, from: here, checksExcluded: checksExcluded))
    return list.count - 1
  }
}

private let slash = UInt8(ascii: "/")
