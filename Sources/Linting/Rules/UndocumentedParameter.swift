import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let undocumentedParameter = Rule(
    id: "undocumented-parameter", severity: .warning,
    summary: "a name that Initialize knows, but that is not documented for ID_OCR",
    explanation: """
      Initialize serves several products, and the SDKs know the names of all of them. What they do to a request for \
      ID_OCR is not documented. Leave the name out unless Alibaba Cloud told you to send it.
      """,
    citation: OtherName.undocumentedNames,
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout"),
      .fragment("ProductCode: ID_OCR\nCrop: none").judged { $0.extraKeys = ["Crop"] },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\n«Crop»: \"T\"\n«FacePictureUrl»: https://static.acme-pay.com/face.jpg"),
      .fragment("ProductCode: ID_OCR\n«edit_ocr_result»: \"1\""),
    ],
    checks: .profile { profile, collector in
      for binding in profile.bindings {
        guard let other = profile.otherName(of: binding), other.standing == .undocumented else { continue }
        collector.report(
          "`\(binding.key.text)` is known to Initialize\(binding.properName(of: other)), but not documented for ID_OCR",
          atKeyOf: binding, help: "leave it out, unless Alibaba Cloud told you to send it")
      }
    })
}

extension Binding {
  /// What to say of a name in another key style than the documented one; empty where it is to the letter.
  fileprivate func properName(of other: OtherName) -> String {
    key.text.equals(other.name) ? "" : " as `\(other.name)`"
  }
}
