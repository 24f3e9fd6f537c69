/// The contents of the messages in bytes that a language server sent; nil where they are not messages one after the
/// other (LSP 3.17, "Base Protocol").
package func contents(ofMessages bytes: [UInt8]) -> [[UInt8]]? {
  var contents: [[UInt8]] = []
  var rest = bytes[...]
  let name = Array("Content-Length: ".utf8)
  while !rest.isEmpty {
    guard rest.starts(with: name) else { return nil }
    let digits = rest.dropFirst(name.count).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest[digits.endIndex...]
    guard let count = Int(String(decoding: digits, as: UTF8.self)), rest.starts(with: "\r\n\r\n".utf8),
      rest.count >= count + 4
    else { return nil }
    contents.append(Array(rest.dropFirst(4).prefix(count)))
    rest = rest.dropFirst(4 + count)
  }
  return contents
}
