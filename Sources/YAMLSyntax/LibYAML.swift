import CLibYAML
import DocumentModel
import JSONSyntax

/// libyaml's parser at work on one text: the one owner of its memory, and with the file system the only place that is
/// not memory safe by construction.
///
/// Only `mark.index` of libyaml's marks is used: its lines and columns count NEL, LS and PS as line breaks and may lie
/// past the end of the text.
@safe struct LibYAML: ~Copyable {
  /// What happened next in the text.
  enum Event {
    /// The stream or a document begins or ends.
    case streamStart, streamEnd, documentStart, documentEnd
    /// A node, or the beginning or end of a collection.
    case alias, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    /// libyaml gave up; ``LibYAML/failure`` tells why. Nothing may be asked of it afterwards.
    case failure
  }

  /// Why libyaml gave up.
  struct Failure {
    /// What was being read; empty where libyaml does not say.
    var context: String
    /// Where that began, in code points.
    var contextIndex: Int?
    /// What is wrong, in libyaml's words.
    var problem: String
    /// Where, in code points; for a fault of the bytes themselves nil.
    var problemIndex: Int?
    /// The byte of a fault of the bytes themselves.
    var problemByte: Int?
    /// Whether the time was over.
    var isOverdue: Bool
  }

  /// The text as the read handler sees it.
  private struct Input {
    var text: [UInt8]
    var position: Int
    let isOverdue: @Sendable () -> Bool
    var wasStopped = false
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutablePointer<Input>

  /// A parser at the beginning of a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8, well formed.
  ///   - start: the first byte to read; a byte order mark is the caller's to pass over.
  ///   - isOverdue: asked at every chunk of 16 KiB.
  init(_ text: [UInt8], from start: Int, isOverdue: @escaping @Sendable () -> Bool) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    let input = UnsafeMutablePointer<Input>.allocate(capacity: 1)
    unsafe input.initialize(to: Input(text: text, position: start, isOverdue: isOverdue))
    unsafe event.initialize(to: yaml_event_t())
    precondition(unsafe yaml_parser_initialize(parser) == 1, "libyaml must get its buffers of 64 KiB")
    unsafe yaml_parser_set_input(parser, { unsafe LibYAML.read($0, $1, $2, $3) }, input)
    unsafe self.parser = parser
    unsafe self.event = event
    unsafe self.input = input
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe input.deinitialize(count: 1)
    unsafe parser.deallocate()
    unsafe event.deallocate()
    unsafe input.deallocate()
  }

  /// Hands libyaml the next chunk of the text; 0 stops it.
  private static func read(
    _ data: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UInt8>?, _ size: Int,
    _ sizeRead: UnsafeMutablePointer<Int>?
  ) -> Int32 {
    guard let input = unsafe data?.assumingMemoryBound(to: Input.self), let buffer = unsafe buffer,
      let sizeRead = unsafe sizeRead
    else { return 0 }
    if unsafe input.pointee.isOverdue() {
      unsafe input.pointee.wasStopped = true
      return 0
    }
    let position = unsafe input.pointee.position
    let count = unsafe min(size, input.pointee.text.count - position)
    unsafe input.pointee.text.withUnsafeBufferPointer { bytes in
      guard count > 0, let base = bytes.baseAddress else { return }
      unsafe buffer.update(from: base + position, count: count)
    }
    unsafe input.pointee.position = position + count
    unsafe sizeRead.pointee = count
    return 1
  }

  /// Reads on; what the previous event held is gone.
  mutating func next() -> Event {
    unsafe yaml_event_delete(event)
    // After a failure libyaml would go on returning success with empty events.
    guard unsafe yaml_parser_parse(parser, event) == 1 else { return .failure }
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: return .scalar
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .failure
    }
  }

  /// Where the event begins, in code points from the first byte read.
  var startIndex: Int { unsafe event.pointee.start_mark.index }

  /// Where the event ends, in code points from the first byte read.
  var endIndex: Int { unsafe event.pointee.end_mark.index }

  /// The style of a scalar.
  var scalarStyle: NodeStyle {
    switch unsafe event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Whether a collection that begins is written in brackets or braces.
  var isFlow: Bool {
    unsafe event.pointee.type == YAML_SEQUENCE_START_EVENT
      ? unsafe event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      : unsafe event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
  }

  /// The indentation the scanner is in, plus one: 0 outside all block collections. Right after a block scalar's event
  /// it is the indentation the scalar was read with, for nothing behind it has been scanned yet.
  var indent: Int { unsafe Int(parser.pointee.indent) + 1 }

  /// The length of a scalar's value in bytes.
  var valueCount: Int { unsafe event.pointee.data.scalar.length }

  /// Whether a scalar's value is the stretch of `text` of the same length that begins at `start`.
  func valueEquals(_ text: Span<UInt8>, at start: Int) -> Bool {
    let count = valueCount
    guard count > 0 else { return true }
    guard start + count <= text.count, let value = unsafe event.pointee.data.scalar.value else { return false }
    return unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe memcmp(base + start, value, count) == 0
    }
  }

  /// The hash of a scalar's value.
  var valueHash: UInt32 {
    guard let value = unsafe event.pointee.data.scalar.value else { return TextHash.short(of: [UInt8]().span) }
    return TextHash.short(of: unsafe UnsafeBufferPointer(start: value, count: valueCount).span)
  }

  /// Whether a scalar's value is what a JSON string stands for.
  ///
  /// - Parameter content: the bytes between the string's quotes, in `text`.
  func valueEquals(jsonString content: Range<Int>, of text: Span<UInt8>) -> Bool {
    guard let value = unsafe event.pointee.data.scalar.value else { return content.isEmpty }
    return isJSONString(text, content, decodedAs: unsafe UnsafeBufferPointer(start: value, count: valueCount).span)
  }

  /// Whether an anchor or a tag stands before the node.
  var hasProperties: Bool {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      unsafe event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      unsafe event.pointee.data.sequence_start.anchor != nil || event.pointee.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      unsafe event.pointee.data.mapping_start.anchor != nil || event.pointee.data.mapping_start.tag != nil
    default: false
    }
  }

  /// The anchor before a node, or the name an alias has.
  var anchor: String? {
    switch unsafe event.pointee.type {
    case YAML_ALIAS_EVENT: unsafe Self.string(event.pointee.data.alias.anchor)
    case YAML_SCALAR_EVENT: unsafe Self.string(event.pointee.data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: unsafe Self.string(event.pointee.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: unsafe Self.string(event.pointee.data.mapping_start.anchor)
    default: nil
    }
  }

  /// The tag before a node, resolved.
  var tag: String? {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe Self.string(event.pointee.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT: unsafe Self.string(event.pointee.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT: unsafe Self.string(event.pointee.data.mapping_start.tag)
    default: nil
    }
  }

  /// Why libyaml gave up; to be asked only after a failure.
  var failure: Failure {
    let isReaderFault = unsafe parser.pointee.error == YAML_READER_ERROR
    let context = unsafe Self.string(parser.pointee.context)
    return Failure(
      context: (context ?? "").description,
      contextIndex: context == nil || isReaderFault ? nil : unsafe parser.pointee.context_mark.index,
      problem: unsafe Self.string(parser.pointee.problem) ?? "out of memory",
      problemIndex: isReaderFault ? nil : unsafe parser.pointee.problem_mark.index,
      problemByte: isReaderFault ? unsafe parser.pointee.problem_offset : nil,
      isOverdue: unsafe input.pointee.wasStopped)
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }
}
