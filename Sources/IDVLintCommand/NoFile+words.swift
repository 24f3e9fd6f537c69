import Reporting

extension NoFile {
  /// What a name leads to, in words.
  var words: String {
    switch self {
    case .brokenLink: "a symbolic link that leads nowhere"
    case .notRegular: "not a regular file"
    case .excluded, .excludedDirectory: "the configuration excludes it"
    }
  }
}
