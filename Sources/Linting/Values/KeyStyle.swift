package import Catalog

/// A way to write the names of parameters other than the documentation's.
package enum KeyStyle: String, Sendable, CaseIterable {
  /// `merchantBizId`
  case camel
  /// `merchant_biz_id`
  case snake
  /// `merchant-biz-id`
  case kebab
  /// Any other mixture of case and separators: `MERCHANT_BIZ_ID`, `merchantbizid`; the documented name itself where
  /// another style is declared.
  case other

  /// The name in this style; the documented name itself for ``other``, which is no style to write in.
  package func spelling(of name: ParameterName) -> String { (Self.spellings[self] ?? [])[name.order] }

  private static let spellings = Dictionary(
    uniqueKeysWithValues: allCases.map { style in (style, ParameterName.allCases.map { style.written($0.rawValue) }) })

  private func written(_ pascal: String) -> String {
    switch self {
    case .camel: return pascal.prefix(1).lowercased() + pascal.dropFirst()
    case .snake: return Self.words(of: pascal).joined(separator: "_")
    case .kebab: return Self.words(of: pascal).joined(separator: "-")
    case .other: return pascal
    }
  }

  /// The style in which `key` writes the name, of which it is known to have the letters.
  init(of key: ArraySlice<UInt8>, for name: ParameterName) {
    let styles: [KeyStyle] = [.camel, .snake, .kebab]
    self = styles.first { $0.spelling(of: name).utf8.elementsEqual(key) } ?? .other
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    return words
  }
}
