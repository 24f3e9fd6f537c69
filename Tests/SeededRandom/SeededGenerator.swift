/// Random numbers that are the same in every run, so that what a test finds is found again: SplitMix64 (Steele, Lea,
/// Flood 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers that follow from a seed.
  package init(seed: UInt64 = 1) {
    state = seed
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to `bound` - 1.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next() >> 33) % bound
  }

  /// Whether it happens this time, `percent` times of a hundred.
  package mutating func happens(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One of some things.
  package mutating func one<T>(of things: [T]) -> T {
    things[below(things.count)]
  }
}
