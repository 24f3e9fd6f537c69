/// How a reader tells what an unquoted scalar is.
struct ScalarResolver: Sendable {
  /// How large a number may be.
  enum NumberRange {
    /// Whole numbers of any size.
    case unbounded
    /// Whole numbers of 64 bits with a sign.
    case signed64
    /// Whole numbers of 64 bits, with a sign or without, and no number of floating point beyond the largest.
    case signedOrUnsigned64
    /// All numbers are of floating point.
    case double
  }

  /// Which dates there are.
  enum Calendar {
    /// Any: what is too much is carried over.
    case lenient
    /// Python's: from the year 1, days as the months have them.
    case python
    /// Ruby's: as above, but with a time of the day every month may have 31 days, and a day ends with 24:00:00.
    case ruby
    /// Go's: from the year 0, days as the months have them.
    case go
  }

  /// What becomes of a scalar that has a form's shape but no value of its kind.
  enum Failure {
    /// It stays text.
    case text
    /// The reader reports an error.
    case refusal
    /// The next form is tried.
    case nextForm
  }

  /// How large numbers may be.
  var numbers: NumberRange
  /// Which dates there are.
  var calendar: Calendar
  /// What becomes of a scalar without a value.
  var failure: Failure
  /// The forms in the order in which they are tried; what has none of them is text.
  var forms: [ScalarForm]
}
