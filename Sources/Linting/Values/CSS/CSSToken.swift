/// A word, a number or a mark of CSS text (CSS Syntax Module Level 3, section 4).
struct CSSToken: Equatable {
  /// What it is.
  enum Kind {
    /// The end of the text.
    case end
    /// A name that stands alone: `red`.
    case word
    /// A name and the bracket right behind it: `rgb(`.
    case function
    /// `#` and what belongs to it.
    case hash
    /// A number with or without a unit.
    case number
    /// `,`
    case comma
    /// `/`
    case slash
    /// `)`
    case close
    /// Any other character.
    case other
  }

  /// What it is.
  var kind: Kind
  /// Where it stands, in bytes of the text; of a function without its bracket.
  var range: Range<Int>
  /// Of a number the place of its unit, empty where there is none; of any other token its ``range``.
  var unit: Range<Int>
  /// Whether it is a number that is 0.
  var isZero = false
  /// Whether it is a number with a minus sign that is not 0.
  var isNegative = false

  /// A token without a unit.
  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    unit = range
  }
}
