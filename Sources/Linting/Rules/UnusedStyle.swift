import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unusedStyle = Rule(
    id: "unused-style", severity: .note,
    summary: "StyleConfig sets the looks of what the user does not see",
    explanation: """
      `facePage` is about the look at the face, which is no part of ID_OCR. A page or an icon that ShowOcrResult, \
      ShowGuidePage or ShowAlbumIcon hides has no looks either. It does no harm and may be left out.
      """,
    citation: StyleProperty.unused,
    yieldsTo: ["duplicate-key", "mixed-platform-style"],
    good: [
      .fragment("ProductCode: ID_OCR\nShowGuidePage: \"1\"\nStyleConfig: '{\"guidePage\": {}}'"),
      .fragment("ProductCode: ID_OCR\nShowGuidePage: \"${X}\"\nStyleConfig: '{\"guidePage\": {}}'"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"«facePage»\": {}}'"),
      .fragment("ProductCode: ID_OCR\nShowOcrResult: \"0\"\nStyleConfig: '{\"«ocrResultPage»\": {}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"«guidePage»\": {}}'\nShowGuidePage: \"0\""),
      .fragment(
        "ProductCode: ID_OCR\nShowAlbumIcon: \"0\"\nStyleConfig: '{\"ocrPage\": {\"«albumIconImg»\": \"\"}}'"),
    ],
    checks: .parameter([.styleConfig]) { binding, profile, collector in
      guard let style = binding.style, binding.json?.isReadable == true else { return }
      for entry in style.entries {
        guard let section = entry.section else { continue }
        let key = style.key(of: entry)
        if entry.isSection, !section.isUsed {
          collector.report(
            "`\(key.text)` has no effect: ID_OCR does not look at the face", in: binding, insideAtKey: key,
            help: "it may be left out")
          continue
        }
        let parameter = entry.isSection ? section.shownBy : entry.definition?.shownBy
        if let parameter, profile.has(parameter, "0") {
          collector.report(
            "`\(key.text)` has no effect: \(parameter.rawValue) hides it", in: binding, insideAtKey: key,
            help: "it may be left out")
        }
      }
    })
}
