import Catalog

extension Citation {
  /// Where it stands, for plain text: the page's address, the section, the day of the revision.
  var place: String {
    ([page.rawValue] + [section.map { "section \"\($0)\"" }, page.date.map { "revision of \($0)" }].compactMap(\.self))
      .joined(separator: ", ")
  }

  /// Where it stands, for Markdown.
  var markdownPlace: String {
    let name = page.url.map { "<\($0)>" } ?? page.rawValue
    return ([name] + [section.map { "section *\($0)*" }, page.date.map { "revision of \($0)" }].compactMap(\.self))
      .joined(separator: ", ")
  }
}

extension Citation.Evidence {
  /// How firmly the documentation stands behind a fact, a sentence.
  var sentence: String {
    switch self {
    case .documented: "This is documented."
    case .contradictory: "The documentation contradicts itself on this."
    case .inferred: "This is inferred; the documentation does not say so."
    }
  }
}
