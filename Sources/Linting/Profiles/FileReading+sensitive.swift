import DocumentModel

extension FileReading {
  /// The places that no words for people may show. A report leaves out what passed at a glance, and where it has
  /// nothing to say, whatever stands outside the parameters that are sensitive by themselves.
  ///
  /// - Parameter known: the places that are known already, those of the report.
  package func sensitive(with known: SensitiveRanges = SensitiveRanges()) -> SensitiveRanges {
    var sensitive = known
    for profile in profiles { SensitiveText.add(profile, to: &sensitive) }
    let delimiters = profiles.first?.file.options.placeholders ?? []
    sensitive.insert(
      contentsOf: SensitiveText.named(
        in: document.source, isCutShort: document.isCutShort, delimiters: delimiters))
    for text in texts { sensitive.insert(contentsOf: text.reading.sensitive().places.map(text.place)) }
    return sensitive
  }
}
