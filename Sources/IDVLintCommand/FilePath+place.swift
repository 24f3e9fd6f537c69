import DocumentModel

extension FilePath {
  /// The absolute name of a name, `.` and `..` resolved by the letter.
  ///
  /// - Parameter directory: the directory that a relative name starts at, absolute.
  func place(from directory: FilePath) -> FilePath {
    let whole = isAbsolute ? self : FilePath(bytes: directory.bytes + [UInt8(ascii: "/")] + bytes)
    return whole.resolvedByTheLetter
  }

  /// The absolute name of a directory, with a slash at its end.
  ///
  /// - Parameter directory: the directory that a relative name starts at, absolute.
  func directoryPlace(from directory: FilePath) -> [UInt8] {
    let place = place(from: directory).bytes
    return place.count == 1 ? place : place + [UInt8(ascii: "/")]
  }

  /// The name without empty parts and `.`, and without `..` but at the head of a relative name; `.` where nothing is
  /// left of one.
  var resolvedByTheLetter: FilePath {
    let slash = UInt8(ascii: "/")
    var names: [ArraySlice<UInt8>] = []
    for name in bytes.split(separator: slash) where !name.elementsEqual(".".utf8) {
      guard name.elementsEqual("..".utf8) else {
        names.append(name)
        continue
      }
      if let last = names.last, !last.elementsEqual("..".utf8) {
        names.removeLast()
      } else if !isAbsolute {
        names.append(name)
      }
    }
    let joined = Array(names.joined(separator: [slash]))
    if isAbsolute { return FilePath(bytes: [slash] + joined) }
    return joined.isEmpty ? FilePath(".") : FilePath(bytes: joined)
  }

  /// The relative name of an absolute one, neither with `.` or `..` in it.
  ///
  /// - Parameter directory: the directory that the name is to start at, absolute.
  func name(from directory: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    let names = bytes.split(separator: slash)
    let base = directory.bytes.split(separator: slash)
    let shared = zip(names, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: Array("..".utf8)[...], count: base.count - shared) + names[shared...]
    return FilePath(bytes: Array(steps.joined(separator: [slash])))
  }

  /// Whether the name starts at the root.
  var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// The directory part as it is written, with its slash, and the last part of the name; either may be empty.
  var parts: (directory: FilePath, name: [UInt8]) {
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return (FilePath(bytes: Array(bytes[..<start])), Array(bytes[start...]))
  }
}
