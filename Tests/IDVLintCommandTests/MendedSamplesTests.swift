import Testing

/// Each faulty sample mended by somebody who has nothing but the program's output: what is written is what a finding's
/// message or help tells, and then nothing is found any more, notes aside.
@Suite(.timeLimit(.minutes(30))) struct MendedSamplesTests {
  @Test func everySampleIsMended() {
    let faulty = Checkout.files(in: "samples/faulty").filter { !$0.hasSuffix(".expected") }
    #expect(SampleMending.all.map { "samples/faulty/\($0.name)" }.sorted() == faulty)
  }

  @Test(arguments: SampleMending.all) func whatIsToldMendsTheSample(mending: SampleMending) throws {
    let workspace = try Workspace()
    var text = try Checkout.text("samples/faulty/\(mending.name)")
    func output() throws -> String {
      try workspace.write(text, to: mending.name)
      return try workspace.run("\"$IDVLINT\" check --level note \(mending.name)", environment: ["NO_COLOR": "1"]).output
    }
    var report = try output()
    for edit in mending.edits {
      // What stands behind another fault is only told once that is mended.
      if !report.contains(edit.told) { report = try output() }
      #expect(report.contains(edit.told), "nothing tells: \(edit.told)\n\(report)")
      #expect(text.ranges(of: edit.old).count == 1, "\(edit.old)")
      text.replace(edit.old, with: edit.new)
    }
    try workspace.write(text, to: mending.name)
    let outcome = try workspace.run("\"$IDVLINT\" --fail-on warning --format concise \(mending.name)")
    #expect(outcome.output == "")
    #expect(outcome.status == 0)
  }
}
