import SeededRandom

/// The scalars of the table, and thousands more that are one, two or three changes away from one of them.
enum NumberLikeScalars {
  /// All of them, in order; each can stand unquoted in a block mapping.
  static let all: [String] = {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("00112345678999__..::--++eExobBXO,TZaFfniyN")
    let known = ReaderTable.rows.map(\.scalar)
    var scalars = Set(known)
    while scalars.count < 4_000 {
      var scalar = Array(known[Int.random(in: 0..<known.count, using: &generator)])
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0...scalar.count, using: &generator)
        let letter = letters[Int.random(in: 0..<letters.count, using: &generator)]
        if place < scalar.count, Bool.random(using: &generator) { scalar.remove(at: place) }
        if Bool.random(using: &generator) { scalar.insert(letter, at: min(place, scalar.count)) }
      }
      if isPlain(String(scalar)) { scalars.insert(String(scalar)) }
    }
    return scalars.sorted()
  }()

  private static func isPlain(_ scalar: String) -> Bool {
    let isIndicator = scalar.isEmpty || scalar == "-" || scalar.hasPrefix("- ") || scalar.hasPrefix(": ")
    let hasEdge = scalar.hasPrefix(" ") || scalar.hasPrefix(",") || scalar.hasSuffix(" ") || scalar.hasSuffix(":")
    return !isIndicator && !hasEdge && !scalar.contains(": ")
  }
}
