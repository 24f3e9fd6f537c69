import Linting

/// The findings of a file, in stretches that are written side by side.
struct FindingChunks: Sendable {
  private static let length = 256

  private let findings: [Finding]

  /// The stretches of some findings.
  init(_ findings: [Finding]) {
    self.findings = findings
  }

  /// The numbers of the stretches.
  var numbers: Range<Int> { 0..<(findings.count + Self.length - 1) / Self.length }

  /// A stretch, with the places of its findings in the list.
  subscript(number: Int) -> ArraySlice<Finding> {
    findings[number * Self.length..<min((number + 1) * Self.length, findings.count)]
  }
}
