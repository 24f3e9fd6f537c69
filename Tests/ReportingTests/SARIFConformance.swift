/// What SARIF 2.1.0, GitHub's code scanning and we ourselves ask of a log.
struct SARIFConformance {
  /// The texts of the files, by URI, where they are at hand.
  var files: [String: String] = [:]

  /// What is wrong with a log, each with its place.
  func faults(of log: JSONValue) -> [String] {
    var faults = Faults()
    faults.expect(log["$schema"].string?.hasSuffix("sarif-schema-2.1.0.json") == true, "$schema")
    faults.expect(log.version.string == "2.1.0", "version")
    faults.expect(log.runs.items.count == 1, "runs")
    let run = log.runs[0]
    checkRules(of: run, &faults)
    checkInvocation(of: run, &faults)
    faults.expect(run.columnKind.string == "utf16CodeUnits", "columnKind")
    faults.expect(run.newlineSequences.items.compactMap(\.string) == ["\r\n", "\n", "\r"], "newlineSequences")
    faults.expect(run.members["results"] != nil && run.results.items.count <= 25_000, "results")
    if run.automationDetails != .null {
      faults.expect(run.automationDetails.id.string?.hasSuffix("/") == true, "automationDetails.id")
    }
    var seen: Set<String> = []
    for (index, result) in run.results.items.enumerated() {
      faults.place = "results[\(index)]"
      check(result, of: run, &faults)
      faults.expect(seen.insert("\(uri(result.locations[0])) \(result.partialFingerprints)").inserted, "is there twice")
    }
    faults.place = "log"
    checkNames(in: log, &faults)
    return faults.found
  }

  /// What was found so far.
  private struct Faults {
    var found: [String] = []
    var place = "log"

    mutating func expect(_ isRight: Bool, _ what: @autoclosure () -> String) {
      if !isRight { found.append("\(place): \(what())") }
    }
  }

  private func checkRules(of run: JSONValue, _ faults: inout Faults) {
    let driver = run.tool.driver
    faults.expect(driver.name.string == "idvlint", "driver.name")
    faults.expect(driver.semanticVersion.string?.wholeMatch(of: /\d+\.\d+\.\d+/) != nil, "driver.semanticVersion")
    let ids = driver.rules.items.compactMap(\.id.string)
    faults.expect(ids == Set(ids).sorted() && ids.count > 20, "the rules are sorted and each is there once")
    for rule in driver.rules.items {
      faults.place = "rule \(rule.id)"
      let name = rule.name.string ?? ""
      faults.expect(name.wholeMatch(of: /(?:[A-Z][a-z0-9]*)+/) != nil, "name")
      faults.expect(name.lowercased() != rule.id.string, "name is id")
      for text in [rule.shortDescription.text.string ?? "", rule.fullDescription.text.string ?? ""] {
        faults.expect((1...1024).contains(text.utf16.count) && text.hasSuffix("."), "description \(text)")
      }
      faults.expect(rule.help.text.string?.isEmpty == false && rule.help.markdown.string?.isEmpty == false, "help")
      faults.expect(rule.helpUri.string?.hasPrefix("https://") == true, "helpUri")
      let level = rule.defaultConfiguration.level.string ?? ""
      faults.expect(["error", "warning", "note"].contains(level), "level")
      let properties = rule.properties
      faults.expect((1...10).contains(properties.tags.items.count), "tags")
      faults.expect(["very-high", "high", "medium"].contains(properties.precision.string), "precision")
      faults.expect(
        properties["problem.severity"].string == (level == "note" ? "recommendation" : level), "problem.severity")
    }
    faults.place = "log"
  }

  private func checkInvocation(of run: JSONValue, _ faults: inout Faults) {
    faults.expect(run.invocations.items.count == 1, "invocations")
    let invocation = run.invocations[0]
    faults.expect(invocation.executionSuccessful == .bool(true), "executionSuccessful")
    faults.expect(invocation.members["toolExecutionNotifications"] != nil, "toolExecutionNotifications")
    for notification in invocation.toolExecutionNotifications.items {
      faults.expect(notification.message.text.string?.hasSuffix(".") == true, "the notification's message")
      faults.expect(["error", "warning"].contains(notification.level.string), "the notification's level")
    }
  }

