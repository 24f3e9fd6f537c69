import DocumentModel
import Foundation
import Linting

extension MachineRun {
  /// The faulty samples.
  static var ofSamples: MachineRun {
    get throws {
      let folder = Project.root.appending(path: "samples/faulty")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasSuffix(".expected") }
      return MachineRun(
        try names.sorted().map { name in
          lint(Array(try Data(contentsOf: folder.appending(path: name))), path: FilePath(name))
        })
    }
  }

  /// Each bad example of each rule, as it stands, and after a byte order mark with CRLF and astral characters.
  static var ofExamples: MachineRun {
    var reports: [FileReport] = []
    for rule in Rule.all {
      for (number, example) in rule.bad.enumerated() {
        let text = example.text.replacing("«", with: "").replacing("»", with: "")
        let name = "\(rule.id.name)-\(number).\(example.syntax == .json ? "json" : "yaml")"
        reports.append(lint(Array(text.utf8), path: FilePath(name)))
        guard example.syntax == .yaml else { continue }
        let dressed = "\u{FEFF}# 张é😀\n" + text
        let bytes = Array(dressed.replacing("\n", with: "\r\n").utf8)
        reports.append(lint(bytes, path: FilePath("crlf-" + name)))
      }
    }
    return MachineRun(reports)
  }

  /// Everything that reports are tried on.
  static let all = Result { [ofEverything, MachineRun([]), try ofSamples, ofExamples] }
}
