/// A text in which `«` and `»` mark stretches, taken apart.
struct MarkedText: Sendable {
  /// The text without the marks, UTF-8.
  var bytes: [UInt8] = []
  /// The marked stretches in the order written.
  var ranges: [Range<Int>] = []

  /// Takes a marked text apart. Marks may not nest.
  init(_ text: String) {
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«":
        precondition(start == nil, "marks must not nest: \(text)")
        start = bytes.count
      case "»":
        guard let begin = start else { preconditionFailure("a mark ends that never began: \(text)") }
        ranges.append(begin..<bytes.count)
        start = nil
      default:
        bytes += Array(String(scalar).utf8)
      }
    }
    precondition(start == nil, "a mark has no end: \(text)")
  }
}
