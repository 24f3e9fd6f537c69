package import DocumentModel
package import Reporting

/// The files of a run: those that the user named, and those that lie in the directories that the user named.
///
/// A walk takes regular files, and symbolic links to them, whose name ends in `.yaml`, `.yml` or `.json`; it leaves
/// out hidden names and what `.gitignore` files ignore, and does not follow symbolic links to directories.
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
  /// What could not be read, in the order in which it was met.
  package private(set) var failures: [(path: FilePath, failure: FileFailure)] = []

  /// The rules in force in a directory and everything below it.
  private struct Scope {
    var rules: IgnoreRules
    /// How many bytes of a path, counted as ``Directory/inside`` does, stand before what the rules speak of.
    var baseLength: Int
    /// The scope around this one.
    var outer: Int?
  }

  /// A directory that is still to be read.
  private struct Directory {
    /// Its name, as it is put before the names in it: empty, or with a slash at its end.
    var prefix: [UInt8]
    /// The same path from the outermost directory whose rules are in force.
    var inside: [UInt8]
    /// The innermost rules in force.
    var scope: Int?

    /// The name for opening it.
    var path: FilePath { prefix.isEmpty ? FilePath(".") : FilePath(bytes: prefix) }
  }

  private let honoursIgnoreFiles: Bool
  private var scopes: [Scope] = []

  /// Finds the files under the given names.
  ///
  /// - Parameter honoursIgnoreFiles: false to take what `.gitignore` and `.git/info/exclude` ignore.
  package init(_ paths: [FilePath], honoursIgnoreFiles: Bool) {
    self.honoursIgnoreFiles = honoursIgnoreFiles
    var links: Set<FileStatus.Identity> = []
    for path in paths.sorted() {
      // A failure here comes again when the file is opened, and is told then.
      let status = try? FileSystem.status(of: path)
      if let status, status.kind == .directory {
        walk(path)
      } else {
        if let status { named.insert(status.identity) }
        if let own = try? FileSystem.status(of: path, followsLink: false) { links.insert(own.identity) }
        files.append(File(path: path, isNamed: true))
      }
    }
    if paths.count > 1 { sortFiles(of: paths) }
    sortPassedOver(except: links)
  }

  /// Puts the names that no file stands behind in order, each once, without those that the user gave: they are told.
  private mutating func sortPassedOver(except named: Set<FileStatus.Identity>) {
    var seen = named
    passedOver = passedOver.sorted { $0.path < $1.path }.filter { name in
      guard let own = try? FileSystem.status(of: name.path, followsLink: false) else { return false }
      return seen.insert(own.identity).inserted
    }
  }

  /// Puts the files in the order of their places, which is the same from whatever directory they were named.
  private mutating func sortFiles(of paths: [FilePath]) {
    guard paths.contains(where: { $0.bytes.first == slash || $0.bytes.first == dot }),
      let here = try? FileSystem.realPath(FilePath("."))
    else { return files.sort { $0.path < $1.path } }
    let places = files.map { ($0.path.place(from: here), $0) }
    files = places.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Takes in a directory and everything below it; the directories still to be read wait in a list, not on the stack.
  private mutating func walk(_ root: FilePath) {
    var prefix = root.bytes
    while prefix.last == slash { prefix.removeLast() }
    prefix = prefix == [dot] ? [] : prefix + [slash]
    let first = files.count
    var waiting = [Directory(prefix: prefix, inside: [], scope: nil)]
    if honoursIgnoreFiles { enterRepository(around: root, &waiting[0]) }
    while let directory = waiting.popLast() {
      read(directory, into: &waiting)
    }
    files[first...].sort { $0.path < $1.path }
  }

  private mutating func read(_ directory: Directory, into waiting: inout [Directory]) {
    let entries: [DirectoryEntry]
    do {
      entries = try FileSystem.entries(of: directory.path)
    } catch {
      failures.append((directory.path, error))
      return
    }
    var scope = directory.scope
    if honoursIgnoreFiles { enterScope(of: directory, entries, &scope) }
    var inner: [Directory] = []
    for entry in entries where entry.name.first != dot {
      switch entry.kind {
      case .directory:
        let inside = directory.inside + entry.name
        guard !isIgnored(inside, isDirectory: true, scope) else { continue }
        inner.append(
          Directory(prefix: directory.prefix + entry.name + [slash], inside: inside + [slash], scope: scope))
      case .regular, .symbolicLink, .pipe, .socket, .device, .unknown:
        guard Self.isTaken(entry.name), !isIgnored(directory.inside + entry.name, isDirectory: false, scope) else {
          continue
        }
        take(FilePath(bytes: directory.prefix + entry.name), entry.kind)
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
        failures.append((path, error))
      }
    }
  }

  // MARK: Ignoring

  /// Whether the nearest rule that fits ignores a path.
  private func isIgnored(_ inside: [UInt8], isDirectory: Bool, _ scope: Int?) -> Bool {
    var next = scope
    while let index = next {
      let scope = scopes[index]
      if let isIgnored = scope.rules.ignores(inside[scope.baseLength...], isDirectory: isDirectory) {
        return isIgnored
      }
      next = scope.outer
    }
    return false
  }

  /// Puts in force what a directory's own files say. A repository of its own knows no rules of the one around it.
  private mutating func enterScope(of directory: Directory, _ entries: [DirectoryEntry], _ scope: inout Int?) {
    let base = directory.inside.count
    if entries.contains(where: { $0.name.elementsEqual(".git".utf8) }) {
      scope = nil
      addScope(Self.excludeFile(ofRepositoryAt: directory.prefix), base: base, mayBeLink: true, to: &scope)
    }
    if entries.contains(where: { $0.name.elementsEqual(".gitignore".utf8) }) {
      addScope(directory.prefix + ".gitignore".utf8, base: base, to: &scope)
    }
  }

  /// Puts in force the rules between the root of the repository that a directory lies in and that directory.
  private mutating func enterRepository(around root: FilePath, _ directory: inout Directory) {
    // Where the name leads nowhere, reading it says so.
    guard let real = try? FileSystem.realPath(root) else { return }
    let names = real.bytes.split(separator: slash)
    var depth = names.count
    func path(_ depth: Int) -> [UInt8] { names[..<depth].reduce([slash]) { $0 + $1 + [slash] } }
    while (try? FileSystem.status(of: FilePath(bytes: path(depth) + ".git".utf8))) == nil {
      guard depth > 0 else { return }
      depth -= 1
    }
    // The walk meets the repository itself.
    guard depth < names.count else { return }
    addScope(Self.excludeFile(ofRepositoryAt: path(depth)), base: 0, mayBeLink: true, to: &directory.scope)
    let top = path(depth).count
    while depth < names.count {
      let outer = path(depth)
      addScope(outer + ".gitignore".utf8, base: outer.count - top, to: &directory.scope)
      depth += 1
    }
    directory.inside = Array(path(depth)[top...])
  }

  /// Adds the rules of a file, where there is one. Git does not read a `.gitignore` that is a symbolic link.
  private mutating func addScope(_ file: [UInt8], base: Int, mayBeLink: Bool = false, to scope: inout Int?) {
    do {
      guard let text = try Self.bytes(ofRegularFile: file, mayBeLink: mayBeLink) else { return }
      let rules = IgnoreRules(text: text)
      guard !rules.isEmpty else { return }
      scopes.append(Scope(rules: rules, baseLength: base, outer: scope))
      scope = scopes.count - 1
    } catch {
      failures.append((FilePath(bytes: file), error))
    }
  }

  /// The place of `info/exclude`. In a worktree or a submodule `.git` is a file that says where the repository is
  /// (gitrepository-layout(5): `gitdir:`, `commondir`).
  private static func excludeFile(ofRepositoryAt prefix: [UInt8]) -> [UInt8] {
    let git = prefix + ".git".utf8
    var home = git
    if let pointer = (try? bytes(ofRegularFile: git)) ?? nil, pointer.starts(with: "gitdir: ".utf8) {
      home = resolved(pointer.dropFirst(8), from: prefix)
      if let common = (try? bytes(ofRegularFile: home + "/commondir".utf8)) ?? nil {
        home = resolved(common[...], from: home + [slash])
      }
    }
    return home + "/info/exclude".utf8
  }

  /// A path from a line of a file, relative to a directory.
  private static func resolved(_ line: ArraySlice<UInt8>, from prefix: [UInt8]) -> [UInt8] {
    let path = line.prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    return path.first == slash ? Array(path) : prefix + path
  }

  /// What a file of Git's holds; nil where there is no regular file of that name.
  private static func bytes(ofRegularFile path: [UInt8], mayBeLink: Bool = true) throws(FileFailure) -> [UInt8]? {
    let limit = 4 * 1024 * 1024
    let path = FilePath(bytes: path)
    guard let status = try? FileSystem.status(of: path, followsLink: mayBeLink), status.kind == .regular else {
      return nil
    }
    let bytes = try OpenFile(path).bytes(limit: limit)
    guard bytes.count <= limit else { throw .tooLong(bytes: limit) }
    return bytes
  }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
