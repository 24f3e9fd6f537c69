import Reporting

extension AzurePipeline {
  /// The pipeline of the job that the program runs in, by the variables of its environment.
  static func ofTheJob() throws(RunRefusal) -> AzurePipeline {
    var missing: [String] = []
    guard let pipeline = AzurePipeline(FileSystem.value(ofVariable:), missing: &missing) else {
      throw .noPipeline(missing)
    }
    return pipeline
  }
}
