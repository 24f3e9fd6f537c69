/// A shell pattern for paths: `*`, `?`, `[...]`, `\`, and `**` between slashes (Git's `wildmatch` with `WM_PATHNAME`).
///
/// All ways through the pattern are followed at once, so that the time of a match is at most the product of both
/// lengths whatever the pattern.
struct Glob: Sendable {
  /// A step of the pattern.
  private enum Step: Sendable {
    case byte(UInt8)
    /// `?`: any byte but a slash.
    case one
    /// `[...]`.
    case member(ByteSet)
    /// `*`: any number of bytes but slashes.
    case some
    /// `**`: any number of any bytes.
    case all
    /// `**/`, its first half: nothing at all, or else what ``directoriesEnd`` says.
    case directories
    /// `**/`, its second half: any bytes up to and including a slash.
    case directoriesEnd
  }

  private let steps: [Step]

  /// A glob; nil where the text is malformed (a bracket without end, an unknown class, a backslash at the end) and
  /// so matches nothing.
  init?(_ text: ArraySlice<UInt8>) {
    var steps: [Step] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "*"):
        let start = index - 1
        while index < text.endIndex, text[index] == UInt8(ascii: "*") { index += 1 }
        let rest = text[index...]
        guard index - start > 1, start == text.startIndex || text[start - 1] == slash,
          rest.isEmpty || rest.first == slash || rest.starts(with: [UInt8(ascii: "\\"), slash])
        else {
          steps.append(.some)
          continue
        }
        if rest.first == slash {
          index += 1
          steps += [.directories, .directoriesEnd]
        } else {
          steps.append(.all)
        }
      case UInt8(ascii: "?"):
        steps.append(.one)
      case UInt8(ascii: "["):
        guard let set = ByteSet(bracket: text, at: &index) else { return nil }
        steps.append(.member(set))
      case UInt8(ascii: "\\"):
        guard index < text.endIndex else { return nil }
        steps.append(.byte(text[index]))
        index += 1
      default:
        steps.append(.byte(byte))
      }
    }
    self.steps = steps
  }

  /// The byte that every text that fits ends with; nil where it may be any.
  var lastByte: UInt8? {
    if case .byte(let byte) = steps.last { byte } else { nil }
  }

  /// Whether the whole text fits.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    // reached[i]: the steps before i fit what has been read.
    var reached = [Bool](repeating: false, count: steps.count + 1)
    var next = reached
    reached[0] = true
    skipEmpty(&reached)
    for byte in text {
      var isAlive = false
      for index in 0...steps.count { next[index] = false }
      for (index, step) in steps.enumerated() where reached[index] {
        switch step {
        case .byte(let expected): if byte == expected { next[index + 1] = true }
        case .one: if byte != slash { next[index + 1] = true }
        case .member(let set): if byte != slash, set.contains(byte) { next[index + 1] = true }
        case .some: if byte != slash { next[index] = true }
        case .all: next[index] = true
        case .directories: continue
        case .directoriesEnd:
          next[index] = true
          if byte == slash { next[index + 1] = true }
        }
        isAlive = true
      }
      guard isAlive else { return false }
      swap(&reached, &next)
      skipEmpty(&reached)
    }
    return reached[steps.count]
  }

  /// Goes over the steps that fit nothing at all.
  private func skipEmpty(_ reached: inout [Bool]) {
    for (index, step) in steps.enumerated() where reached[index] {
      switch step {
      case .some, .all: reached[index + 1] = true
      case .directories:
        reached[index + 1] = true
        reached[index + 2] = true
      default: continue
      }
    }
  }
}

private let slash = UInt8(ascii: "/")
