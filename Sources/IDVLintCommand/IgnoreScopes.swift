import DocumentModel

/// What the ignore files of Git say in the directories of a walk.
struct IgnoreScopes {
  /// The rules in force in a directory and everything below it.
  private struct Scope {
    var rules: IgnoreRules
    /// How many bytes of a path, from the outermost directory whose rules are in force, stand before what these rules
    /// speak of.
    var baseLength: Int
    /// The scope around this one.
    var outer: Int?
  }

  /// The ignore files that could not be read, in the order in which they were met.
  private(set) var failures: [(path: FilePath, failure: FileFailure)] = []

  private var scopes: [Scope] = []

  /// Whether the nearest rule that fits ignores a path.
  ///
  /// - Parameters:
  ///   - inside: the path from the outermost directory whose rules are in force.
  ///   - scope: the innermost rules in force; nil for none.
  func ignore(_ inside: [UInt8], isDirectory: Bool, _ scope: Int?) -> Bool {
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
  ///
  /// - Parameters:
  ///   - prefix: the directory's name, empty or with a slash at its end.
  ///   - base: how long its path from the outermost directory is whose rules are in force.
  ///   - scope: the innermost rules in force.
  mutating func enter(
    _ prefix: [UInt8], base: Int, isRepository: Bool, holdsIgnoreFile: Bool, _ scope: inout Int?
  ) {
    if isRepository {
      scope = nil
      addScope(Self.excludeFile(ofRepositoryAt: prefix), base: base, mayBeLink: true, to: &scope)
    }
    if holdsIgnoreFile { addScope(prefix + ".gitignore".utf8, base: base, to: &scope) }
  }

  /// Puts in force the rules between the root of the repository that a directory lies in and that directory.
  ///
  /// - Returns: the path of the directory from that root, and the innermost rules.
  mutating func enterRepository(around root: FilePath) -> (inside: [UInt8], scope: Int?) {
    // Where the name leads nowhere, reading it says so.
    guard let real = try? FileSystem.realPath(root) else { return ([], nil) }
    let names = real.bytes.split(separator: slash)
    var depth = names.count
    func path(_ depth: Int) -> [UInt8] { names[..<depth].reduce([slash]) { $0 + $1 + [slash] } }
    while (try? FileSystem.status(of: FilePath(bytes: path(depth) + ".git".utf8))) == nil {
      guard depth > 0 else { return ([], nil) }
      depth -= 1
    }
    // The walk meets the repository itself.
    guard depth < names.count else { return ([], nil) }
    var scope: Int?
    addScope(Self.excludeFile(ofRepositoryAt: path(depth)), base: 0, mayBeLink: true, to: &scope)
    let top = path(depth).count
    while depth < names.count {
      let outer = path(depth)
      addScope(outer + ".gitignore".utf8, base: outer.count - top, to: &scope)
      depth += 1
    }
    return (Array(path(depth)[top...]), scope)
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
