package import DocumentModel
package import Linting

extension EditedFile {
  /// The colours in the StyleConfigs of the file, in the order written, but for those that cannot be edited: where an
  /// anchor or a tag stands before the text, several aliases may stand for it, and a reader may take it otherwise.
  package func colors() -> [ColorInformation] {
    coloredPlaces().map { ColorInformation(range: $0.range, color: $0.color.color) }
  }

  /// The ways to write a colour in the place of one of ``colors()``: first as that is written, then as a hexadecimal
  /// one.
  ///
  /// - Returns: the ways; none where none of those colours stands at the place.
  package func presentations(of color: Color, at range: SourceRange) -> [ColorPresentation] {
    guard let place = coloredPlaces().first(where: { $0.range == range }) else { return [] }
    let mender = Mender(source)
    var labels: [String] = []
    for notation in [place.color.notation, .hexadecimal(isUppercase: false)] {
      if let label = notation.text(of: color), !labels.contains(where: { $0.lowercased() == label.lowercased() }) {
        labels.append(label)
      }
    }
    return labels.compactMap { label in
      let fix = Fix("write the colour", .safe, place.intent(writing: label))
      guard let edits = mender.edits(for: fix), edits.count == 1 else { return nil }
      return ColorPresentation(label: label, edit: edits[0])
    }
  }

  private func coloredPlaces() -> [ColoredPlace] {
    var seen: Set<SourceRange> = []
    let places = PlacedProfile.all(in: reading()).flatMap { placed in
      placed.profile.bindings.flatMap { binding -> [ColoredPlace] in
        guard let style = binding.style, binding.json?.isReadable == true, binding.text?.text.map.isWhole == false,
          ([binding.value] + placed.texts.map(\.scalar)).allSatisfy(Mender.mayEdit)
        else { return [] }
        return style.colors(in: placed.profile.file).map {
          ColoredPlace(placed: placed, host: binding.value, value: $0, color: $1)
        }
      }
    }
    // One text may be the value of several profiles.
    return places.filter { seen.insert($0.range).inserted }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A colour and what it stands in.
private struct ColoredPlace {
  /// The profile.
  var placed: PlacedProfile
  /// The scalar whose text is the JSON.
  var host: Node
  /// The string in the JSON.
  var value: Node
  /// The colour in the string.
  var color: CSSColor

  /// Where it is written in the file.
  var range: SourceRange { placed.place(value.text.range(of: color.range)) }

  /// What puts other words into its place.
  func intent(writing words: String) -> Fix.Intent {
    placed.carried(.inside(host, inner(writing: words)))
  }

  private func inner(writing words: String) -> Fix.Intent {
    if value.record.flags.contains(.verbatim) { return .replace(value, color.range, words) }
    let bytes = value.bytes
    let (start, end) = (bytes.startIndex + color.range.lowerBound, bytes.startIndex + color.range.upperBound)
    return .setValue(value, String(decoding: bytes[..<start] + Array(words.utf8) + bytes[end...], as: UTF8.self))
  }
}
