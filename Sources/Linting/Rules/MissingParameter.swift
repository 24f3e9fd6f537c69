import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let missingParameter = Rule(
    id: "missing-parameter", severity: .error,
    summary: "a required parameter is absent, null or empty",
    explanation: """
      The API's metadata marks every parameter optional, but the page requires five of them: a request without one of \
      them is answered with 400 MissingParameter. MerchantBizId, MetaInfo and MerchantUserId belong to one request; \
      where they are filled in later, a placeholder says so, or `--supplied-at-runtime` for all profiles. A file that \
      is only a part of a profile says `# idvlint: partial`.
      """,
    citation: Citation(
      .initialize, section: "Request parameters",
      "ProductCode, MerchantBizId, MetaInfo, MerchantUserId and DocType are required."),
    good: [
      .yaml(whole),
      .fragment("ProductCode: ID_OCR"),
      .yaml("ProductCode: ID_OCR\nDocType: \"01000000\"\nMetaInfo:\n").judged {
        $0.suppliedAtRuntime = [.merchantBizId, .metaInfo, .merchantUserId]
      },
    ],
    bad: [
      .yaml(
        """
        «ProductCode»: ID_OCR
        MerchantBizId: "${BIZ_ID}"
        MetaInfo: "${META_INFO}"
        MerchantUserId: "${USER_HASH}"
        ReturnUrl: "${RETURN_URL}"

        """,
        fixed: """
          ProductCode: ID_OCR
          MerchantBizId: "${BIZ_ID}"
          MetaInfo: "${META_INFO}"
          MerchantUserId: "${USER_HASH}"
          ReturnUrl: "${RETURN_URL}"
          DocType: "${DOC_TYPE}"

          """),
      .yaml(
        whole.replacing("DocType: \"01000000\"", with: "«DocType»:"),
        fixed: whole.replacing("\"01000000\"", with: "\"${DOC_TYPE}\"")),
      .yaml(
        "# idvlint: profile\n" + whole.replacing("ProductCode: ID_OCR", with: "«ProductCode»:"),
        fixed: "# idvlint: profile\n" + whole.replacing("ID_OCR", with: "\"ID_OCR\"")),
      .yaml(
        "# idvlint: profile\n" + whole.replacing("ProductCode: ID_OCR\nMerchantBizId", with: "«MerchantBizId»"),
        fixed: "# idvlint: profile\n" + whole.replacing("ID_OCR", with: "\"ID_OCR\"")),
      .yaml(
        whole.replacing("${", with: "{{ ").replacing("}", with: " }}")
          .replacing("DocType: \"01000000\"", with: "«DocType»:")),
    ],
    checks: .profile { profile, collector in
      for name in required where profile.presence(of: name) != .present && profile.owes(name) {
        guard let binding = profile[name] else {
          collector.report(
            "\(name.rawValue) is required and absent", about: profile, absent: name, help: help(for: name, profile),
            fix: profile.adding(name))
          continue
        }
        let what = binding.presence == .empty ? "empty" : "null"
        collector.report(
          "\(name.rawValue) is required and \(what)", atKeyOf: binding, help: help(for: name, profile),
          fix: profile.filling(name, binding))
      }
    })

  private static let required = ParameterName.allCases.filter { $0.parameter.requirement == .required }

  private static func help(for name: ParameterName, _ profile: Profile) -> Message {
    guard name.parameter.isPerRequest else {
      return name.onlyValue.map { "its value is always `\($0)`" } ?? documentCodes
    }
    let key = profile.spelling(of: name)
    let option = "declare it by --supplied-at-runtime \(name.rawValue)"
    guard profile.file.document.source.syntax == .yaml else {
      let line = "\"\(key)\": \"\(name.placeholder)\""
      return Message("where each request brings its own, write a placeholder (`\(line)`) or \(option)")
    }
    return Message(
      "where each request brings its own, write a placeholder (`\(key): \"\(name.placeholder)\"`) or \(option); "
        + "`# idvlint: partial` before the first key says that the document is only a part of a profile")
  }

  /// The codes of DocType with their documents.
  static let documentCodes = Message(
    "the codes are " + DocType.all.map { "`\($0.code)` \($0.document)" }.joined(separator: ", "))

  /// A profile that lacks nothing.
  static let whole = """
    ProductCode: ID_OCR
    MerchantBizId: "${BIZ_ID}"
    MetaInfo: "${META_INFO}"
    MerchantUserId: "${USER_HASH}"
    ReturnUrl: "${RETURN_URL}"
    DocType: "01000000"

    """
}
