import DocumentModel

/// Why a run must not begin: what it writes would take the place of something, or what it goes by cannot be read.
enum RunRefusal: Error {
  /// Two reports would get into one file; the names of both.
  case sameFile(String, String)
  /// A report would overwrite a file that is to be checked; the name of the report, and of the file.
  case input(String, FilePath)
  /// A report would overwrite a file that the run goes by; the name of the report, and of the file.
  case source(String, FilePath)
  /// A file that the run goes by cannot be used; its name, the place in it, and why.
  case unusable(FilePath, TextPosition?, String)
  /// The run is to name its pipeline, and these variables of the environment do not tell which it is.
  case noPipeline([String])

  /// The reason, a sentence without a stop.
  var sentence: String {
    switch self {
    case .sameFile(let first, let second): "\(first) and \(second) are one file, which can hold one report only"
    case .input(let output, let file) where output == "--output \(file.display)":
      "\(output) would overwrite a file that is to be checked"
    case .input(let output, let file): "\(output) would overwrite \(file.display), a file that is to be checked"
    case .source(let output, let file): "\(output) would overwrite \(file.display), which the run goes by"
    case .noPipeline(let variables):
      "--sarif-azure-devops is for jobs of Azure Pipelines; not set, or not as there: "
        + variables.joined(separator: ", ")
    case .unusable(let file, let position, let reason):
      file.display + (position.map { ":\($0.line):\($0.column)" } ?? "") + ": \(reason)"
    }
  }
}
