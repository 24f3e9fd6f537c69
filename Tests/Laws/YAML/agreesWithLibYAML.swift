package import DocumentModel

/// Whether the scalars of a YAML file are, one after the other, the values that libyaml on its own gives, each decoded
/// with a map that knows its places; nil where that cannot be asked, since one of both stopped before the end.
///
/// Only JSON to the letter and placeholders are read though libyaml refuses them.
package func agreesWithLibYAML(_ document: ParsedDocument) -> Bool? {
  guard !document.isCutShort else { return nil }
  // libyaml takes the third of several byte order marks for a character of a value.
  var text = document.source.text[...]
  while text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
  let stream = ScalarStream(of: Array(text), bare: true)
  guard !stream.isRefused else { return nil }
  let texts = document.scalars.map(\.text)
  return texts.allSatisfy { $0.isTrusted && !$0.map.isWhole } && texts.flatMap(\.bytes) == stream.values
    && texts.count == stream.ends.count
}
