import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let mixedPlatformStyle = Rule(
    id: "mixed-platform-style", severity: .warning,
    summary: "StyleConfig has keys of both platforms, or of the other platform than declared",
    explanation: """
      Mobile and PC pages have each their own sections and properties, and take no notice of the other's. Where one \
      profile serves both, declare both platforms, and keys of both are fine.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    good: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}, \"ocrResultPage\": {}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrResultPage\": {}, \"alert\": {}}'").judged {
        $0.platforms = [.mobile, .pc]
      },
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\n"
          + "StyleConfig: '{\"«alert»\": {}, \"ocrPage\": {\"tipColor\": \"red\", \"maskColor\": \"red\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"«backIcon»\": \"\"}, \"alert\": {}}'").judged {
        $0.platforms = [.mobile]
      },
    ],
    checks: .parameter([.styleConfig]) { binding, profile, collector in
      guard let style = binding.style, binding.json?.isReadable == true,
        let other = otherPlatform(in: style, declared: profile.file.options.platforms),
        let wrong = style.entries.first(where: { $0.platform == other })
      else { return }
      let key = style.key(of: wrong)
      let isDeclared = !profile.file.options.platforms.isEmpty
      let right = style.entries.first { $0.platform == other.other }
      let notes = right.map { right in
        [Finding.Note("this belongs to \(other.other.words) pages", at: style.key(of: right).contentRange)]
      }
      collector.report(
        isDeclared
          ? "`\(key.text)` belongs to \(other.words) pages, and the profile is declared for \(other.other.words) pages"
          : "`\(key.text)` belongs to \(other.words) pages, and other keys to \(other.other.words) pages",
        in: binding, insideAtKey: key, notes: notes ?? [],
        help: "leave the keys of one platform out, or declare --platform both where the profile serves both")
    })

  /// The platform whose keys should not be there; nil where all may be.
  private static func otherPlatform(in style: StyleOutline, declared: Set<Platform>) -> Platform? {
    guard declared.count < 2 else { return nil }
    if let declared = declared.first { return style.isFor(declared.other) ? declared.other : nil }
    guard style.isFor(.mobile), style.isFor(.pc) else { return nil }
    // That of the fewer keys; of two equal ones that which comes second.
    let platforms = style.entries.compactMap(\.platform)
    let mobile = platforms.count { $0 == .mobile } * 2
    return mobile == platforms.count ? platforms.first { $0 != platforms[0] } : mobile < platforms.count ? .mobile : .pc
  }
}

extension Platform {
  /// The platform in a sentence.
  fileprivate var words: String {
    switch self {
    case .mobile: "mobile"
    case .pc: "PC"
    }
  }

  /// The platform that it is not.
  fileprivate var other: Platform { self == .mobile ? .pc : .mobile }
}
