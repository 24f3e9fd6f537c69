/// A language of the pages.
package struct Language: Sendable, Equatable {
  /// The code as it must be written.
  package let code: String
  /// The language's name in English.
  package let name: String
  /// Whether the PC pages have it too.
  package let isOnPC: Bool

  /// The only documented key of a LanguageConfig.
  package static let configKey = "defaultLanguage"

  /// The sentence behind the codes.
  package static let citation = Citation(
    .languages,
    "defaultLanguage is one of 14 codes, on PC pages zh, TW or en; languages and texts of your own are no longer "
      + "supported.")
  /// The metadata shows a bare code where the page asks for an object.
  package static let bareCode = Citation(
    .metadata, section: "Initialize", "The example of LanguageConfig is a bare code.", evidence: .contradictory)

  /// The codes in the order of the page.
  package static let all = [
    Language(code: "zh", name: "Simplified Chinese", isOnPC: true),
    Language(code: "TW", name: "Traditional Chinese", isOnPC: true),
    Language(code: "en", name: "English", isOnPC: true),
    Language(code: "ms", name: "Malay", isOnPC: false),
    Language(code: "id", name: "Indonesian", isOnPC: false),
    Language(code: "th", name: "Thai", isOnPC: false),
    Language(code: "vi", name: "Vietnamese", isOnPC: false),
    Language(code: "ja", name: "Japanese", isOnPC: false),
    Language(code: "ko", name: "Korean", isOnPC: false),
    Language(code: "fr", name: "French", isOnPC: false),
    Language(code: "es", name: "Spanish", isOnPC: false),
    Language(code: "pt", name: "Portuguese", isOnPC: false),
    Language(code: "ru", name: "Russian", isOnPC: false),
    Language(code: "ar", name: "Arabic", isOnPC: false),
  ]

  /// The language with exactly this code; nil where there is none.
  package static func named(_ code: ArraySlice<UInt8>) -> Language? {
    codes.index(of: code).map { all[$0] }
  }

  /// The language that was meant by a code that is none of the 14; nil where that cannot be told.
  ///
  /// Knows codes in another case, BCP 47 tags (`zh-Hans`, `zh-TW`, `en_US`) and the languages' names.
  package static func meant(by code: ArraySlice<UInt8>) -> Language? {
    guard code.count <= 32, named(code) == nil else { return nil }
    if let index = foldedCodes.index(of: code) ?? names.index(of: code) { return all[index] }
    let subtags = code.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard let primary = subtags.first, let index = foldedCodes.index(of: primary) else { return nil }
    let isTraditional = subtags.dropFirst().contains { traditionalSubtags.index(of: $0) != nil }
    return all[index] == all[0] && isTraditional ? all[1] : all[index]
  }

  /// The codes of all of them in a row: "zh, TW, en".
  package static let list = all.map(\.code).joined(separator: ", ")

  private static let codes = NameIndex(all.map(\.code))
  private static let foldedCodes = NameIndex(all.map(\.code), ignoringStyle: true)
  private static let names = NameIndex(all.map(\.name), ignoringStyle: true)
  /// The script and the regions that write Traditional Chinese.
  private static let traditionalSubtags = NameIndex(["Hant", "TW", "HK", "MO"], ignoringStyle: true)
}
