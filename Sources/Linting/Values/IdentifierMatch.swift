/// How a value agrees with an alphabet and a length.
package struct IdentifierMatch: Sendable, Equatable {
  /// How many offending characters are listed at most.
  package static let mostOffending = 100

  /// The answer.
  package internal(set) var verdict = Verdict.undecided
  /// The characters outside the alphabet, each by itself, in bytes from the beginning of the text; of more than
  /// ``mostOffending`` the first.
  package internal(set) var offending: [Range<Int>] = []
  /// The number of known characters.
  package internal(set) var knownCharacters = 0
  /// From the first known character that is too many to the end of the text; nil where there are not too many.
  package internal(set) var excess: Range<Int>?
  /// Whether all is known and it is too little.
  package internal(set) var isTooShort = false
}
