import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

@Suite struct SpeedTests {
  /// A finding costs microseconds in an optimized build; the bound is for an unoptimized one on a busy machine.
  @Test(arguments: ReportFormat.allCases)
  func manySmallFiles(format: ReportFormat) {
    let text = String(repeating: "MerchantBizId: order-1234\nDocType: \"01000000\"\n", count: 20)
    let sample = Sample("speed", text) { sample in
      sample.report.sensitive.insert(sample.place("order", occurrence: 3))
      for number in 1...2 {
        let message: Message = "`\("-", at: sample.place("-"))` cannot stand in a MerchantBizId"
        sample.find("malformed-merchant-biz-id", message, at: sample.place("order-1234", occurrence: number * 5)) {
          $0.help = "use 1 to 32 ASCII letters and digits"
          $0.path = ["MerchantBizId"]
        }
      }
    }
    var writer = ReportWriter(format: format, context: ReportContext())
    var output: [UInt8] = []
    let files = 2000
    let duration = ContinuousClock().measure {
      for _ in 0..<files {
        output.removeAll(keepingCapacity: true)
        writer.add(sample.report, into: &output)
      }
    }
    print("\(format): \(duration / (2 * files)) a finding")
    #expect(duration / (2 * files) < .milliseconds(1))
  }

  /// Each fix reads its value again, so thousands in one long value are not told; a short value beside keeps its own.
  @Test func manyFixesInOneValue() throws {
    // Each key is `btnBgColor` with a letter before it and others in upper case: no key stands twice.
    let keys = (0..<4000).map { number in
      let letters = "btnBgColor".enumerated().map { offset, letter in
        number >> offset & 1 == 1 ? letter.uppercased() : letter.lowercased()
      }
      let first = "wxyz".dropFirst(number >> 10).prefix(1)
      return "\"\(first)\(letters.joined())\":\"\(String(repeating: "x", count: 40))\""
    }.joined(separator: ",")
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSTYLE\nDocType: 8\n"
      .replacing("STYLE", with: "StyleConfig: '{\"guidePage\":{\(keys)}}'")
    let run = MachineRun(text)
    #expect(run.reports[0].findings.count { $0.fix != nil } > 4000)
    var report = ""
    let duration = ContinuousClock().measure { report = run.text(as: .json) }
    #expect(report.components(separatedBy: "\"fix\":").count == 2)
    #expect(duration < .seconds(20), "an unoptimized build needs about a second")
  }
}
