/// What a command says.
package struct Answer: Sendable {
  /// For standard output, UTF-8.
  package var output: [UInt8]
  /// What could not be answered, a line each; then the run ends with status 2.
  package var failures: [String] = []

  /// Writes the answer.
  func write() -> ExitStatus {
    var output = Output(descriptor: 1)
    output.write(self.output)
    let lost = output.finish()
    for failure in failures { writeError("idvlint: \(failure)\n") }
    if let lost { writeError("idvlint: standard output: \(lost.reason)\n") }
    return lost == nil && failures.isEmpty ? .clean : .failed
  }
}
