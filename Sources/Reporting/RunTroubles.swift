import DocumentModel

/// What a run could not read or do, or what fails it beside its findings, for reports that tell of it at their end.
struct RunTroubles: Sendable {
  /// A file that could not be read.
  struct Unreadable: Sendable {
    /// Its name.
    var name: ReportedName
    /// Why, in words that fit behind a name and a colon.
    var reason: String
  }

  private var files: [Unreadable] = []
  /// What could not be done beside, or fails the run, sentences without a stop.
  private(set) var failures: [String] = []

  /// Takes notice of a file that could not be read.
  mutating func add(unreadable name: ReportedName, _ reason: String) {
    files.append(Unreadable(name: name, reason: reason))
  }

  /// Takes notice of what could not be done, or fails the run.
  mutating func add(failure: String) {
    failures.append(failure)
  }

  /// The files that could not be read, by their absolute names.
  var unreadable: [Unreadable] { files.sorted { $0.name.order < $1.name.order } }
}
