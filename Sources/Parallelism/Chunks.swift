/// A list in stretches, each of them a piece of work.
package struct Chunks<Element: Sendable>: Sendable {
  private let elements: [Element]
  private let length: Int

  /// The stretches of a list.
  ///
  /// - Parameter length: how many elements each has, but for the last, which may have fewer.
  package init(_ elements: [Element], of length: Int) {
    self.elements = elements
    self.length = length
  }

  /// The numbers of the stretches.
  package var numbers: Range<Int> { 0..<(elements.count + length - 1) / length }

  /// A stretch, with the places of its elements in the list.
  package subscript(number: Int) -> ArraySlice<Element> {
    elements[number * length..<min((number + 1) * length, elements.count)]
  }
}
