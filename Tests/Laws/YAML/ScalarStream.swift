import CLibYAML
package import DocumentModel
import YAMLSyntax

/// The scalars of a text as libyaml gives them, up to its end or the first error.
package struct ScalarStream {
  /// The scalars as records with the length and hash of libyaml's values, properties left out.
  package private(set) var records: [NodeRecord] = []
  /// libyaml's values, one after the other.
  package private(set) var values: [UInt8] = []
  /// Where in ``values`` each value ends.
  package private(set) var ends: [Int] = []
  /// Whether libyaml refused the text.
  package private(set) var isRefused = false

  /// The scalars of a text.
  ///
  /// - Parameter bare: whether values are all that is wanted, and no records.
  package init(of text: [UInt8], bare: Bool = false) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    precondition(unsafe yaml_parser_initialize(parser) == 1)
    defer { unsafe yaml_parser_delete(parser) }
    // libyaml leaves out a byte order mark before the first character when it counts.
    var place = ByteCursor(byte: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var event = unsafe yaml_event_t()
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      while true {
        guard unsafe yaml_parser_parse(parser, &event) == 1 else {
          isRefused = true
          return
        }
        defer { unsafe yaml_event_delete(&event) }
        if unsafe event.type == YAML_STREAM_END_EVENT { return }
        if unsafe event.type != YAML_SCALAR_EVENT { continue }
        let scalar = unsafe event.data.scalar
        let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        unsafe values.append(contentsOf: value)
        ends.append(values.count)
        if bare { continue }
        let start = place.advance(to: unsafe event.start_mark.index, in: text)
        let end = place.advance(to: unsafe event.end_mark.index, in: text)
        let content = ScalarDecoder.propertiesEnd(text, from: start, to: end)
        let style: NodeStyle =
          switch unsafe scalar.style {
          case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
          case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
          case YAML_LITERAL_SCALAR_STYLE: .literal
          case YAML_FOLDED_SCALAR_STYLE: .folded
          default: .plain
          }
        var record = NodeRecord(kind: .scalar, style: style, start: content, end: end)
        record.length = UInt32(value.count)
        record.hash = TextHash.short(of: unsafe value.span)
        record.parentIndent = UInt16(clamping: unsafe parser.pointee.indent + 1)
        records.append(record)
      }
    }
  }

  /// The stretch of ``values`` that is the value of a scalar.
  package func bounds(of scalar: Int) -> Range<Int> {
    (scalar == 0 ? 0 : ends[scalar - 1])..<ends[scalar]
  }

  /// Turns libyaml's marks, which count code points, into byte offsets.
  private struct ByteCursor {
    var byte: Int
    var index = 0

    /// The byte of the character with a number; scalars come in order, so that this only goes forward.
    mutating func advance(to target: Int, in text: [UInt8]) -> Int {
      while index < target, byte < text.count {
        byte += 1
        while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
        index += 1
      }
      return byte
    }
  }
}
