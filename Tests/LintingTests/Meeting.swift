import Catalog
import DocumentModel
import Linting
import Testing

/// Two rules that have something to say of one text, a line of a table.
///
/// The text is some lines of a profile, `⏎` between them. Before it may stand `pc` or `mobile`, the platform that is
/// declared, `readers=` and the programs that are, or `twice`: then it is the MerchantBizId of two whole profiles, of
/// which the second is looked at.
struct Meeting: Sendable, CustomTestStringConvertible {
  /// The rule that speaks; in a meeting after which both stand, either of the two.
  var first: RuleID
  /// The other rule.
  var second: RuleID
  /// The rules that speak where others do, too; empty in other tables.
  var standing: Set<RuleID> = []
  /// The text.
  var text: String

  var testDescription: String { "\(first.name), \(second.name): \(text)" }

  /// The two rules, in no order.
  var pair: Set<RuleID> { [first, second] }

  /// The lines of a table.
  ///
  /// - Parameter isAmongOthers: whether the third column names the rules that speak.
  static func all(_ table: String, isAmongOthers: Bool = false) -> [Meeting] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: " | ", maxSplits: isAmongOthers ? 3 : 2).map(String.init)
      var meeting = Meeting(
        first: RuleID(stringLiteral: parts[0]), second: RuleID(stringLiteral: parts[1]), text: parts[parts.count - 1])
      if isAmongOthers {
        meeting.standing = Set(parts[2].split(separator: " ").map { RuleID(stringLiteral: String($0)) })
      }
      return meeting
    }
  }

  /// What is found with a precedence, but for the notes that an id is fixed where the meeting is not theirs.
  func findings(yields: [RuleID: [RuleID]]) -> [Finding] { findings(in: file, yields: yields) }

  /// Each finding that can be mended safely, and what is found once it is.
  func findingsMended(yields: [RuleID: [RuleID]]) -> [(finding: Finding, left: [Finding])] {
    let file = file
    let mender = Mender(file.source)
    return findings(in: file, yields: yields).compactMap { finding in
      guard let fix = finding.fix, fix.safety == .safe, let edits = mender.edits(for: fix) else { return nil }
      var mended = file
      mended.source = SourceFile(path: FilePath("p.yaml"), bytes: TextEdit.apply(edits, to: file.source.text))
      return (finding, findings(in: mended, yields: yields))
    }
  }

  private typealias File = (source: SourceFile, options: LintOptions, start: Int)

  private func findings(in file: File, yields: [RuleID: [RuleID]]) -> [Finding] {
    let notes = Set([Rule.fixedMerchantBizId.id, Rule.fixedMerchantUserId.id]).subtracting(pair)
    return lint(file.source, options: file.options, yields: yields).findings.filter { finding in
      !notes.contains(finding.rule) && finding.range.bytes.lowerBound >= file.start
    }
  }

  /// The text as a file, what is declared, and where the part begins that is looked at.
  private var file: File {
    var options = LintOptions()
    var lines = text.replacing("⏎", with: "\n")
    var start = 0
    if let word = lines.prefixMatch(of: #/(pc|mobile|twice|readers=(\S+)) /#) {
      lines.removeSubrange(word.range)
      switch word.1 {
      case "pc": options.platforms = [.pc]
      case "mobile": options.platforms = [.mobile]
      case "twice":
        let profile = Self.wholeProfile.replacing("\"${BIZ_ID}\"", with: lines) + "---\n"
        start = profile.utf8.count
        lines = profile + profile
      default:
        options.readers = Set((word.2 ?? "").split(separator: ",").compactMap { YAMLReader(rawValue: String($0)) })
      }
    }
    if start == 0 {
      lines = "# idvlint: partial\n" + (lines.hasPrefix("ProductCode:") ? "" : "ProductCode: ID_OCR\n") + lines + "\n"
    }
    return (SourceFile(path: FilePath("p.yaml"), bytes: Array(lines.utf8)), options, start)
  }

  /// A profile that lacks nothing.
  private static let wholeProfile = """
    ProductCode: ID_OCR
    MerchantBizId: "${BIZ_ID}"
    MetaInfo: "${META_INFO}"
    MerchantUserId: "${USER_HASH}"
    ReturnUrl: "${RETURN_URL}"
    DocType: "01000000"

    """
}
