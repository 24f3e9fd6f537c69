package import Catalog

/// The platforms that the profiles are for, as a user declares them (`--platform`).
package enum PlatformChoice: String, CaseIterable, Sendable {
  /// Phones.
  case mobile
  /// Computers.
  case pc
  /// Both of them, by one and the same profile.
  case both

  /// The platforms.
  package var platforms: Set<Platform> {
    switch self {
    case .mobile: [.mobile]
    case .pc: [.pc]
    case .both: [.mobile, .pc]
    }
  }
}
