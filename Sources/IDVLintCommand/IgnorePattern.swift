/// One line of a `.gitignore`, as gitignore(5) and Git's own matcher (`dir.c`, `wildmatch.c` of Git 2.39) read it.
struct IgnorePattern: Sendable {
  /// Whether the line begins with `!` and takes back what lines before it ignore.
  let isNegated: Bool
  /// Whether the line ends with `/` and speaks of directories only.
  let isForDirectories: Bool
  /// Whether the line has a slash before its end and so speaks of whole paths, not of last components.
  let isAnchored: Bool
  /// The byte that every match begins with; nil where it may be any.
  private let first: UInt8?
  /// The byte that every match ends with; nil where it may be any.
  private let last: UInt8?
  /// What a match begins with, byte by byte.
  private let prefix: [UInt8]
  private let wildcards: Wildcards

  /// What stands behind the prefix.
  private enum Wildcards: Sendable {
    case none
    /// `*` and then these bytes to the end of a last component.
    case anyThen([UInt8])
    case glob(Glob)
  }

  /// A pattern from a line without its line break; nil for a blank line, a comment, or one that can match nothing.
  init?(line: ArraySlice<UInt8>) {
    guard line.first != UInt8(ascii: "#") else { return nil }
    var text = Self.withoutTrailingSpaces(line)
    isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    isForDirectories = text.last == slash
    if isForDirectories { text.removeLast() }
    isAnchored = text.contains(slash)
    if text.first == slash { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    let literalEnd = text.firstIndex(where: Self.isSpecial) ?? text.endIndex
    prefix = Array(text[..<literalEnd])
    first = prefix.first
    let rest = text[literalEnd...]
    if rest.isEmpty {
      wildcards = .none
      last = prefix.last
    } else if !isAnchored, prefix.isEmpty, rest.first == UInt8(ascii: "*"),
      !rest.dropFirst().contains(where: Self.isSpecial)
    {
      wildcards = .anyThen(Array(rest.dropFirst()))
      last = rest.count > 1 ? rest.last : nil
    } else if let glob = Glob(rest) {
      wildcards = .glob(glob)
      last = glob.lastByte
    } else {
      return nil
    }
  }

  /// Whether the pattern fits a path that counts from the directory of its file.
  ///
  /// - Parameter lastComponent: where in the path its last component begins.
  func matches(_ path: ArraySlice<UInt8>, lastComponent: Int, isDirectory: Bool) -> Bool {
    guard isDirectory || !isForDirectories else { return false }
    let start = isAnchored ? path.startIndex : lastComponent
    // Most patterns are out of the question after a look at the ends.
    if let last, path.last != last { return false }
    if let first, start == path.endIndex || path[start] != first { return false }
    guard path.endIndex - start >= prefix.count else { return false }
    for index in prefix.indices where path[start + index] != prefix[index] { return false }
    let rest = path[(start + prefix.count)...]
    return switch wildcards {
    case .none: rest.isEmpty
    case .anyThen(let suffix): rest.suffix(suffix.count).elementsEqual(suffix)
    case .glob(let glob): glob.matches(rest)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\\")
  }

  /// Spaces at the end do not count, save one behind a backslash and those before it. Tabs do.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 1
        // Git leaves a line alone that ends with a backslash.
        if index == line.endIndex { return line }
        end = index + 1
      } else if line[index] != UInt8(ascii: " ") {
        end = index + 1
      }
      index += 1
    }
    return line[..<end]
  }
}

private let slash = UInt8(ascii: "/")
