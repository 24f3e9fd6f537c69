import DocumentModel
import Linting
import Reporting

/// The names of documents (LSP 3.17, "URI"; RFC 3986, RFC 8089).
enum DocumentURI {
  /// The file that a URI names; nil where it is no `file` of this machine.
  static func path(of uri: String) -> FilePath? {
    let scheme = "file:"
    guard uri.lowercased().hasPrefix(scheme) else { return nil }
    var rest = uri.utf8.dropFirst(scheme.utf8.count)
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != slash }
      guard host.isEmpty || host.elementsEqual("localhost".utf8) else { return nil }
      rest = rest.dropFirst(host.count)
    }
    guard rest.first == slash else { return nil }
    let bytes = PercentEncoding.decoded(Array(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })[...])
    return bytes.contains(0) ? nil : FilePath(bytes: bytes)
  }

  /// The name of a document that is in no file: the last part of its URI.
  static func name(of uri: String) -> [UInt8] {
    let isBreak = { (byte: UInt8) in byte == slash || byte == UInt8(ascii: ":") }
    let name = Array(uri.utf8.reversed().prefix { !isBreak($0) }.reversed())
    return PercentEncoding.decoded(name[...]).filter { $0 != slash && $0 != 0 }
  }

  /// The URI of a file.
  static func uri(of path: FilePath) -> String { FileURI.reference(to: path.bytes) }
}

private let slash = UInt8(ascii: "/")
