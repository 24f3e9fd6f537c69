/// How many slips of a typist lie between two words.
package enum EditDistance {
  /// The number of insertions, deletions, replacements and swaps of neighbours that make one word of the other
  /// (Damerau and Levenshtein, no stretch changed twice).
  ///
  /// - Parameter limit: the distance above which the answer is nil, from 0.
  package static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // Each slip brings at most one new letter into a word, so most words are told apart by their letters alone.
    let (leftLetters, rightLetters) = (letters(of: left), letters(of: right))
    guard (leftLetters & ~rightLetters).nonzeroBitCount <= limit,
      (rightLetters & ~leftLetters).nonzeroBitCount <= limit
    else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in left.indices {
      current[0] = row + 1
      var least = row + 1
      for column in right.indices {
        var distance = min(
          last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, beforeLast[column - 1] + 1)
        }
        current[column + 1] = distance
        least = min(least, distance)
      }
      // A swap reaches back two rows, whose least values differ by one at most.
      if least > limit + 1 { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let distance = last[right.count]
    return distance <= limit ? distance : nil
  }

  private static func letters(of word: [UInt8]) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
