/// How many slips of a typist lie between two words.
package enum EditDistance {
  /// The number of insertions, deletions, replacements and swaps of neighbours that make one word of the other
  /// (Damerau and Levenshtein, no stretch changed twice).
  ///
  /// - Parameter limit: the distance above which the answer is nil, from 0.
  package static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if left == right { return 0 }
    // Each slip brings at most one new letter into a word, so most words are told apart by their letters alone.
    let (leftLetters, rightLetters) = (letters(of: left), letters(of: right))
    guard (leftLetters & ~rightLetters).nonzeroBitCount <= limit,
      (rightLetters & ~leftLetters).nonzeroBitCount <= limit
    else { return nil }
    let (left, right) = differing(left, right)
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in 0..<left.count {
      let letter = left[left.startIndex + row]
      current[0] = row + 1
      var least = row + 1
      for column in 0..<right.count {
        let other = right[right.startIndex + column]
        var distance = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[right.startIndex + column - 1],
          left[left.startIndex + row - 1] == other
        {
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

  /// The words without what they have in common at their ends.
  private static func differing(_ left: [UInt8], _ right: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var (left, right) = (left[...], right[...])
    while let first = left.first, first == right.first { (left, right) = (left.dropFirst(), right.dropFirst()) }
    while let last = left.last, last == right.last { (left, right) = (left.dropLast(), right.dropLast()) }
    return (left, right)
  }

  private static func letters(of word: [UInt8]) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
