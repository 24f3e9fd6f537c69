/// The last line of a human report.
struct Summary {
  private let totals: RunTotals

  /// The summary of a run.
  init(of totals: RunTotals) {
    self.totals = totals
  }

  /// `2 errors and 1 warning in 3 files checked; 4 files passed over (no profile in them)`, without a line feed.
  var sentence: String {
    var clauses = [verdict]
    if let advice { clauses.append(advice) }
    if totals.mended > 0 {
      let verb = totals.mended == 1 ? "was" : "were"
      let files = Self.count(totals.mendedFiles, "file")
      clauses.append("\(Self.count(totals.mended, "finding")) \(verb) mended in \(files)")
    }
    if totals.hidden > 0 {
      let verb = totals.hidden == 1 ? "is" : "are"
      clauses.append("\(Self.count(totals.hidden, "finding")) below the level \(verb) not shown")
    }
    if totals.suppressed > 0 {
      clauses.append("\(Self.count(totals.suppressed, "finding")) \(totals.suppressed == 1 ? "is" : "are") allowed")
    }
    if totals.known > 0 {
      let verb = totals.known == 1 ? "is" : "are"
      clauses.append("\(Self.count(totals.known, "finding")) \(verb) known (in the baseline)")
    }
    if totals.gone > 0 {
      let verb = totals.gone == 1 ? "occurs" : "occur"
      clauses.append("\(Self.count(totals.gone, "finding")) of the baseline no longer \(verb)")
    }
    let passedOver = totals.passedOver - totals.noFiles - totals.excluded - totals.excludedDirectories
    if passedOver > 0 {
      let place = passedOver == 1 ? "it" : "them"
      clauses.append("\(Self.count(passedOver, "file")) passed over (no profile in \(place))")
    }
    let directories = totals.excludedDirectories == 1 ? "1 directory" : "\(totals.excludedDirectories) directories"
    let excluded =
      (totals.excluded > 0 ? [Self.count(totals.excluded, "file")] : [])
      + (totals.excludedDirectories > 0 ? [directories] : [])
    if !excluded.isEmpty {
      clauses.append("\(excluded.joined(separator: " and ")) passed over (excluded by the configuration)")
    }
    if totals.noFiles > 0 {
      let place = totals.noFiles == 1 ? "it" : "them"
      clauses.append("\(Self.count(totals.noFiles, "name")) passed over (no regular file behind \(place))")
    }
    if totals.unreadable > 0 { clauses.append("\(Self.count(totals.unreadable, "file")) could not be read") }
    return clauses.joined(separator: "; ")
  }

  /// What could be mended; nil where nothing could.
  private var advice: String? {
    let suggested = "\(totals.fixableSuggested)\(totals.fixable > 0 ? " more" : " can be mended") with --fix-suggested"
    guard totals.fixable > 0 else { return totals.fixableSuggested > 0 ? suggested : nil }
    return "\(totals.fixable) can be mended with --fix" + (totals.fixableSuggested > 0 ? ", \(suggested)" : "")
  }

  private var verdict: String {
    let counts = [(totals.errors, "error"), (totals.warnings, "warning"), (totals.notes, "note")]
      .filter { $0.0 > 0 }
      .map { Self.count($0.0, $0.1) }
    guard let last = counts.last else {
      return totals.files == 0 ? "no file checked" : "no problems in \(Self.count(totals.files, "file"))"
    }
    let listed = counts.count == 1 ? last : counts.dropLast().joined(separator: ", ") + " and " + last
    return "\(listed) in \(Self.count(totals.files, "file")) checked"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
