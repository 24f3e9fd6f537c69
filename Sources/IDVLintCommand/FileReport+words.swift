import Linting

extension FileReport.Outcome {
  /// What became of a file, in words.
  var words: String {
    switch self {
    case .checked(let profiles): "checked, \(profiles) \(profiles == 1 ? "profile" : "profiles")"
    case .passedOver(.noProfile): "passed over, no profile in it"
    case .passedOver(.markedAsNone): "passed over, marked as no profile"
    case .passedOver(.unreadable): "passed over, cannot be read and tells of no profile"
    }
  }
}
