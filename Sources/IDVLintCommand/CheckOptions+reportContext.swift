import DocumentModel
import Reporting

extension CheckOptions {
  /// What the reports need to know of the run.
  ///
  /// - Parameters:
  ///   - descriptor: where the first of them goes.
  ///   - jobs: how many threads may write at a time.
  func reportContext(on descriptor: Int32, jobs: Int) throws(RunRefusal) -> ReportContext {
    var context = ReportContext()
    context.jobs = jobs
    if sarifAzureDevOps { context.pipeline = try .ofTheJob() }
    context.isColored = color.isColored(on: descriptor)
    context.version = version
    context.category = sarifCategory
    context.includesSuppressed = sarifIncludeSuppressed
    context.hasBaseline = baseline != nil
    let isForMachines = ([format] + outputs.map(\.format)).contains { $0.isForMachines }
    // Nothing is asked of the file system that nobody wants to know.
    guard isForMachines, let here = try? FileSystem.realPath(FilePath(".")) else { return context }
    context.root = Repository.root(around: here)
    context.resolve = RealNames(here: here).name
    return context
  }
}
