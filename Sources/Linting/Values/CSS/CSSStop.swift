/// What ends the reading of a CSS value before its end.
enum CSSStop: Error {
  /// Whatever follows, the value is wrong.
  case fault(CSSFault)
  /// A placeholder decides, or CSS has more here than is judged.
  case undecided
}
