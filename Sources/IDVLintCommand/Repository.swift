import DocumentModel

/// The Git repository that a place lies in.
enum Repository {
  /// The root of the innermost repository around a directory: the directory that holds `.git`; nil where there is none.
  ///
  /// - Parameter directory: absolute, without symbolic links.
  static func root(around directory: FilePath) -> FilePath? {
    var path = directory.bytes
    while true {
      let prefix = path.last == slash ? path : path + [slash]
      if (try? FileSystem.status(of: FilePath(bytes: prefix + ".git".utf8))) != nil { return FilePath(bytes: path) }
      guard path.count > 1, let end = path.lastIndex(of: slash) else { return nil }
      path = Array(path[..<max(end, 1)])
    }
  }

  private static let slash = UInt8(ascii: "/")
}
