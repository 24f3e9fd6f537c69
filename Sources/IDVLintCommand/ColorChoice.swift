/// Whether people's output has colours (`--color`).
package enum ColorChoice: String, CaseIterable, Sendable {
  /// On a terminal that can, unless `NO_COLOR` is set (https://no-color.org).
  case auto
  /// Even into a file or a pipe, and whatever the environment says.
  case always
  /// Not at all.
  case never

  /// Whether to write colours to standard output, or to another descriptor.
  package func isColored(on descriptor: Int32 = 1) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      FileSystem.isTerminal(descriptor) && !FileSystem.isSet(variable: "NO_COLOR")
        && !FileSystem.variable("TERM", is: "dumb")
    }
  }
}
