import DocumentModel

extension FileReading {
  /// The places that no words for people may show. A report leaves out what passed at a glance, and where it has
  /// nothing to say, whatever stands outside the parameters that are sensitive by themselves.
  package func sensitive(with report: FileReport) -> SensitiveRanges {
    var sensitive = report.sensitive
    for profile in profiles { SensitiveText.add(profile, to: &sensitive) }
    let delimiters = profiles.first?.file.options.placeholders ?? []
    SensitiveText.addNamed(
      in: document.source, isCutShort: document.isCutShort, delimiters: delimiters, to: &sensitive)
    return sensitive
  }
}
