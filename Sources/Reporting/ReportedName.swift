import DocumentModel

/// The name of a file in reports for programs: the same from whatever directory the program was started.
struct ReportedName: Sendable {
  /// What files are sorted by: the absolute name.
  let order: FilePath
  /// The name for people, relative to the root of the repository where the file is inside, else absolute: control
  /// characters and bytes that are not UTF-8 are escaped.
  let path: String
  /// The name as a URI reference, relative or absolute likewise.
  let uri: String
  /// Whether the file is outside the repository, or there is none.
  let isAbsolute: Bool

  /// The name of a file of a run.
  init(of path: FilePath, in context: ReportContext) {
    // Standard input is no file: its name leads nowhere.
    self.init(order: path == FilePath("<stdin>") ? path : context.resolve(path), in: context)
  }

  /// The name of a symbolic link itself, wherever it leads.
  init(ofLink path: FilePath, in context: ReportContext) {
    let slash = UInt8(ascii: "/")
    let start = path.bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
    var directory = context.resolve(start == 0 ? FilePath(".") : FilePath(bytes: Array(path.bytes[..<start]))).bytes
    if directory.last != slash { directory.append(slash) }
    self.init(order: FilePath(bytes: directory + path.bytes[start...]), in: context)
  }

  private init(order: FilePath, in context: ReportContext) {
    self.order = order
    var root = context.root?.bytes ?? []
    if root.last != UInt8(ascii: "/") { root.append(UInt8(ascii: "/")) }
    let isInside = context.root != nil && order.bytes.count > root.count && order.bytes.starts(with: root)
    let name = isInside ? order.bytes[root.count...] : order.bytes[...]
    path = ControlEscape.escaped(name)
    uri = FileURI.reference(to: name)
    isAbsolute = name.first == UInt8(ascii: "/")
  }
}
