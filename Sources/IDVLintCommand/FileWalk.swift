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
  package private(set) var named: Set<FileStatus.Identity> = []
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

  private let honoursIgnoreFiles: Bool
  private var ignoring = IgnoreScopes()
  private var unreadable: [(path: FilePath, failure: FileFailure)] = []

  /// Finds the files under the given names.
  package init(_ paths: [FilePath], _ options: CheckOptions) {
    honoursIgnoreFiles = !options.noIgnore
    configurations = Configurations(options)
    var links: Set<FileStatus.Identity> = []
    for path in paths.sorted() {
      // A failure here comes again when the file is opened, and is told then.
      let status = try? FileSystem.status(of: path)
      if let status, status.kind == .directory {
        walk(path)
      } else {
        if let status { named.insert(status.identity) }
        if let own = try? FileSystem.status(of: path, followsLink: false) { links.insert(own.identity) }
        take(named: path)
      }
    }
    if paths.count > 1 {
      files = Self.sorted(files, by: \.path, as: paths)
      var seen: Set<FilePath> = []
      excluded = Self.sorted(excluded.filter { seen.insert($0).inserted }, by: \.self, as: paths)
    }
    sortPassedOver(except: links)
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

  /// Takes in a directory and everything below it; the directories still to be read wait in a list, not on the stack.
  private mutating func walk(_ root: FilePath) {
    var prefix = root.bytes
    while prefix.last == slash { prefix.removeLast() }
    prefix = prefix == [dot] ? [] : prefix + [slash]
    let firsts = (files.count, excluded.count)
    var top = Directory(prefix: prefix, inside: [])
    guard apply(configurations.find(for: FilePath(bytes: prefix)), to: &top) else { return }
    if honoursIgnoreFiles { (top.inside, top.scope) = ignoring.enterRepository(around: root) }
    var waiting = [top]
    while let directory = waiting.popLast() {
      read(directory, into: &waiting)
    }
    files[firsts.0...].sort { $0.path < $1.path }
    excluded[firsts.1...].sort()
  }

  private mutating func read(_ directory: Directory, into waiting: inout [Directory]) {
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
    var inner: [Directory] = []
    for entry in entries where entry.name.first != dot {
      let isDirectory = entry.kind == .directory
      let isIncluded = directory.isIncluded || choice?.includes(entry) == true
      guard isDirectory || isIncluded || Self.isTaken(entry.name),
        !ignoring.ignore(directory.inside + entry.name, isDirectory: isDirectory, directory.scope)
      else { continue }
      let path = directory.prefix + entry.name
      if choice?.excludes(entry) == true {
        excluded.append(FilePath(bytes: isDirectory ? path + [slash] : path))
      } else if isDirectory {
        inner.append(
          Directory(
            prefix: path + [slash], inside: directory.inside + entry.name + [slash], scope: directory.scope,
            configuration: directory.configuration, isIncluded: isIncluded))
      } else {
        take(FilePath(bytes: path), entry.kind)
      }
    }
    // The last is read first; failures then come in the order of the names.
    inner.sort { $1.prefix.lexicographicallyPrecedes($0.prefix) }
    waiting += inner
  }

  /// Whether a name ends as the files do that a walk takes. Upper case counts too: some file systems do not know it.
  private static func isTaken(_ name: [UInt8]) -> Bool {
    let end = name.suffix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return end.elementsEqual(".yaml".utf8) || end.elementsEqual(".json".utf8)
      || end.suffix(4).elementsEqual(".yml".utf8)
  }

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
