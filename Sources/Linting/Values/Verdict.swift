/// The answer to a question about a value of which only a part may be known.
package enum Verdict: Sendable, Equatable {
  /// Right, whatever the unknown parts hold.
  case right
  /// Wrong, whatever the unknown parts hold: the only answer that may become a finding.
  case wrong
  /// It depends on the unknown parts.
  case undecided
}
