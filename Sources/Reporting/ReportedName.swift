import DocumentModel

/// The name of a file in reports for programs: the same from whatever directory the program was started.
struct ReportedName: Sendable {
  /// What files are sorted by: the absolute name.
  let order: FilePath
  /// Relative to the root of the repository where the file is inside, else absolute.
  private let name: ArraySlice<UInt8>

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
    name = isInside ? order.bytes[root.count...] : order.bytes[...]
  }

  /// The name for people: control characters and bytes that are not UTF-8 are escaped.
  var path: String { ControlEscape.escaped(name) }

  /// The name as a URI reference.
  var uri: String { FileURI.reference(to: name) }

  /// Whether the file is outside the repository, or there is none.
  var isAbsolute: Bool { name.first == UInt8(ascii: "/") }
}
