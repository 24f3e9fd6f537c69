package import DocumentModel
import YAMLSyntax

/// A file with its profiles, every pair of them bound: for those who want to know what stands at a place.
package struct FileReading: Sendable {
  /// What was read.
  package let document: ParsedDocument
  /// The profiles, in the order written.
  package let profiles: [Profile]
  /// The texts in which the configuration says that profiles are, in the order written.
  package let texts: [EnclosedReading]

  /// Reads a file.
  package init(_ source: SourceFile, options: LintOptions) {
    let file = FileContext(document: parseDocument(source, limits: options.limits), options: options)
    document = file.document
    var finder = ProfileFinder(file, passesAtAGlance: false)
    var profiles: [Profile] = []
    finder.findAll { profiles.append($0) }
    self.profiles = profiles
    texts = EnclosedReading.all(finder.texts, in: file)
  }
}
