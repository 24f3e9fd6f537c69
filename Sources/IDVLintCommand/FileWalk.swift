package import DocumentModel
import Linting
package import Reporting

/// The files of a run: those that the user named, and those that lie in the directories that the user named.
///
/// A walk takes regular files, and symbolic links to them, whose name ends in `.yaml`, `.yml` or `.json` or is included
/// by the configuration. It leaves out hidden names, what `.gitignore` files ignore and what the configuration
/// excludes, and does not follow symbolic links to directories.
package struct FileWalk {
  /// A file to check.
  package struct File: Sendable {
    /// Its name as the user would write it.
    package var path: FilePath
    /// Whether the user named it, and not only a directory that it is in.
    package var isNamed: Bool
  }

  /// The files in the order of the bytes of their places. One file may be there under several names.
  package private(set) var files: [File] = []
  /// The files that were named, for those that a walk finds under another name.
  package private(set) var named = IdentitySet([])
  /// The names of files that nothing to check stands behind, sorted by their bytes.
  package private(set) var passedOver: [(path: FilePath, reason: NoFile)] = []
  /// What the configuration excludes, in the order of ``files``; directories have a slash at their ends.
  package private(set) var excluded: [FilePath] = []
  /// Which configuration applies to which of the files.
  private(set) var configurations: Configurations

  /// A directory that is still to be read.
  private struct Directory {
    /// Its name, as it is put before the names in it: empty, or with a slash at its end.
    var prefix: [UInt8]
    /// The same path from the outermost directory whose rules are in force.
    var inside: [UInt8]
    /// The innermost rules in force.
    var scope: Int?
    /// The number of the configuration that applies to it, unless it has one of its own; nil for none.
    var configuration: Int?
    /// Whether the configuration includes whatever is in it.
    var isIncluded = false

    /// The name for opening it.
    var path: FilePath { prefix.isEmpty ? FilePath(".") : FilePath(bytes: prefix) }
  }

  /// A name that waits for its turn.
  private enum Waiting {
    case directory(Directory)
    case file(FilePath, FileStatus.Kind)
  }

  private let honoursIgnoreFiles: Bool
  private var ignoring = IgnoreScopes()
  private var unreadable: [(path: FilePath, failure: FileFailure)] = []

  /// Finds the files under the given names.
  package init(_ paths: [FilePath], _ options: CheckOptions) {
    honoursIgnoreFiles = !options.noIgnore
    configurations = Configurations(options)
    var links: [FileStatus.Identity] = []
    var named: [FileStatus.Identity] = []
    for path in paths.count > 1 ? paths.sorted() : paths {
      // A failure here comes again when the file is opened, and is told then.
      let status = try? FileSystem.status(of: path)
      if let status, status.kind == .directory {
        walk(path)
      } else {
        if let status { named.append(status.identity) }
        // Only a walk can meet the name again.
        if paths.count > 1, let own = try? FileSystem.status(of: path, followsLink: false) {
          links.append(own.identity)
        }
        take(named: path)
      }
    }
    if paths.count > 1 {
      files = Self.sorted(files, by: \.path, as: paths)
      var seen: Set<FilePath> = []
      excluded = Self.sorted(excluded.filter { seen.insert($0).inserted }, by: \.self, as: paths)
    }
    self.named = IdentitySet(named)
    if !passedOver.isEmpty { sortPassedOver(except: Set(links)) }
  }

  /// What could not be read: ignore files, and then others, both in the order in which they were met.
  package var failures: [(path: FilePath, failure: FileFailure)] { ignoring.failures + unreadable }

  /// Puts the names that no file stands behind in order, each once, without those that the user gave: they are told.
  private mutating func sortPassedOver(except named: Set<FileStatus.Identity>) {
    var seen = named
    passedOver = passedOver.sorted { $0.path < $1.path }.filter { name in
      guard let own = try? FileSystem.status(of: name.path, followsLink: false) else { return false }
      return seen.insert(own.identity).inserted
    }
  }

  /// Puts files in the order of their places, which is the same from whatever directory they were named.
  private static func sorted<Item>(
    _ items: [Item], by path: KeyPath<Item, FilePath>, as paths: [FilePath]
  ) -> [Item] {
    guard paths.contains(where: { $0.bytes.first == slash || $0.bytes.first == dot }),
      let here = try? FileSystem.realPath(FilePath("."))
    else { return items.sorted { $0[keyPath: path] < $1[keyPath: path] } }
    return items.map { ($0[keyPath: path].place(from: here), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private mutating func take(named path: FilePath) {
    configurations.find(for: path.parts.directory)
    if configurations[path]?.excludes(path) == true {
      excluded.append(path)
    } else {
      files.append(File(path: path, isNamed: true))
    }
  }

  /// Takes in a directory and everything below it, in the order of the bytes of the paths. What is still to be looked
  /// at waits in a list, not on the stack.
  private mutating func walk(_ root: FilePath) {
    var prefix = root.bytes
    while prefix.last == slash { prefix.removeLast() }
    prefix = prefix == [dot] ? [] : prefix + [slash]
    let first = excluded.count
    var top = Directory(prefix: prefix, inside: [])
    guard apply(configurations.find(for: FilePath(bytes: prefix)), to: &top) else { return }
    if honoursIgnoreFiles { (top.inside, top.scope) = ignoring.enterRepository(around: root) }
    var waiting = [Waiting.directory(top)]
    while let next = waiting.popLast() {
      switch next {
      case .directory(let directory): read(directory, into: &waiting)
      case .file(let path, let kind): take(path, kind)
      }
    }
    excluded[first...].sort()
  }

  private mutating func read(_ directory: Directory, into waiting: inout [Waiting]) {
    let entries: [DirectoryEntry]
    do {
      entries = try FileSystem.entries(of: directory.path)
    } catch {
      unreadable.append((directory.path, error))
      return
    }
    var directory = directory
    let marks = Marks(entries)
    if honoursIgnoreFiles {
      ignoring.enter(
        directory.prefix, base: directory.inside.count, isRepository: marks.isRepository,
        holdsIgnoreFile: marks.holdsIgnoreFile, &directory.scope)
    }
    let number = configurations.enter(
      FilePath(bytes: directory.prefix), holdsConfiguration: marks.holdsConfiguration,
      isRepository: marks.isRepository, from: directory.configuration)
    guard number == directory.configuration || apply(number, to: &directory) else { return }
    let choice = configurations[number]?.choice(in: FilePath(bytes: directory.prefix))
    var inner: [Waiting] = []
    for number in Self.order(of: entries) {
      let entry = entries[number]
      let isDirectory = entry.kind == .directory
      let isIncluded = directory.isIncluded || choice?.includes(entry) == true
      guard isDirectory || isIncluded || Self.isTaken(entry.name) else { continue }
      if let scope = directory.scope,
        ignoring.ignore(directory.inside + entry.name, isDirectory: isDirectory, scope)
      {
        continue
      }
      let path = directory.prefix + entry.name
      if choice?.excludes(entry) == true {
        excluded.append(FilePath(bytes: isDirectory ? path + [slash] : path))
      } else if isDirectory {
        inner.append(
          .directory(
            Directory(
              prefix: path + [slash], inside: directory.inside + entry.name + [slash], scope: directory.scope,
              configuration: directory.configuration, isIncluded: isIncluded)))
      } else if inner.isEmpty {
        take(FilePath(bytes: path), entry.kind)
      } else {
        inner.append(.file(FilePath(bytes: path), entry.kind))
      }
    }
    // The last is looked at first.
    waiting += inner.reversed()
  }

  /// The numbers of the names that are not hidden, in the order of the paths below them: a directory is a name with a
  /// slash behind it.
  private static func order(of entries: [DirectoryEntry]) -> [Int] {
    // In one piece, since comparing arrays counts references each time.
    var names: [UInt8] = []
    var places: [(number: Int, name: Range<Int>)] = []
    for (number, entry) in entries.enumerated() where entry.name.first != dot {
      let start = names.count
      names += entry.name
      if entry.kind == .directory { names.append(slash) }
      places.append((number, start..<names.count))
    }
    places.sort { names.span.extracting($0.name).precedes(names.span.extracting($1.name)) }
    return places.map(\.number)
  }

  /// Whether a name ends as the files do that a walk takes. Upper case counts too: some file systems do not know it.
  private static func isTaken(_ name: [UInt8]) -> Bool {
    guard let dot = name.suffix(5).lastIndex(of: dot) else { return false }
    let ending = name[(dot + 1)...]
    return endings.contains { ending.elementsEqual($0, by: { $0 | 0x20 == $1 }) }
  }

  private static let endings = ["yaml", "yml", "json"].map { Array($0.utf8) }

  /// Takes in a file. A name that leads to none is passed over; any other failure is told, for there may be one behind.
  private mutating func take(_ path: FilePath, _ kind: FileStatus.Kind) {
    do throws(FileFailure) {
      let kind = kind == .symbolicLink ? try FileSystem.status(of: path).kind : kind
      if kind == .regular {
        files.append(File(path: path, isNamed: false))
      } else {
        passedOver.append((path, .notRegular))
      }
    } catch {
      if FileSystem.leadsNowhere(error) {
        passedOver.append((path, .brokenLink))
      } else {
        unreadable.append((path, error))
      }
    }
  }

  // MARK: Configuring

  /// What a directory holds that says how it and everything below it is looked at.
  private struct Marks {
    var isRepository = false
    var holdsIgnoreFile = false
    var holdsConfiguration = false

    init(_ entries: [DirectoryEntry]) {
      for entry in entries where entry.name.first == dot {
        if entry.name.elementsEqual(".git".utf8) {
          isRepository = true
        } else if entry.name.elementsEqual(".gitignore".utf8) {
          holdsIgnoreFile = true
        } else if Configuration.names.contains(where: { entry.name.elementsEqual($0.utf8) }) {
          holdsConfiguration = true
        }
      }
    }
  }

  /// Lets a configuration take the place of another one.
  ///
  /// - Returns: false where it excludes the directory, which is then told.
  private mutating func apply(_ number: Int?, to directory: inout Directory) -> Bool {
    let path = FilePath(bytes: directory.prefix)
    let configuration = configurations[number]
    directory.configuration = number
    directory.isIncluded = configuration?.includes(directory: path) ?? false
    guard configuration?.excludes(path, isDirectory: true) == true else { return true }
    excluded.append(path.bytes.isEmpty ? FilePath("./") : path)
    return false
  }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
