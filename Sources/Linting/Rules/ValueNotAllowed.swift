import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let valueNotAllowed = Rule(
    id: "value-not-allowed", severity: .error,
    summary: "IdSpoof, IdThreshold, ShowAlbumIcon, ShowOcrResult or ShowGuidePage has none of its values",
    explanation: """
      IdSpoof is `Y` or `N`; IdThreshold is `0`, `1`, `2` or `3`; the three Show parameters are `1` or `0`. All are \
      strings, case counts, and `true` and `false` are not among them.
      """,
    citation: ParameterName.idThreshold.parameter.citation,
    yieldsTo: ["credential-in-profile"],
    good: [.fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\"\nIdThreshold: \"2\"\nShowGuidePage: \"0\"")],
    bad: [
      .fragment("ProductCode: ID_OCR\nShowGuidePage: «true»", fixed: "ProductCode: ID_OCR\nShowGuidePage: \"1\""),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"«y»\"", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment("ProductCode: ID_OCR\nIdThreshold: '«7»'"),
    ],
    checks: .parameter([.idSpoof, .idThreshold, .showAlbumIcon, .showOcrResult, .showGuidePage]) {
      binding, _, collector in
      guard binding.isJudged, let text = binding.text, let parameter = binding.parameter,
        case .choice(let choices) = parameter.shape, text.equalsOneOf(choices.lazy.map(\.value)) == .wrong
      else { return }
      let word = String(decoding: OuterBlank.trimmed(text.text.bytes), as: UTF8.self)
      let meant = text.isLiteral ? Choice.meant(by: word, among: choices) : nil
      collector.report(
        "`\(text.text)` is no value of \(parameter.rawValue)", in: binding, notes: binding.outerBlankNotes,
        help: Message("the values are " + Choice.list(choices)),
        fix: meant.map { Fix("write \"\($0)\"", .suggested, .setValue(binding.value, $0)) })
    })
}
