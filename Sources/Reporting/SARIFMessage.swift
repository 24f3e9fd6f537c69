import DocumentModel
import Linting

/// What SARIF says of a finding: all that other reports tell in parts of their own, one sentence behind the other.
struct SARIFMessage {
  /// The text, with a link to the related location of each note that has a place; their ids count from 1.
  let text: String
  /// The notes that have a place, in the order of their ids.
  let placed: [Finding.Note]

  /// The message of a finding.
  init(of finding: Finding, hiding sensitive: SensitiveRanges) {
    var sentences = [Self.plain(sensitive.render(finding.message).ended)]
    var placed: [Finding.Note] = []
    for note in finding.notes {
      let sentence = sensitive.render(note.message).asSentence
      if note.range == nil && note.distantPlace == nil {
        sentences.append(Self.plain(sentence))
      } else {
        placed.append(note)
        sentences.append("[" + Self.escaped(String(sentence.dropLast())) + "](\(placed.count))" + sentence.suffix(1))
      }
    }
    if let help = finding.help { sentences.append(Self.plain(sensitive.render(help).asSentence)) }
    if let fix = finding.fix { sentences.append(Self.plain(ControlEscape.escaped(fix.title).asSentence)) }
    text = sentences.joined(separator: " ")
    self.placed = placed
  }

  /// Words that hold no link: escaped only where they would read as one, since not all viewers know the escapes.
  static func plain(_ words: String) -> String {
    var previous: UInt8 = 0
    for byte in words.utf8 {
      if previous == UInt8(ascii: "]"), byte == UInt8(ascii: "(") { return escaped(words) }
      previous = byte
    }
    return words
  }

  /// Words as the text of a link (section 3.11.6).
  private static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
