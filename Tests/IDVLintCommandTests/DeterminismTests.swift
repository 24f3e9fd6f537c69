import Foundation
import Reporting
import Testing

/// The same bytes, whatever the order of the arguments, the directory, the locale and the number of jobs.
@Suite(.timeLimit(.minutes(30))) struct DeterminismTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
    let faults = ["IdSpoof: maybe", "DocType: 1", "SceneCode: a-b", "MerchantBizId: order1", "Doctype: '00000006'"]
    for number in 0..<600 {
      let head = "# \(number) 张é😀\n# idvlint: profile\nProductCode: ID_OCR\n"
      let text = head + faults[number % faults.count] + "\n"
      try place.write(text, to: "set/\(number % 7)/\(number).yaml")
    }
    _ = try place.run("git init -q . 2>/dev/null; mkdir -p set/3/deep")
  }

  @Test func jobsChangeNothing() throws {
    for format in formats {
      let one = try place.run("$IDVLINT --level note --format \(format) --jobs 1 set")
      #expect(one.status == 1 && one.output.count > 50_000)
      for jobs in ["--jobs 2", "--jobs 7", "--jobs 300", ""] {
        let many = try place.run("$IDVLINT --level note --format \(format) \(jobs) set")
        #expect(many.output == one.output && many.status == one.status, "\(format) \(jobs)")
      }
    }
  }

  @Test func orderOfArgumentsAndLocaleChangeNothing() throws {
    for format in formats {
      let expected = try place.run("$IDVLINT --format \(format) set/1 set/2 set/3").output
      for script in [
        "$IDVLINT --format \(format) set/3 set/1 set/2", "$IDVLINT set/2 --format \(format) set/3 set/1 set/1",
        "LC_ALL=C LANG=tr_TR.UTF-8 TZ=Asia/Tokyo $IDVLINT --format \(format) set/2 set/3 set/1",
      ] {
        #expect(try place.run(script).output == expected, "\(script)")
      }
    }
  }

  /// Reports for people name files as the user would; those for machines by their place in the repository.
  @Test func directoryChangesNamesOnly() throws {
    for format in formats {
      let above = try place.run("$IDVLINT --format \(format) set/2 set/3").output
      let inside = try place.run("cd set/3/deep && $IDVLINT --format \(format) .. ../../2").output
      let named =
        format.isForMachines ? inside : inside.replacing("../../2/", with: "set/2/").replacing("../", with: "set/3/")
      #expect(named == above, "\(format)")
    }
  }

  private var formats: [ReportFormat] { ReportFormat.allCases }
}
