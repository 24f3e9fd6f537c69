package import DocumentModel

/// How bad a finding is.
package enum Severity: Int, Comparable, Sendable, CaseIterable {
  /// True but harmless.
  case note
  /// A documented recommendation is missed, or the text is probably wrong.
  case warning
  /// The documentation says it is wrong, or the value cannot arrive as written.
  case error

  /// The word for it in output and options.
  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// By weight: note, warning, error.
  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Something wrong with a file, and where.
package struct Finding: Sendable {
  /// What a finding is about, by which the engine tells findings of one cause apart from others.
  package struct Subject: Hashable, Sendable {
    /// The index of the node in the file's table.
    package var node: Int
    /// The index of a node inside JSON that the node's value holds; nil where the finding is about the whole node.
    package var inner: Int?
    /// The alias or merge that brings the node in: one text may be right for one parameter and wrong for another.
    package var use: SourceRange?

    /// A subject.
    package init(node: Int, inner: Int? = nil, use: SourceRange? = nil) {
      self.node = node
      self.inner = inner
      self.use = use
    }

    /// The whole node, whatever part of it this is.
    var whole: Subject { Subject(node: node, use: use) }

    /// The same text, whatever brings it in.
    var text: Subject { Subject(node: node, inner: inner) }
  }

  /// A second place or a remark that belongs to the finding.
  package struct Note: Sendable {
    /// What to say.
    package var message: Message
    /// Where; nil for a remark about the whole, and for a place in another file.
    package var range: SourceRange?
    /// The place in another file of the run; nil for a place in this one.
    package var distantPlace: DistantPlace?

    /// A note.
    package init(_ message: Message, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }

    /// A note on a place of another file.
    package init(_ message: Message, at place: DistantPlace) {
      self.message = message
      distantPlace = place
    }
  }

  /// What it holds, alone in a list: a finding is long and goes through many hands, and the copy of a list is a count.
  private var content: [Content]

  /// The rule that found it.
  package var rule: RuleID {
    get { content[0].rule }
    set { content[0].rule = newValue }
  }
  /// How bad it is.
  package var severity: Severity {
    get { content[0].severity }
    set { content[0].severity = newValue }
  }
  /// What the user makes of severities at its place; nil where that is what is said of the file.
  var levels: RuleLevels? {
    get { content[0].levels }
    set { content[0].levels = newValue }
  }
  /// What is wrong, in one sentence without a full stop.
  package var message: Message {
    get { content[0].message }
    set { content[0].message = newValue }
  }
  /// The smallest text that is wrong.
  package var range: SourceRange {
    get { content[0].range }
    set { content[0].range = newValue }
  }
  /// Second places and remarks.
  package var notes: [Note] {
    get { content[0].notes }
    set { content[0].notes = newValue }
  }
  /// What to do; nil where the message or the fix says it.
  package var help: Message? {
    get { content[0].help }
    set { content[0].help = newValue }
  }
  /// How to mend it; nil where a person has to decide.
  package var fix: Fix? {
    get { content[0].fix }
    set { content[0].fix = newValue }
  }
  /// The index of the profile's mapping in the file's table; nil for a finding outside all profiles.
  package var mapping: Int? {
    get { content[0].mapping }
    set { content[0].mapping = newValue }
  }
  /// The key in that mapping as written; nil for a finding about the profile as a whole.
  package var key: String? {
    get { content[0].key }
    set { content[0].key = newValue }
  }
  /// The way to the value: the keys and indices in the file. Set by the engine from ``mapping`` and ``key``.
  package var path: [String] {
    get { content[0].path }
    set { content[0].path = newValue }
  }
  /// The way inside JSON that the value holds; empty where the finding is about the value itself.
  package var innerPath: [String] {
    get { content[0].innerPath }
    set { content[0].innerPath = newValue }
  }
  /// The parameter that the profile lacks; nil for a finding about something that is there.
  package var absent: String? {
    get { content[0].absent }
    set { content[0].absent = newValue }
  }
  /// The value that it is about; nil for a finding about a name, a collection or a profile as a whole.
  package var value: FoundValue? {
    get { content[0].value }
    set { content[0].value = newValue }
  }
  /// The wrong text itself where the finding stands at an alias or a merge that brings it in.
  package var origin: SourceRange? {
    get { content[0].origin }
    set { content[0].origin = newValue }
  }
  /// The same fault of the same text at its further uses, which is told only here.
  var repeats: [Finding] {
    get { content[0].repeats }
    set { content[0].repeats = newValue }
  }
  /// The text that must have stood in an earlier profile of the run for this to be a finding (``RunCensus``); nil for
  /// one that stands by itself.
  package var repeated: String? {
    get { content[0].repeated }
    set { content[0].repeated = newValue }
  }
  /// What it is about; nil for a finding that can meet no other.
  package var subject: Subject? {
    get { content[0].subject }
    set { content[0].subject = newValue }
  }
  /// Whether it is about a part of a value that has more to it, so that it silences only what stands at that part.
  package var isOfPart: Bool {
    get { content[0].isOfPart }
    set { content[0].isOfPart = newValue }
  }

  /// The whole way to what it is about: in the file, and in the JSON of a value or to what is absent.
  package var steps: [String] { path + (absent.map { [$0] } ?? []) + innerPath }

  /// Where the wrong text itself is written.
  var place: SourceRange { origin ?? range }

  /// Puts findings in the order of a report: by place, then by rule; those that stand alike stay in the order found.
  static func sort(_ findings: inout [Finding]) {
    findings.sort { left, right in
      (left.range.lowerBound, left.range.upperBound, left.rule)
        < (right.range.lowerBound, right.range.upperBound, right.rule)
    }
  }

  /// A finding; the remaining properties are set by who knows them.
  package init(
    rule: RuleID, severity: Severity, levels: RuleLevels? = nil, message: Message, range: SourceRange
  ) {
    content = [Content(rule: rule, severity: severity, levels: levels, message: message, range: range)]
  }

  private struct Content {
    var rule: RuleID
    var severity: Severity
    var levels: RuleLevels?
    var message: Message
    var range: SourceRange
    var notes: [Note] = []
    var help: Message?
    var fix: Fix?
    var mapping: Int?
    var key: String?
    var path: [String] = []
    var innerPath: [String] = []
    var absent: String?
    var value: FoundValue?
    var origin: SourceRange?
    var repeats: [Finding] = []
    var repeated: String?
    var subject: Subject?
    var isOfPart: Bool = false
  }
}
