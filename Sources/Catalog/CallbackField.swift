/// A name that the platform adds to the query of a CallbackUrl.
package struct CallbackField: Sendable, Equatable {
  /// The name.
  package let name: String
  /// The other spelling of the name in the documentation's prose; nil where it has one only.
  package let otherSpelling: String?

  /// The names; `callbackToken` is added when CallbackToken is set.
  package static let all = [
    CallbackField(name: "transactionId", otherSpelling: nil),
    CallbackField(name: "passed", otherSpelling: nil),
    CallbackField(name: "subCode", otherSpelling: "subcode"),
    CallbackField(name: "callbackToken", otherSpelling: "CallbackToken"),
  ]

  /// The sentence behind the names.
  package static let citation = Citation(
    .initialize,
    "The platform calls CallbackUrl by GET and adds transactionId, passed, subCode and, when it is set, callbackToken; "
      + "the prose spells two of them differently.",
    evidence: .contradictory)

  /// The field with this name in either spelling; nil where there is none.
  package static func named(_ name: ArraySlice<UInt8>) -> CallbackField? {
    all.first { field in
      field.name.utf8.elementsEqual(name) || field.otherSpelling.map { $0.utf8.elementsEqual(name) } ?? false
    }
  }
}
