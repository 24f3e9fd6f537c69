import Linting
import Testing

@Suite struct EditDistanceTests {
  /// The whole table, without a word about speed.
  private func reference(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = [[Int]](repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        var distance = min(
          table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          distance = min(distance, table[row - 2][column - 2] + 1)
        }
        table[row][column] = distance
      }
    }
    return table[left.count][right.count]
  }

  /// All pairs of words of at most four letters out of three.
  @Test func everyPairOfShortWords() {
    var words: [[UInt8]] = [[]]
    var last = words
    for _ in 0..<4 {
      last = last.flatMap { word in [1, 2, 3].map { word + [$0] } }
      words += last
    }
    for left in words {
      for right in words {
        let distance = reference(left, right)
        for limit in 0...3 {
          let expected = distance <= limit ? distance : nil
          guard EditDistance.between(left, right, limit: limit) != expected else { continue }
          Issue.record("\(left) \(right) within \(limit)")
        }
      }
    }
  }
}
