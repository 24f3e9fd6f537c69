/// A family of document codes that ID_OCR does not take.
package enum CodeFamily: Sendable, CaseIterable {
  /// Three letters and five digits.
  case lettered
  /// `0156` and four further characters.
  case retired
  /// Eleven digits.
  case elevenDigits

  /// Whose codes they are.
  package var owner: String {
    switch self {
    case .lettered: "eKYC_PRO, ID_OCR_PRO and ID_OCR_MAX"
    case .retired: "retired products"
    case .elevenDigits: "another service"
    }
  }

  /// The family that a code belongs to by its form; nil where it has the form of none.
  package init?(of code: ArraySlice<UInt8>) {
    let digits = code.reduce(0) { $0 + ((0x30...0x39).contains($1) ? 1 : 0) }
    let letters = code.prefix(3).reduce(0) { $0 + ((0x41...0x5A).contains($1 & 0xDF) ? 1 : 0) }
    switch (code.count, digits) {
    case (8, 5) where letters == 3: self = .lettered
    case (8, 8) where code.starts(with: "0156".utf8): self = .retired
    case (11, 11): self = .elevenDigits
    default: return nil
    }
  }
}
