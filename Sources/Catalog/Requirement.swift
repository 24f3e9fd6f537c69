/// Whether a request must have a parameter.
package enum Requirement: Sendable, Equatable {
  /// Initialize refuses a request without it.
  case required
  /// It may be left out.
  case optional
  /// It may be left out with these integrations only.
  case expected(unless: [Integration])
}
