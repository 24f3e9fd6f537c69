import Catalog
import DocumentModel
import Linting

extension EditedFile {
  /// The URLs of the profiles that can be opened: those of http and https that are right, wholly known and without a
  /// part that is kept secret, such as a query.
  package func links() -> [DocumentLink] {
    var seen: Set<SourceRange> = []
    let links = PlacedProfile.all(in: reading()).flatMap { placed in
      placed.profile.bindings.flatMap { binding -> [DocumentLink] in
        let values = binding.url.map { [$0] } ?? []
        let pictures = binding.json?.isReadable == true ? binding.style?.pictures(in: placed.profile.file) ?? [] : []
        let name = binding.parameter?.rawValue ?? ""
        return values.compactMap { Self.link($0, "Open the \(name)", placed) }
          + pictures.compactMap { Self.link($0, "Open the picture", placed) }
      }
    }
    // One text may be the value of several profiles.
    return links.filter { seen.insert($0.range).inserted }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func link(_ url: URLReference, _ tooltip: String, _ placed: PlacedProfile) -> DocumentLink? {
    let text = url.value.text
    guard url.verdict == .right, url.hasScheme(oneOf: ["http", "https"]) == .right, url.host?.isEmpty == false,
      url.sensitiveStretches.isEmpty, text.isTrusted, !text.map.isWhole
    else { return nil }
    return DocumentLink(range: placed.place(text.range), target: text.string, tooltip: tooltip)
  }
}
