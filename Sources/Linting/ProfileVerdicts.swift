import DocumentModel
import Parallelism

/// What rules say of the profiles of a file, and what of them no output may show.
///
/// In a long file that has the machine for itself they are looked at beside the search for them, some at a time, and
/// the names in its text from the first finding on. What comes out is the same.
struct ProfileVerdicts: Sendable {
  /// How many profiles are looked at together.
  private static let batch = 32
  /// How many such batches may be on their way.
  private static let most = 3
  /// The bytes from which on a file is a long one.
  private static let long = 256 * 1024

  /// What was found.
  var collector = FindingCollector()
  /// The sensitive places.
  private(set) var sensitive = SensitiveRanges()
  /// The first limit at which the reading of JSON in a value stopped; nil where none did.
  private(set) var embeddedLimit: LimitKind?
  private let file: FileContext
  /// The profiles that wait to be looked at together.
  private var waiting: [Profile] = []
  private var batches: [Background<ProfileVerdicts>] = []
  private var places: [SourceRange] = []
  private var namedPlaces: Background<[SourceRange]>?

  /// No verdict on a file yet.
  init(on file: FileContext) {
    self.file = file
  }

  /// Has the rules look at a profile, the next in the order written.
  mutating func add(_ profile: Profile) {
    guard file.options.jobs > 1, file.document.source.text.count >= Self.long else { return judge(profile) }
    waiting.append(profile)
    guard waiting.count == Self.batch else { return }
    if batches.count == Self.most { takeFirst() }
    let (profiles, file) = (waiting, file)
    waiting.removeAll(keepingCapacity: true)
    batches.append(
      Background {
        var verdicts = ProfileVerdicts(on: file)
        for profile in profiles { verdicts.judge(profile) }
        return verdicts
      })
  }

  /// Waits for what was not looked at when the last profile was found.
  mutating func finish() {
    while !batches.isEmpty { takeFirst() }
    for profile in waiting { judge(profile) }
    waiting = []
    collector.levels = nil
    if !places.isEmpty { sensitive.insert(contentsOf: places) }
  }

  /// Has the rules look at a profile at once.
  mutating func judge(_ profile: Profile) {
    collector.levels = profile.file === file ? nil : profile.file.options.levels
    RuleTable.shared.check(profile, &collector)
    SensitiveText.add(profile, to: &sensitive)
    embeddedLimit = embeddedLimit ?? profile.embeddedLimit
  }

  /// What the names in the text tell to be sensitive (``SensitiveText/named(in:isCutShort:delimiters:)``).
  ///
  /// - Parameter isCutShort: whether a part of the file could not be read.
  func named(isCutShort: Bool) -> [SourceRange] {
    if let namedPlaces, isCutShort == file.document.isCutShort { return namedPlaces.value }
    return Self.named(in: file, isCutShort: isCutShort)
  }

  private mutating func takeFirst() {
    let verdicts = batches.removeFirst().value
    collector.append(verdicts.collector.findings)
    places += verdicts.sensitive.places
    embeddedLimit = embeddedLimit ?? verdicts.embeddedLimit
    guard namedPlaces == nil, !verdicts.collector.findings.isEmpty else { return }
    namedPlaces = Background { [file] in Self.named(in: file, isCutShort: file.document.isCutShort) }
  }

  private static func named(in file: FileContext, isCutShort: Bool) -> [SourceRange] {
    SensitiveText.named(in: file.document.source, isCutShort: isCutShort, delimiters: file.options.placeholders)
  }
}

extension Profile {
  /// The limit at which the reading of JSON in a value stopped; nil where none did.
  fileprivate var embeddedLimit: LimitKind? {
    for binding in bindings {
      if let limit = binding.json?.limit { return limit }
    }
    return nil
  }
}
