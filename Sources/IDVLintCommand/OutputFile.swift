import DocumentModel

/// A file that is written whole or not at all: under another name first, which it gives up for its own when all is
/// written.
struct OutputFile: Sendable {
  /// What the text is to be written to.
  let descriptor: Int32
  private let temporary: FilePath?
  private let target: FilePath

  /// Opens the file. A symbolic link stays one; a device or a pipe is written to as it is.
  init(_ path: FilePath) throws(FileFailure) {
    var status: FileStatus?
    do throws(FileFailure) {
      status = try FileSystem.status(of: path)
    } catch {
      guard FileSystem.leadsNowhere(error) else { throw error }
    }
    if let kind = status?.kind, kind != .regular {
      guard kind != .directory else { throw .notRegular(kind) }
      (target, temporary) = (path, nil)
      descriptor = try FileSystem.openForWriting(path)
      return
    }
    target = status == nil ? path : try FileSystem.realPath(path)
    let slash = target.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let (folder, name) = (target.bytes[..<slash], target.bytes[slash...])
    var number = 0
    while true {
      let hidden = [UInt8(ascii: ".")] + name.prefix(200) + ".idvlint-\(number)".utf8
      let candidate = FilePath(bytes: folder + hidden)
      do throws(FileFailure) {
        let created = try FileSystem.create(candidate, permissions: status?.permissions)
        (descriptor, temporary) = (created, candidate)
        return
      } catch {
        guard FileSystem.isThere(error), number < 1_000 else { throw error }
        number += 1
      }
    }
  }

  /// Gives the file, whose text was written and closed, its name.
  func keep() throws(FileFailure) {
    guard let temporary else { return }
    do throws(FileFailure) {
      try FileSystem.rename(temporary, to: target)
    } catch {
      discard()
      throw error
    }
  }

  /// Takes away what was written; the file that had the name before stays.
  func discard() {
    if let temporary { FileSystem.remove(temporary) }
  }
}
