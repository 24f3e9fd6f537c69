import DocumentModel
import Laws
import Linting
import Reporting
import Testing

@Suite struct CheckstyleReportTests {
  /// `XMLLogger.java` of checkstyle/checkstyle writes these elements and attributes, and no others.
  @Test func conforms() throws {
    for run in try MachineRun.all.get() {
      let report = try XMLTree(parsing: run.text(as: .checkstyle))
      #expect(report.name == "checkstyle" && Set(report.attributes.keys) == ["version"])
      let checked = run.reports.count { if case .checked = $0.outcome { true } else { false } }
      #expect(report.elements.count == checked)
      for file in report.elements {
        #expect(file.name == "file" && Set(file.attributes.keys) == ["name"])
        #expect(file.attributes["name"]?.hasPrefix("/") == false)
        for error in file.elements {
          #expect(error.name == "error" && error.elements.isEmpty && error.text.isEmpty)
          #expect(Set(error.attributes.keys) == ["line", "column", "severity", "message", "source"])
          for name in ["line", "column"] { #expect(error.attributes[name].flatMap(Int.init) ?? 0 >= 1) }
          #expect(["info", "warning", "error"].contains(error.attributes["severity"]))
          // What stands behind the last dot is the type to Jenkins, what stands before it the category.
          #expect(error.attributes["source"]?.wholeMatch(of: /idvlint\.[a-z0-9-]+/) != nil)
        }
      }
    }
  }

  @Test func textsAreEscaped() throws {
    let sample = Sample("escapes", path: "<&\">.yaml", "x: 😀1\n") { sample in
      sample.find("malformed-scene-code", as: .note, "`]]>` & \u{FFFE}", at: sample.place("1"))
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
        <file name="&lt;&amp;&quot;&gt;.yaml">
          <error line="1" column="6" severity="info" message="`]]&gt;` &amp; \\u{FFFE}" \
      source="idvlint.malformed-scene-code"/>
        </file>
      </checkstyle>

      """
    #expect(MachineRun([sample.report]).text(as: .checkstyle) == text)
  }
}
