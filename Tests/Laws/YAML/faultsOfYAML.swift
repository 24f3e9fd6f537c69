import DocumentModel
import YAMLSyntax

/// What is wrong with how a YAML file is read, whatever its bytes; empty where nothing is.
///
/// Every place is in the file and on the edge of a character, at most one fault of syntax is told, the scalars are
/// libyaml's, and a letter that is changed in the file where a map says so is changed in the value, and nothing else.
func faultsOfYAML(_ bytes: [UInt8]) -> [String] {
  let document = parsed(bytes)
  var found = faults(ofPlacesIn: document) + faults(ofPositionsIn: document)
  if document.problems.count(where: { $0.kind == .yamlSyntax }) > 1 { found.append("two faults of syntax") }
  let agreement = agreesWithLibYAML(document)
  if agreement == false { found.append("other values than libyaml's") }
  guard agreement == true, document.problems.isEmpty, document.source.encoding == .utf8 else { return found }
  var oracle = ParsedOracle()
  let scalars = max(1, document.nodes.records.count { $0.kind == .scalar })
  // Each letter costs reading the file again.
  oracle.sample(bytes, seed: UInt64(TextHash.short(of: bytes.span)), perScalar: 1, percent: 100 / scalars)
  if oracle.failures > 0 { found.append("a letter is not where its map says") }
  return found
}
