import DocumentModel

/// Why a run must not begin: a report would take the place of something that it may not.
enum OutputClash: Error {
  /// Two reports would get into one file; the names of both.
  case sameFile(String, String)
  /// A report would overwrite a file that is to be checked; the name of the report, and of the file.
  case input(String, FilePath)

  /// The reason, a sentence without a stop.
  var sentence: String {
    switch self {
    case .sameFile(let first, let second): "\(first) and \(second) are one file, which can hold one report only"
    case .input(let output, let file) where output == "--output \(file.display)":
      "\(output) would overwrite a file that is to be checked"
    case .input(let output, let file): "\(output) would overwrite \(file.display), a file that is to be checked"
    }
  }
}
