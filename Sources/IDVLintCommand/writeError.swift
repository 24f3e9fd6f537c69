/// Writes to standard error; where that is closed, the exit status has to say it alone.
///
/// Build systems obey `##[command]` and `##vso[command]` wherever it stands in a line, and names of files stand there.
func writeError(_ text: String) {
  var bytes: [UInt8] = []
  let hash = UInt8(ascii: "#")
  for byte in text.utf8 {
    if byte == hash, bytes.last == hash { bytes += "\\u{23}".utf8 } else { bytes.append(byte) }
  }
  try? FileSystem.write(bytes, to: 2)
}
