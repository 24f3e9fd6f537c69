/// What one `.gitignore` or `.git/info/exclude` says.
package struct IgnoreRules: Sendable {
  private let patterns: [IgnorePattern]

  /// The rules of a file's bytes.
  package init(text: [UInt8]) {
    var patterns: [IgnorePattern] = []
    var rest = text[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for var line in rest.split(separator: UInt8(ascii: "\n")) {
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      // Git reads C strings.
      if let end = line.firstIndex(of: 0) { line = line[..<end] }
      if let pattern = IgnorePattern(line: line) { patterns.append(pattern) }
    }
    self.patterns = patterns
  }

  /// Whether there is no rule.
  package var isEmpty: Bool { patterns.isEmpty }

  /// What the rules say of a path that counts from their directory: the last rule that fits decides.
  ///
  /// - Returns: true to ignore it, false to take it in spite of rules further out, nil where no rule fits.
  package func ignores(_ path: ArraySlice<UInt8>, isDirectory: Bool) -> Bool? {
    let lastComponent = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    for index in patterns.indices.reversed()
    where patterns[index].matches(path, lastComponent: lastComponent, isDirectory: isDirectory) {
      return !patterns[index].isNegated
    }
    return nil
  }
}
