import Foundation

/// The files of others that lie beside the project when it is developed; nothing of them is part of it.
enum TestFiles {
  /// The folder with the suites; nil where there is none.
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = root.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: data.path) ? data : nil
  }()

  /// Whether the long form of the tests was asked for.
  static let isDeep = ProcessInfo.processInfo.environment["IDVLINT_DEEP"] == "1"

  /// The UTF-8 files of a suite whose names end in one of some ways, in the order of their paths.
  static func texts(in suite: String, named endings: [String]) -> [[UInt8]] {
    guard let folder = folder?.appending(path: suite + "/cases"),
      let walker = FileManager.default.enumerator(atPath: folder.path)
    else { return [] }
    let paths = walker.compactMap { $0 as? String }.filter { path in endings.contains { path.hasSuffix($0) } }.sorted()
    return paths.compactMap { path in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path) else { return nil }
      let text = [UInt8](data)
      return text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) ? nil : text
    }
  }
}
