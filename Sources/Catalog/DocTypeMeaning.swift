/// The document that a wrong code was meant for, and how the code came about.
package struct DocTypeMeaning: Sendable, Equatable {
  /// How a wrong code came about.
  package enum Reason: Sendable, Equatable {
    /// Leading zeros are missing, as after a pass through YAML numbers or a spreadsheet.
    case lostZeros
    /// There are more leading zeros than in the table.
    case addedZeros
    /// The text of the page speaks of 8 digits, the table prints 9.
    case contradictory
    /// A YAML 1.1 reader took the unquoted code for an octal number.
    case readAsOctal
    /// A letter stands where a digit looks the same: `O` for 0, `l` or `I` for 1.
    case letterForDigit
    /// Its digits are those of East Asian typing, as wide as the characters there.
    case fullWidthDigits
    /// It is a code of other products.
    case otherFamily(CodeFamily)

    /// The reason for people, a clause that begins with "its" or "it".
    package var phrase: String {
      switch self {
      case .lostZeros: "its leading zeros are lost"
      case .addedZeros: "it has more leading zeros than the documented code"
      case .contradictory: "it has 8 digits, the documented code 9"
      case .readAsOctal: "it is what a YAML 1.1 reader makes of the documented code without quotes"
      case .letterForDigit: "it has a letter that looks like a digit (`O` for 0, `l` or `I` for 1)"
      case .fullWidthDigits: "it has full-width digits"
      case .otherFamily(let family): "it is a code of \(family.owner)"
      }
    }
  }

  /// The document.
  package let docType: DocType
  /// How the code came about.
  package let reason: Reason
}
