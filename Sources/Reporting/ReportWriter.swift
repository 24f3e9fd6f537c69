package import DocumentModel
package import Linting

/// Writes what a run found, a file at a time in the order of the run, as UTF-8.
///
/// What it writes holds no control character but the line feed (and, coloured, the escape sequences of its own), and
/// no text of a sensitive place.
package struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let palette: Palette
  private let context: ReportContext
  private var json: JSONReport
  private var sarif: SARIFReport
  private var gitLab: GitLabReport
  private var jUnit: JUnitReport
  private var rdJSON: RDJSONReport
  private var checkstyle: CheckstyleReport
  private var troubles = RunTroubles()

  /// A writer of a report.
  package init(format: ReportFormat, context: ReportContext) {
    self.format = format
    palette = Palette(isColored: context.isColored)
    self.context = context
    json = JSONReport(context)
    sarif = SARIFReport(context)
    gitLab = GitLabReport(context)
    jUnit = JUnitReport(context)
    rdJSON = RDJSONReport(context)
    checkstyle = CheckstyleReport(context)
  }

  /// Takes what was found in a file, and appends what can be written already.
  package mutating func add(_ report: FileReport, into output: inout [UInt8]) {
    switch format {
    case .human where !report.findings.isEmpty: HumanReport(of: report, palette: palette).render(into: &output)
    case .concise where !report.findings.isEmpty: ConciseReport(of: report).render(into: &output)
    case .github where !report.findings.isEmpty: GitHubReport(of: report, in: context).render(into: &output)
    case .azure where !report.findings.isEmpty: AzureReport(of: report, in: context).render(into: &output)
    case .human, .concise, .github, .azure: break
    case .json: json.add(report)
    case .sarif: sarif.add(report)
    case .gitlab: gitLab.add(report)
    case .junit: jUnit.add(report)
    case .rdjson: rdJSON.add(report)
    case .checkstyle: checkstyle.add(report)
    }
  }

  /// A writer of the same report to which nothing was added: files may be added to several side by side.
  package var empty: ReportWriter { ReportWriter(format: format, context: context) }

  /// Takes what another writer was told of the files that come next.
  package mutating func append(_ next: ReportWriter) {
    switch format {
    case .human, .concise, .github, .azure: break
    case .json: json.append(next.json)
    case .sarif: sarif.append(next.sarif)
    case .gitlab: gitLab.append(next.gitLab)
    case .junit: jUnit.append(next.jUnit)
    case .rdjson: rdJSON.append(next.rdJSON)
    case .checkstyle: checkstyle.append(next.checkstyle)
    }
  }

  /// Takes notice of a file that could not be read.
  ///
  /// - Parameter reason: why, in words that fit behind a name and a colon.
  package mutating func add(unreadable path: FilePath, _ reason: String) {
    switch format {
    case .human, .concise, .gitlab, .rdjson, .checkstyle: break
    case .json: json.add(unreadable: path, reason)
    case .sarif: sarif.add(unreadable: path, reason)
    case .github, .azure, .junit: troubles.add(unreadable: ReportedName(of: path, in: context), reason)
    }
  }

  /// Takes notice of a name that no file to check stands behind.
  package mutating func add(passedOver path: FilePath, _ reason: NoFile) {
    switch format {
    case .json: json.add(passedOver: path, reason)
    default: break
    }
  }

  /// Takes notice of what could not be done, beside files that could not be read.
  ///
  /// - Parameter failure: a sentence without a stop.
  package mutating func add(failure: String) {
    switch format {
    case .human, .concise, .gitlab, .rdjson, .checkstyle: break
    case .json: json.add(failure: failure)
    case .sarif: sarif.add(failure: failure)
    case .github, .azure, .junit: troubles.add(failure: failure)
    }
  }

  /// Takes notice of what a baseline has and no longer occurs, where that is a failure. What ends in a summary has the
  /// number there.
  ///
  /// - Parameter sentence: without a stop, to stand behind the name of the baseline.
  package mutating func add(gone sentence: String, from baseline: FilePath) {
    let failure = "\(ReportedName(of: baseline, in: context).path): \(sentence)"
    switch format {
    case .human, .concise, .json, .gitlab, .rdjson, .checkstyle: break
    case .sarif: sarif.add(failure: failure)
    case .github, .azure, .junit: troubles.add(failure: failure)
    }
  }

  /// Writes what is left to be written when all files are done, in pieces. The forms that are one document are written
  /// here, sorted by file.
  package mutating func finish(_ totals: RunTotals, to write: ([UInt8]) -> Void) {
    var text: [UInt8] = []
    switch format {
    case .human:
      Statistics(of: totals).render(into: &text)
      text.append("\(Summary(of: totals).sentence)\n")
    case .concise: break
    case .json: json.write(totals, to: write)
    case .sarif: sarif.write(totals, to: write)
    case .github: GitHubReport.render(troubles, into: &text)
    case .gitlab: gitLab.write(to: write)
    case .junit: jUnit.write(troubles, into: &text)
    case .rdjson: rdJSON.write(to: write)
    case .checkstyle: checkstyle.write(into: &text)
    case .azure: AzureReport.render(troubles, into: &text)
    }
    write(text)
  }
}
