import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let emptyParameter = Rule(
    id: "empty-parameter", severity: .warning,
    summary: "an optional parameter is present but null or empty",
    explanation: """
      The defaults are documented for parameters that are left out, not for empty ones. Remove the line, or write what \
      was meant; where the value is filled in later, write a placeholder.
      """,
    citation: ParameterName.idThreshold.parameter.citation,
    yieldsTo: ["misspelt-parameter"],
    good: [
      .fragment("ProductCode: ID_OCR\nCallbackToken: \"${CALLBACK_TOKEN}\"\nIdThreshold: \"3\""),
      .fragment("ProductCode: ID_OCR\nSceneCode:").judged { $0.suppliedAtRuntime = [.sceneCode] },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\n«SceneCode»:\nIdSpoof: \"Y\"", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment("ProductCode: ID_OCR\n«IdThreshold»: \"\" # standard?", fixed: "ProductCode: ID_OCR"),
      .fragment("{ProductCode: ID_OCR, «StyleConfig»: null}", fixed: "{ProductCode: ID_OCR}"),
      .yaml(whole.replacing("ReturnUrl: \"${RETURN_URL}\"", with: "«ReturnUrl»: \"\""), fixed: whole),
      .yaml(
        whole.replacing("ReturnUrl: \"${RETURN_URL}\"", with: "«ReturnUrl»: \"\""),
        fixed: whole.replacing("ReturnUrl: \"${RETURN_URL}\"\n", with: "")
      ).judged { $0.integration = .iframe },
      .yaml(
        whole.replacing("ReturnUrl: \"${RETURN_URL}\"", with: "«ReturnUrl»:").replacing("${", with: "{{ ")
          .replacing("}\"", with: " }}\"")),
      .yaml(
        whole + "CallbackUrl: https://acme-pay.com/idv\n«CallbackToken»:\n",
        fixed: whole + "CallbackUrl: https://acme-pay.com/idv\nCallbackToken: \"${CALLBACK_TOKEN}\"\n"),
    ],
    checks: .parameter(ParameterName.allCases.filter { $0.parameter.requirement != .required }) {
      binding, profile, collector in
      guard binding.presence != .present, let name = binding.parameter,
        !profile.file.options.suppliedAtRuntime.contains(name)
      else { return }
      let isMissed = profile.misses(name)
      let fix =
        isMissed
        ? profile.filling(name, binding)
        : binding.use == nil ? Fix("remove it", .suggested, .remove(binding.key)) : nil
      let filling: Message? =
        isMissed && fix == nil ? "write what is meant, or have it filled in like the other placeholders" : nil
      collector.report(
        "\(name.rawValue) is \(binding.presence == .empty ? "empty" : "null")", atKeyOf: binding,
        help: name.parameter.defaultValue.map { "where it is left out, `\($0)` applies" } ?? filling, fix: fix)
    })
}
