import Catalog
package import DocumentModel
import Linting
import Reporting

extension CheckOptions {
  /// The options that a command line of `check` stands for, read without the argument parser, whose start-up costs
  /// more than checking a file.
  ///
  /// - Parameter words: the command line without the program's name. Words need not be UTF-8.
  /// - Returns: nil unless every word is known beyond doubt; the argument parser then decides.
  package init?(plain words: [[UInt8]]) {
    self.init()
    var words = words[...]
    if words.first.map({ $0.elementsEqual("check".utf8) }) == true { words.removeFirst() }
    while let word = words.popFirst() {
      if word.elementsEqual("--".utf8) {
        if words.contains(where: \.isEmpty) { return nil }
        paths += words.map(FilePath.init(bytes:))
        break
      }
      if word.first != UInt8(ascii: "-") || word.count == 1 {
        // The parser may take these for a command.
        if word.isEmpty || Self.commands.contains(where: { word.elementsEqual($0.utf8) }) { return nil }
        paths.append(FilePath(bytes: word))
        continue
      }
      switch String(decoding: word, as: UTF8.self) {
      case "--skip-non-profiles": skipNonProfiles = true
      case "--no-ignore": noIgnore = true
      case "--allow-empty": allowEmpty = true
      case "--verbose": verbose = true
      case "--no-suppressions": lint.honoursSuppressions = false
      case "--no-config":
        guard configuration == .nearest else { return nil }
        configuration = .none
      case "--check-excluded": checkExcluded = true
      case "--statistics": statistics = true
      case "--strict-baseline": strictBaseline = true
      case "--add-suppressions": addSuppressions = true
      case "--fix": fixing.isSafe = true
      case "--fix-suggested": fixing.isSuggested = true
      case "--diff": fixing.isDiff = true
      case "--sarif-include-suppressed": sarifIncludeSuppressed = true
      case "--sarif-azure-devops": sarifAzureDevOps = true
      default:
        guard set(word, &words) else { return nil }
      }
    }
    if mistake != nil { return nil }
  }

  /// Sets an option that has a value, behind `=` or in the next word; false where anything is doubtful.
  private mutating func set(_ word: [UInt8], _ words: inout ArraySlice<[UInt8]>) -> Bool {
    let bytes: [UInt8]
    let name: ArraySlice<UInt8>
    if let equals = word.firstIndex(of: UInt8(ascii: "=")) {
      name = word[..<equals]
      bytes = Array(word[(equals + 1)...])
    } else {
      guard let next = words.popFirst(), next.first != UInt8(ascii: "-") else { return false }
      name = word[...]
      bytes = next
    }
    guard !bytes.isEmpty else { return false }
    let option = String(decoding: name, as: UTF8.self)
    if let key = ConfigurationKey(rawValue: String(option.dropFirst(2))) { given.insert(key) }
    return set(option, bytes)
  }

