extension RandomAccessCollection where Index == Int {
  /// The index of the first element that belongs to the second of two parts, found by halving; the end index where none
  /// does. All elements of the first part stand before those of the second.
  @inlinable
  package func partitioningIndex(where isInSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