  private func check(_ result: JSONValue, of run: JSONValue, _ faults: inout Faults) {
    let rule = run.tool.driver.rules[result.ruleIndex.int ?? -1]
    faults.expect(rule.id.string != nil && rule.id == result.ruleId, "ruleIndex")
    faults.expect(["error", "warning", "note"].contains(result.level.string), "level")
    faults.expect(result.locations.items.count == 1, "locations")
    let places = result.locations.items + result.relatedLocations.items
    for place in places { check(place, run, &faults) }
    for place in result.locations[0].logicalLocations.items {
      let pointer = place.fullyQualifiedName.string ?? ""
      faults.expect(pointer.wholeMatch(of: /(?:\/(?:[^~\/]|~[01])*)+/) != nil, "pointer \(pointer)")
    }
    let text = result.message.text.string ?? ""
    faults.expect(text.count > 1 && text.last.map { ".!?".contains($0) } == true, "message \(text)")
    let links = text.matches(of: /\[(?:[^\[\]\\]|\\.)*\]\((\d+)\)/).map { Int($0.1) ?? 0 }
    let ids = result.relatedLocations.items.compactMap(\.id.int)
    faults.expect(links == ids && ids == Array(0..<ids.count).map { $0 + 1 }, "links of \(text)")
    let prints = result.partialFingerprints
    let hash = /[0-9a-f]{1,16}:[1-9]\d*/
    faults.expect(prints["idvlint/structure/v1"].string?.wholeMatch(of: hash) != nil, "own fingerprint")
    if let github = prints.primaryLocationLineHash.string { faults.expect(github.wholeMatch(of: hash) != nil, github) }
    for fix in result.fixes.items { check(fix, at: uri(result.locations[0]), &faults) }
  }

  private func check(_ location: JSONValue, _ run: JSONValue, _ faults: inout Faults) {
    let uri = uri(location)
    let isRelative = uri.wholeMatch(of: /(?:\.\/)?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@\/]|%[0-9A-F]{2})+/) != nil
    let segments = uri.split(separator: "/", omittingEmptySubsequences: false)
    let hasScheme = segments[0].contains(":")
    faults.expect(isRelative, "uri \(uri)")
    if hasScheme {
      faults.expect(uri.hasPrefix("file:///") && run.invocations[0].workingDirectory != .null, "uri \(uri)")
    } else {
      let rest = segments.first == "." ? segments.dropFirst() : segments[...]
      faults.expect(!rest.contains { ["", ".", ".."].contains($0) }, "uri \(uri)")
      faults.expect(segments.first != "." || rest.first?.contains(":") == true, "uri \(uri)")
    }
    check(region: location.physicalLocation.region, of: uri, &faults)
  }

  private func check(_ fix: JSONValue, at uri: String, _ faults: inout Faults) {
    faults.expect(fix.description.text.string?.hasSuffix(".") == true, "the fix's description")
    faults.expect(fix.artifactChanges.items.count == 1, "artifactChanges")
    let change = fix.artifactChanges[0]
    faults.expect(change.artifactLocation.uri.string == uri, "the fix is for the same file")
    faults.expect(!change.replacements.items.isEmpty, "replacements")
    var last = (0, 0)
    for replacement in change.replacements.items {
      let region = replacement.deletedRegion
      faults.expect(replacement.insertedContent.text.string != nil, "insertedContent")
      check(region: region, of: uri, &faults)
      faults.expect(last <= (region.startLine.int ?? 0, region.startColumn.int ?? 0), "replacements overlap")
      last = (region.endLine.int ?? 0, region.endColumn.int ?? 0)
    }
  }

  private func check(region: JSONValue, of uri: String, _ faults: inout Faults) {
    let numbers = [region.startLine, region.startColumn, region.endLine, region.endColumn].compactMap(\.int)
    guard numbers.count == 4, numbers.allSatisfy({ $0 >= 1 }) else {
      return faults.expect(false, "region \(region)")
    }
    faults.expect((numbers[0], numbers[1]) <= (numbers[2], numbers[3]), "region \(region)")
    guard let text = files[uri] else { return }
    var lines: [[UInt16]] = [[]]
    var previous: UInt16 = 0
    for unit in text.utf16.drop(while: { $0 == 0xFEFF }) {
      if unit == 0x0D || unit == 0x0A && previous != 0x0D { lines.append([]) }
      if unit != 0x0A && unit != 0x0D { lines[lines.count - 1].append(unit) }
      previous = unit
    }
    for (line, column) in [(numbers[0], numbers[1]), (numbers[2], numbers[3])] {
      guard line <= lines.count, column <= lines[line - 1].count + 1 else {
        faults.expect(false, "\(line):\(column) is outside of \(uri)")
        continue
      }
      let isSplit = column > 1 && column <= lines[line - 1].count && lines[line - 1][column - 1] & 0xFC00 == 0xDC00
      faults.expect(!isSplit, "\(line):\(column) splits a character of \(uri)")
    }
  }

  private func uri(_ location: JSONValue) -> String {
    location.physicalLocation.artifactLocation.uri.string ?? ""
  }

  /// Nothing that differs between runs, and no text of the file.
  private func checkNames(in value: JSONValue, _ faults: inout Faults) {
    for (name, member) in value.members {
      faults.expect(!["snippet", "guid", "correlationGuid", "arguments"].contains(name), name)
      faults.expect(!name.hasSuffix("TimeUtc"), name)
      checkNames(in: member, &faults)
    }
    for item in value.items { checkNames(in: item, &faults) }
  }
}
