package import DocumentModel

/// Checks that a text is JSON (RFC 8259, to the letter) and takes its fingerprint, in one scan that builds nothing.
///
/// The fingerprint takes in the places of every string and key with their quotes, of every number and literal name, and
/// of the marks `{`, `}`, `[` and `]`, in the order written; so another reader of the same text can be compared with
/// it. Whether that reads a string with escapes alike, ``isJSONString(_:_:decodedAs:)`` tells.
///
/// - Parameters:
///   - text: the text of a file, up to its end.
///   - start: the first byte after a byte order mark.
///   - limits: depth, nodes and time.
package func scanJSON(_ text: [UInt8], from start: Int, limits: ReadingLimits) -> JSONScan {
  var sink = JSONHashSink()
  var scanner = JSONScanner((start..<max(start, text.count)).clamped(to: 0..<text.count), limits: limits)
  scanner.scan(text.span, into: &sink)
  return JSONScan(hash: sink.hash, problem: scanner.problem, nodes: scanner.nodes)
}
