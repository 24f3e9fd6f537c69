package import Catalog

/// What a key that somebody wrote was meant to be.
package enum Spelling {
  /// What a key was taken for.
  package enum Recognition: Sendable, Equatable {
    /// The parameter with exactly this name, in the key style that is declared where one is.
    case exact(ParameterName)
    /// The parameter with the same letters in another key style.
    case keyStyle(ParameterName, KeyStyle)
    /// The parameter whose name is so many slips away: 1 or 2.
    case near(ParameterName, distance: Int)
    /// No parameter.
    case none

    /// The parameter; nil where the key is none.
    package var name: ParameterName? {
      switch self {
      case .exact(let name), .keyStyle(let name, _), .near(let name, _): name
      case .none: nil
      }
    }
  }

  /// What a key of a profile was meant to be.
  ///
  /// A name that is known otherwise (``OtherName``) is never taken for a slip, and neither is one that is equally far
  /// from two parameters. A name of the team's own is none at all.
  package static func recognise(_ key: ArraySlice<UInt8>) -> Recognition {
    if isOwnName(key) { return .none }
    let known = recogniseLetters(key)
    guard known == .none, key.count <= longestName * 2, OtherName.named(ignoringStyle: key) == nil else { return known }
    // A character outside ASCII is one slip however many bytes it has; it may look like a letter, or like nothing.
    let letters = NameIndex.folded(key).filter { $0 & 0xC0 != 0x80 }
    var best: (name: ParameterName, distance: Int)?
    var isTie = false
    for (index, name) in folded.enumerated() {
      let limit = name.count >= 8 ? 2 : 1
      guard let distance = EditDistance.between(letters, name, limit: limit) else { continue }
      if distance == best?.distance { isTie = true }
      if distance < best?.distance ?? .max {
        best = (names[index], distance)
        isTie = false
      }
    }
    guard let best, !isTie else { return .none }
    return .near(best.name, distance: best.distance)
  }

  /// Whether a key is marked as a name of the team's own, like a parameter that is put aside (`_CallbackUrl`).
  static func isOwnName(_ key: ArraySlice<UInt8>) -> Bool {
    key.first == UInt8(ascii: "_") || key.first == UInt8(ascii: ".") || key.starts(with: "x-".utf8)
  }

  /// What a key of a profile was meant to be where a team may have declared how it writes names: a name in that style
  /// is the exact one, the documented name is one in another style.
  package static func recognise(_ key: ArraySlice<UInt8>, as style: DeclaredKeyStyle?) -> Recognition {
    let recognition = recognise(key)
    guard let declared = style?.style else { return recognition }
    return switch recognition {
    case .exact(let name): .keyStyle(name, .other)
    case .keyStyle(let name, declared): .exact(name)
    case .keyStyle, .near, .none: recognition
    }
  }

  /// What a key is by its letters alone, in any key style but without slips: enough to tell a profile from other
  /// mappings, and cheap for keys of any kind and length. Never ``Recognition/near(_:distance:)``.
  package static func recogniseLetters(_ key: ArraySlice<UInt8>) -> Recognition {
    if let name = ParameterName(exactly: key) { return .exact(name) }
    guard let index = foldedNames.index(of: key) else { return .none }
    return .keyStyle(names[index], KeyStyle(of: key, for: names[index]))
  }

  /// The one of the candidates that was probably meant by a word that is none of them; nil where none is near enough,
  /// or two are equally near.
  ///
  /// The same letters in another case or with other separators are always near; else one slip for every four letters
  /// of the candidate, at least one and at most three, and never for a candidate of less than four letters.
  package static func nearest(to word: ArraySlice<UInt8>, among candidates: [String]) -> String? {
    guard word.count <= 128 else { return nil }
    let letters = NameIndex.folded(word)
    var best: (candidate: String, distance: Int)?
    var isTie = false
    for candidate in candidates where candidate.utf8.count >= letters.count - 3 {
      let name = NameIndex.folded(Array(candidate.utf8)[...])
      let limit = name.count < 4 ? 0 : min(3, max(1, name.count / 4))
      guard let distance = EditDistance.between(letters, name, limit: limit) else { continue }
      if distance == best?.distance { isTie = true }
      if distance < best?.distance ?? .max {
        best = (candidate, distance)
        isTie = false
      }
    }
    return isTie ? nil : best?.candidate
  }

  private static let names = ParameterName.allCases
  private static let folded = names.map { NameIndex.folded(Array($0.rawValue.utf8)[...]) }
  private static let foldedNames = NameIndex(names.map(\.rawValue), ignoringStyle: true)
  private static let longestName = folded.map(\.count).max() ?? 0
}
