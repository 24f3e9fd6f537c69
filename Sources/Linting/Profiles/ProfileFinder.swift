import Catalog
import DocumentModel

/// Decides which mappings of a file are profiles, and binds them.
///
/// A mapping is a profile by a mark in a comment, by its `ProductCode`, or by three names of which one is found nowhere
/// but in these requests.
struct ProfileFinder {
  /// What was found besides the profiles.
  private(set) var census: FileCensus

  private let file: FileContext
  private var binder: Binder
  private let mergeSources: Set<Int>

  /// A finder for a file.
  init(_ file: FileContext) {
    self.file = file
    census = FileCensus(file)
    binder = Binder(file: file)
    mergeSources = binder.mergeSources()
  }

  /// Finds the profiles of the file, in the order written. One is gone when the next is looked for: a stream of ten
  /// megabytes needs no more memory than its largest profile.
  mutating func findAll(_ visit: (Profile) -> Void) {
    let document = file.document
    var comment = 0
    var previousEnd = 0
    for item in document.documents {
      let root = document.root(of: item)
      let head = root.map { $0.record.range.lowerBound } ?? item.range.upperBound.byte
      let mark = Mark.last(in: document, from: previousEnd, to: head, next: &comment)
      previousEnd = root.map { $0.record.range.upperBound } ?? item.range.upperBound.byte
      census.isDeclinedByMark = census.isDeclinedByMark || mark == .notAProfile
      guard let root, mark != .notAProfile else { continue }
      let found = census.profileCount + census.foreigners.count
      look(from: root, mark: mark, visit)
      // An empty document is what a `---` too many makes.
      if root.kind != .mapping, !root.isAbsent, census.profileCount + census.foreigners.count == found {
        census.stray = census.stray ?? root
      }
      if binder.isOverBudget { break }
    }
    // A file of comments alone has no document.
    if document.documents.isEmpty {
      let mark = Mark.last(in: document, from: 0, to: document.source.text.count, next: &comment)
      census.isDeclinedByMark = mark == .notAProfile
    }
    guard binder.isOverBudget else { return }
    let end = SourceOffset(document.source.text.count)
    census.problems.append(
      .overLimit(.aliasExpansion, of: file.options.limits, at: binder.excess ?? end..<end))
  }

  /// A mapping as a profile, whatever it looks like.
  mutating func bind(_ mapping: Node) -> Profile { binder.bind(mapping, isPartial: false) }

  private mutating func look(from root: Node, mark: Mark?, _ visit: (Profile) -> Void) {
    let table = root.table
    let end = root.index + Int(table.records[root.index].extent)
    var index = root.index
    while index < end, !binder.isOverBudget {
      guard table.records[index].kind == .mapping else {
        index += 1
        continue
      }
      let node = Node(table: table, index: index)
      let isMarked = index == root.index && mark != nil
      switch isMarked ? .profile : signature(of: node) {
      case .profile:
        let isPartial = (index == root.index && mark == .partial) || mergeSources.contains(index)
        census.profileCount += 1
        visit(binder.bind(node, isPartial: isPartial))
        index += Int(table.records[index].extent)
      case .foreign:
        census.foreigners.append(node)
        index += Int(table.records[index].extent)
      case .none:
        index += 1
      }
    }
  }

  private enum Signature {
    /// The document is a profile.
    case profile
    case foreign
    case none
  }

  private mutating func signature(of mapping: Node) -> Signature {
    var evidence = Evidence()
    var hasMerge = false
    for pair in mapping.pairs {
      evidence.add(pair.key, pair.value)
      if evidence.isCertain { return .profile }
      hasMerge = hasMerge || Binder.isMerge(pair.key)
    }
    if hasMerge {
      for pair in binder.mergedPairs(of: mapping) { evidence.add(pair.key, pair.value) }
    }
    return evidence.signature
  }

  /// What the names of a mapping tell.
  private struct Evidence {
    private var names = 0
    private var hasTellingName = false
    private var isForeign = false
    private(set) var isCertain = false

    var signature: Signature {
      if isCertain { return .profile }
      if isForeign { return .foreign }
      return names >= 3 && hasTellingName ? .profile : .none
    }

    mutating func add(_ key: Node, _ value: Node) {
      guard key.kind == .scalar, let parameter = Spelling.recogniseLetters(key.bytes).name else { return }
      names += 1
      switch parameter {
      case .productCode:
        let code = (value.resolved ?? value).bytes
        isCertain = isCertain || NameIndex.folded(code).elementsEqual("idocr".utf8)
        isForeign = isForeign || OtherProduct.named(code) != nil
      case .merchantBizId, .metaInfo, .sceneCode, .idSpoof, .idThreshold, .showAlbumIcon, .showOcrResult,
        .showGuidePage:
        hasTellingName = true
      case .merchantUserId, .returnUrl, .docType, .callbackUrl, .callbackToken, .languageConfig, .styleConfig:
        break
      }
    }
  }
}

/// What a comment before a document's first key says of the document.
enum Mark {
  /// The document is a profile.
  case profile
  /// It is none.
  case notAProfile
  /// It is a part of one.
  case partial

  /// The last mark among the comments of a stretch that stand on a line of their own.
  ///
  /// - Parameter next: the number of the first comment that was not looked at yet.
  static func last(in document: ParsedDocument, from start: Int, to end: Int, next: inout Int) -> Mark? {
    var mark: Mark?
    while next < document.comments.count, document.comments[next].range.lowerBound.byte < end {
      let comment = document.comments[next]
      next += 1
      if comment.isAlone, comment.range.lowerBound.byte >= start {
        mark = Mark(document.source[comment.range]) ?? mark
      }
    }
    return mark
  }

  /// The mark that a comment is; nil where it is none.
  init?(_ comment: ArraySlice<UInt8>) {
    // Nearly every comment is for people.
    guard comment.contains(UInt8(ascii: ":")) else { return nil }
    let text = comment.drop { $0 == UInt8(ascii: "#") || Self.isBlank($0) }
    guard text.starts(with: "idvlint:".utf8) else { return nil }
    let words = text.dropFirst("idvlint:".utf8.count).split(whereSeparator: Self.isBlank)
    guard words.count == 1 else { return nil }
    switch String(decoding: words[0], as: UTF8.self) {
    case "profile": self = .profile
    case "not-a-profile": self = .notAProfile
    case "partial": self = .partial
    default: return nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
