/// What the client can do (LSP 3.17, "ClientCapabilities"), as far as answers depend on it.
struct ClientCapabilities: Sendable {
  /// What columns count.
  var encoding = PositionEncoding.utf16
  /// Whether it asks for diagnostics itself, so that none are pushed.
  var pullsDiagnostics = false
  /// Whether it can be told to ask for diagnostics again.
  var refreshesDiagnostics = false
  /// Whether diagnostics may name second places.
  var takesRelatedPlaces = false
  /// Whether diagnostics may name the page of their rule.
  var takesCodeDescription = false
  /// Whether diagnostics may carry data.
  var takesDiagnosticData = false
  /// Whether pushed diagnostics may name the version that they are of.
  var takesVersions = false
  /// The tags that diagnostics may have.
  var diagnosticTags: Set<Int> = []
  /// Whether completions may have tab stops.
  var takesSnippets = false
  /// Whether completions may be documented in Markdown.
  var takesMarkdownInCompletions = false
  /// Whether hovers may be written in Markdown.
  var takesMarkdownInHovers = false
  /// Whether symbols may hold symbols.
  var takesNestedSymbols = false
  /// Whether an action may be an object; without that a client knows but commands, of which there are none.
  var takesCodeActions = false
  /// Whether the edits of an action may be asked for when it is chosen.
  var resolvesEdits = false
  /// Whether actions may say which of them is the best.
  var takesPreferredActions = false
  /// Whether actions may carry data.
  var takesActionData = false
  /// Whether edits may name the version that they are for.
  var takesVersionedEdits = false
  /// Whether edits may make files.
  var makesFiles = false
  /// Whether links may have a tooltip.
  var takesTooltips = false
  /// Whether it can be asked to watch files.
  var watchesFiles = false

  /// A client that can do nothing.
  init() {}

  /// What a client says of itself.
  init(_ capabilities: Parameters) {
    let text = capabilities["textDocument"]
    let workspace = capabilities["workspace"]
    encoding = PositionEncoding(among: capabilities["general"]["positionEncodings"].strings)
    pullsDiagnostics = text["diagnostic"].node != nil
    // The specification's name for it, and the one that some clients use.
    refreshesDiagnostics = ["diagnostics", "diagnostic"].contains { workspace[$0]["refreshSupport"].isTrue }
    // Later versions have them under `diagnostic`, too.
    let diagnostics = [text["publishDiagnostics"], text["diagnostic"]]
    takesRelatedPlaces = diagnostics.contains { $0["relatedInformation"].isTrue }
    takesCodeDescription = diagnostics.contains { $0["codeDescriptionSupport"].isTrue }
    takesDiagnosticData = diagnostics.contains { $0["dataSupport"].isTrue }
    takesVersions = text["publishDiagnostics"]["versionSupport"].isTrue
    diagnosticTags = Set(diagnostics.flatMap { $0["tagSupport"]["valueSet"].items.compactMap(\.integer) })
    let item = text["completion"]["completionItem"]
    takesSnippets = item["snippetSupport"].isTrue
    takesMarkdownInCompletions = item["documentationFormat"].strings.contains("markdown")
    takesMarkdownInHovers = text["hover"]["contentFormat"].strings.contains("markdown")
    takesNestedSymbols = text["documentSymbol"]["hierarchicalDocumentSymbolSupport"].isTrue
    let action = text["codeAction"]
    takesCodeActions = action["codeActionLiteralSupport"].node != nil
    takesPreferredActions = action["isPreferredSupport"].isTrue
    takesActionData = action["dataSupport"].isTrue
    resolvesEdits = takesActionData && action["resolveSupport"]["properties"].strings.contains("edit")
    takesVersionedEdits = workspace["workspaceEdit"]["documentChanges"].isTrue
    makesFiles = workspace["workspaceEdit"]["resourceOperations"].strings.contains("create")
    takesTooltips = text["documentLink"]["tooltipSupport"].isTrue
    watchesFiles = workspace["didChangeWatchedFiles"]["dynamicRegistration"].isTrue
  }
}
