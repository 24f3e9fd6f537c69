import DocumentModel
package import Linting

/// What is wrong with the places and the order of the findings of a file; empty where nothing is.
package func faults(ofFindingsIn report: FileReport) -> [String] {
  let text = report.source.text
  let isText = String(validating: text, as: UTF8.self) != nil
  var faults: [String] = []
  for finding in report.findings {
    for place in [finding.range] + finding.notes.compactMap(\.range) + (finding.origin.map { [$0] } ?? []) {
      let bytes = place.bytes
      if bytes.lowerBound < 0 || bytes.upperBound > text.count {
        faults.append("\(finding.rule.name) at \(bytes) is outside the file")
      } else if isText, isInside(bytes.lowerBound, text) || isInside(bytes.upperBound, text) {
        faults.append("\(finding.rule.name) at \(bytes) cuts a character")
      }
    }
  }
  let order = report.findings.map { ($0.range.lowerBound, $0.range.upperBound, $0.rule) }
  if !zip(order, order.dropFirst()).allSatisfy({ $0 <= $1 }) { faults.append("the findings are not in order") }
  return faults
}
