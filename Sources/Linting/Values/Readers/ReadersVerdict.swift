import DocumentModel

/// What readers make of an unquoted scalar, those of one mind together.
struct ReadersVerdict {
  private struct Group {
    let words: String
    let wordsBehindNumber: String
    let isNumber: Bool
    var readers: [YAMLReader]
  }

  private let isUnanimous: Bool
  /// By the first reader of each; without those for whom the scalar is the text that it shows.
  private let groups: [Group]

  /// The verdict of the declared readers; none for all that are known.
  init(_ text: ArraySlice<UInt8>, by readers: Set<YAMLReader>) {
    var groups: [Group] = []
    for reader in YAMLReader.allCases where readers.isEmpty || readers.contains(reader) {
      let value = reader.value(of: text)
      guard value != .text else { continue }
      let words = value.words()
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].readers.append(reader)
      } else {
        groups.append(
          Group(
            words: words, wordsBehindNumber: value.words(behindNumber: true), isNumber: value.isNumber,
            readers: [reader]))
      }
    }
    self.groups = groups
    isUnanimous = groups.count == 1 && groups[0].readers == YAMLReader.allCases
  }

  /// Whether every reader takes the scalar for the text it is.
  var isText: Bool { groups.isEmpty }

  /// The verdict for people: "the number 262144 in PyYAML and Psych, and 1000000 in js-yaml 4 and YAML 1.2". What is
  /// made of the scalar tells of it, so these words are masked where it is.
  func words(at range: SourceRange) -> Message {
    if isUnanimous { return "\(groups[0].words, at: range) for YAML readers" }
    var message: Message = ""
    for (index, group) in groups.enumerated() {
      let isBehindNumber = index > 0 && groups[index - 1].isNumber
      let joint = index == 0 ? "" : index == groups.count - 1 ? ", and " : ", "
      let words = isBehindNumber ? group.wordsBehindNumber : group.words
      message = message + "\(joint)\(words, at: range) in \(Self.names(of: group.readers))"
    }
    return message
  }

  private static func names(of readers: [YAMLReader]) -> String {
    var names = readers.map(\.name)
    // Two versions of one mind go by the name of the program.
    if readers.contains(.goYAML2), let newer = readers.firstIndex(of: .goYAML3) {
      names.remove(at: newer)
      names[newer - 1] = "go-yaml"
    }
    return names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names[0]
  }
}
