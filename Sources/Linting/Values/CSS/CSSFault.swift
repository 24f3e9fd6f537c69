/// The first thing that makes a text no CSS value of its kind, and where.
struct CSSFault {
  /// What is wrong.
  enum Kind {
    /// It cannot stand there, or the text ends too early.
    case unexpected
    /// A hexadecimal colour with another number of digits than 3, 4, 6 or 8.
    case digitCount(Int)
    /// A hexadecimal colour with a character that is no such digit.
    case badDigit
    /// A hexadecimal colour without `#`.
    case missingHash
    /// A name that CSS does not have where one of `what` stands.
    case unknownName(what: String)
    /// A function that is none of colours.
    case unknownFunction
    /// The name of a function without a bracket right behind it.
    case bareFunction
    /// A function without its closing bracket.
    case unclosedFunction
    /// A function with another number of values than 3 or 4.
    case valueCount(Int)
    /// A function with commas between some values only.
    case mixedSeparators
    /// A function with commas that has numbers and percentages for colours.
    case mixedValues
    /// An opacity without `/` before it in a function without commas.
    case missingSlash
    /// A number in a function with commas that takes a percentage there.
    case missingPercent
    /// A value that the function cannot have in this place.
    case wrongValue
    /// A length without its unit.
    case missingUnit
    /// A unit that CSS does not have.
    case unknownUnit
    /// A percentage in the place of a length.
    case percentage
    /// A negative number where only others make sense.
    case negative
    /// A second one of what may stand once.
    case repeated(what: String)
    /// A shadow with another number of lengths than 2 to 4.
    case lengthCount(Int)
    /// A length of a shadow that stands apart from the others.
    case splitLengths
  }

  /// What is wrong.
  var kind: Kind
  /// Where, in bytes of the text.
  var range: Range<Int>
  /// The name that was probably meant; nil where that cannot be told.
  var near: String?

  /// What is wrong with the text at ``range``, a predicate.
  var predicate: String {
    switch kind {
    case .unexpected: range.isEmpty ? "ends too early" : "cannot stand there"
    case .digitCount(let count): "has \(count) hexadecimal \(count == 1 ? "digit" : "digits"), not 3, 4, 6 or 8"
    case .badDigit: "has other characters than hexadecimal digits"
    case .missingHash: "lacks the `#` of a hexadecimal colour"
    case .unknownName(let what): "is not \(what)"
    case .unknownFunction: "is no function of CSS colours"
    case .bareFunction: "has no bracket right behind it"
    case .unclosedFunction: "lacks its closing bracket"
    case .valueCount(let count): "takes 3 or 4 values, not \(count)"
    case .mixedSeparators: "takes commas between all values or none"
    case .mixedValues: "takes three numbers or three percentages with commas"
    case .missingSlash: "takes a `/` before the opacity where there are no commas"
    case .missingPercent: "lacks a `%`"
    case .wrongValue: "cannot stand in this place of the function"
    case .missingUnit: "lacks a unit such as `px`"
    case .unknownUnit: "has a unit that CSS does not have"
    case .percentage: "is a percentage"
    case .negative: "is negative"
    case .repeated(let what): "is a second \(what)"
    case .lengthCount(let count): "has \(count) \(count == 1 ? "length" : "lengths"), not 2 to 4"
    case .splitLengths: "stands apart from the other lengths"
    }
  }
}