  /// Sets an option; false where the value is none for it, or the option unknown.
  mutating func set(_ option: String, _ bytes: [UInt8]) -> Bool {
    let value = String(decoding: bytes, as: UTF8.self)
    return switch option {
    case "--config": Self.assign(Self.choice(of: bytes, insteadOf: configuration), to: &configuration)
    case "--stdin-filename": Self.assign(Self.nameOfFile(bytes), to: &stdinFilename)
    case "--format": Self.assign(ReportFormat(rawValue: value), to: &format)
    case "--output": Self.append(ReportOutput(bytes), to: &outputs)
    case "--integration": Self.assign(Integration(rawValue: value), to: &lint.integration)
    case "--platform": Self.assign(PlatformChoice(rawValue: value)?.platforms, to: &lint.platforms)
    case "--supplied-at-runtime": add(ParameterList(value))
    case "--fix-only": add(RuleNames(value))
    case "--files-from": Self.assign(FilePath(bytes: bytes), to: &filesFrom)
    case "--baseline": Self.assign(FilePath(bytes: bytes), to: &baseline)
    case "--write-baseline": Self.assign(FilePath(bytes: bytes), to: &writeBaseline)
    case "--reason": Self.assign(Self.reason(bytes), to: &reason)
    case "--today": Self.assign(CalendarDate(bytes), to: &lint.today)
    case "--jobs": Self.assign(Self.count(bytes, upTo: Self.mostJobs), to: &jobs)
    case "--sarif-category": Self.assign(Self.category(bytes), to: &sarifCategory)
    case "--level": Self.assign(Severity(name: value), to: &level)
    case "--fail-on": Self.assign(FailLevel(rawValue: value), to: &failOn)
    case "--color": Self.assign(ColorChoice(rawValue: value), to: &color)
    case "--max-bytes": Self.assign(Self.count(bytes), to: &lint.limits.bytes)
    case "--max-depth": Self.assign(Self.count(bytes), to: &lint.limits.depth)
    case "--max-nodes": Self.assign(Self.count(bytes), to: &lint.limits.nodes)
    case "--max-documents": Self.assign(Self.count(bytes), to: &lint.limits.documents)
    case "--max-alias-expansion": Self.assign(Self.count(bytes), to: &lint.limits.aliasExpansion)
    case "--max-tags": Self.assign(Self.count(bytes), to: &lint.limits.tags)
    case "--max-seconds": Self.assign(Self.count(bytes).map(Double.init), to: &lint.limits.seconds)
    default: false
    }
  }

  private mutating func add(_ list: ParameterList) -> Bool {
    guard list.mistake == nil else { return false }
    lint.suppliedAtRuntime.formUnion(list.names)
    return true
  }

  private mutating func add(_ names: RuleNames) -> Bool {
    guard names.mistake == nil else { return false }
    fixing.restrict(to: names)
    return true
  }

  private static func append<Value>(_ value: Value?, to list: inout [Value]) -> Bool {
    guard let value else { return false }
    list.append(value)
    return true
  }

  private static func assign<Value>(_ value: Value?, to place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func assign<Value>(_ value: Value?, to place: inout Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  /// A configuration of one's choice; nil beside `--no-config`, which the argument parser then tells.
  private static func choice(
    of bytes: [UInt8], insteadOf former: ConfigurationChoice
  ) -> ConfigurationChoice? {
    former == .none ? nil : .file(FilePath(bytes: bytes))
  }

  /// A number from 1 on in decimal digits.
  package static func count(_ digits: [UInt8], upTo most: Int = largestCount) -> Int? {
    ConfigurationKey.count(digits, upTo: most)
  }

  /// The name of a file, `.` and `..` resolved; nil for one that no file has, or that holds a control character.
  package static func nameOfFile(_ bytes: [UInt8]) -> FilePath? {
    let name = FilePath(bytes: bytes).resolvedByTheLetter
    let last = name.parts.name
    return hasControl(bytes) || last.isEmpty || last.allSatisfy { $0 == UInt8(ascii: ".") } && last.count < 3
      ? nil : name
  }

  /// A category of a SARIF log; nil for one that is not UTF-8 or holds a control character.
  package static func category(_ bytes: [UInt8]) -> String? {
    hasControl(bytes) ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// The reason of a suppression, without the blanks at its ends; nil for one that is empty or no text of one line as
  /// YAML has it in comments (YAML 1.2.2, section 5.1).
  package static func reason(_ bytes: [UInt8]) -> String? {
    let isBlank = { (byte: UInt8) in byte == 0x20 }
    let text = bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    guard !text.isEmpty, !hasControl(bytes), let reason = String(validating: text, as: UTF8.self) else { return nil }
    let isWritable = reason.unicodeScalars.allSatisfy { scalar in
      ![0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
    }
    return isWritable ? reason : nil
  }

  private static func hasControl(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// The words that may be commands.
  package static let commands = ["check", "config", "explain", "help", "init", "lsp", "rules", "schema"]

  /// The most files that are judged at a time: far more than there are processors anywhere.
  package static let mostJobs = 1024

  /// The highest value of a limit: far above what memory holds, and far below where sums overflow.
  package static let largestCount = ConfigurationKey.largestCount
}

extension Severity {
  /// The severity of a name.
  package init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }
}
