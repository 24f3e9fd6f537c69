import Foundation
import Testing

/// Secrets and personal data are planted wherever they may stand, and looked for in all that the built program says.
@Suite(.timeLimit(.minutes(30))) struct SecretsOfTheBinaryTests {
  /// A secret, the keys under which it is one, and what of it must not be seen.
  private struct Secret {
    var text: String
    var keys: [String]
    var pieces: [String]

    /// A secret of which no half may be seen.
    init(_ text: String, _ keys: [String]) {
      self.text = text
      self.keys = keys
      pieces = [String(text.prefix(text.count / 2)), String(text.suffix(text.count / 2))]
    }
  }

  private static let secrets: [Secret] = {
    var address = Secret("zhou.xq77@acme-pay.com", ["MerchantUserId", "merchantUserId", "SceneCode", "x-note"])
    address.pieces = ["zhou.xq77"]
    return [
      Secret("zqXw7Kt9Vb3Rm5Ld", ["CallbackToken", "callback_token", "CallbakToken", "x-client-token"]),
      Secret("hJ4nYc8sGf2PeQ6u", ["AccessKeySecret", "access-key-secret", "AccessKeySecert", "db_password"]),
      Secret("mD9vTb1kWz5Ro3Ay", ["MetaInfo", "metaInfo", "MetaInf", "apdidToken"]),
      Secret("LTAI5tZq7Xw9Kt3Vb5Rm", ["AccessKeyId", "SceneCode", "x-note"]),
      Secret("ZXQ-778812-KPV", ["DocNo", "cert_no"]),
      Secret("330106198302147195", ["MerchantUserId", "MerchantUsrId", "SceneCode", "x-note", "idNumber"]),
      Secret("13857294610", ["MerchantUserId", "MERCHANT_USER_ID", "x-mobile", "SceneCode"]),
      address,
    ]
  }()

  /// Where a secret may stand: `§` is its key, `¤` the secret.
  private static let places = [
    "§: ¤", "§: '¤'", "§: \"¤\"", "§: \" ¤ \"", "§:\n  ¤", "§: |\n  ¤", "§: >-\n  a\n  ¤", "§: [¤]", "§:\n- ¤",
    "§: {¤: x}", "§: {a: {b: [¤]}}", "§: &a ¤\nSceneCode: *a", "x-a: &a ¤\n§: *a", "x-a: &a {§: ¤}\n<<: *a",
    "§: a\n§: ¤", "§: ¤\n§: a", "§: ${T:-¤}", "§: ${T:-¤", "§: !!binary ¤", "? §\n: ¤", "? [§, ¤]\n: 1",
    "SceneCode: a-b # §: ¤", "# §: ¤", "§: a # was ¤", "x: {name: §, value: ¤}", "{ §: ¤", "§=\"¤\"", "§ ¤",
    "StyleConfig: '{\"a\":{\"§\":\"¤\"},}'", "MetaInfo: '{\"§\":\"¤\",}'", "StyleConfig: \"{\\\"§\\\":\\\"¤\\\",}\"",
    "LanguageConfig: '{\"defaultLanguage\":\"xx\",\"§\":\"¤\"}'", "LanguageConfig: {defaultLanguage: xx, §: ¤}",
    "StyleConfig: |\n  {\"a\": {\"§\": \"¤\"},}", "StyleConfig: '{\"§\":\"{\\\"a\\\":\\\"¤\\\"}\"}'",
    "ReturnUrl: http://u:¤@h.com/ a", "ReturnUrl: 'http://h.com/?§=¤'", "x-u: https://h/?§=¤", "\"§\": \"¤\",",
    "x-b:\n  §: ¤\n  ProductCode: ID_OCR\n  SceneCode: a-b", "x: { §: ¤, DocType: [ }", "§: '¤'x",
  ]

  /// What stands around a place, `‹P›`: nothing wrong, a syntax error below it, around it and above it, a document.
  private static let surroundings = [
    "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: a\n‹P›\n", "‹P›\nProductCode: ID_OCR\nSceneCode: [\n",
    "SceneCode: \"a\nProductCode: ID_OCR\n‹P›\nMerchantUserId: [\n", "ProductCode: ID_OCR\nSceneCode: ]\n‹P›\n",
    "---\nProductCode: ID_OCR\nSceneCode: a-b\n---\n‹P›\nProductCode: ID_OCR\nIdSpoof: a\n",
  ]

  /// Whole files of JSON.
  private static let objects = [
    "\"§\":\"¤\"}", "\"§\":\"¤\",\"§\":\"¤\"}", "\"§\":\"¤\",}", "\"§\":\"¤\n}", "\"§\":[\"¤\"]}", "\"§\":{\"¤\":1}}",
    "\"StyleConfig\":\"{\\\"§\\\":\\\"¤\\\",}\"}", "\"StyleConfig\":{\"§\":\"¤\"}}", "\"IdSpoof\":\"a\"} §: ¤",
    "\"§\":¤}", "'§':'¤'}", "\"IdSpoof\":\"a\" /* §: ¤ */}",
  ].map { "{\"ProductCode\":\"ID_OCR\",\"SceneCode\":\"a-b\",\($0)" }

  /// Writes the files of a secret, and some of them in other encodings.
  private func plant(_ secret: Secret, _ number: Int, in workspace: Workspace) throws {
    for (kind, key) in secret.keys.enumerated() {
      let filled = { (form: String) in
        form.replacingOccurrences(of: "§", with: key).replacingOccurrences(of: "¤", with: secret.text)
      }
      for (place, form) in Self.places.enumerated() {
        let line = filled(form)
        for (index, surrounding) in Self.surroundings.enumerated() {
          let text = surrounding.replacingOccurrences(of: "‹P›", with: line)
          try workspace.write(text, to: "f/\(number)-\(kind)-\(place)-\(index).yaml")
        }
      }
      for (place, form) in Self.objects.enumerated() {
        let text = filled(form)
        let name = "f/\(number)-\(kind)-\(place)"
        try workspace.write(text, to: name + ".json")
        for (suffix, data) in [("wide", text.data(using: .utf16)), ("torn", Data(text.utf8) + [0xFF, 0x80])] {
          try data?.write(to: workspace.directory.appendingPathComponent("\(name)-\(suffix).json"))
        }
      }
    }
  }

  @Test func noReportShowsASecret() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "f/empty.yaml")
    for (number, secret) in Self.secrets.enumerated() { try plant(secret, number, in: workspace) }
    let check = """
      help=$("$IDVLINT" check --help)
      case $help in *--verbose*) verbose=--verbose;; *) verbose=;; esac
      "$IDVLINT" check $verbose --no-ignore --level note --format human --color always --output json=j \
        --output sarif=s --output concise=c --output github=g --output gitlab=l --output junit=u --output rdjson=r \
        --output checkstyle=k --output azure=a f
      """
    let outcome = try workspace.run(check)
    #expect(outcome.status == 2 || outcome.status == 1)
    let small = try workspace.run("\"$IDVLINT\" check --no-ignore --max-bytes 60 f")
    let said = [outcome.output, outcome.errors, small.output, small.errors]
      + (try ["j", "s", "c", "g", "l", "u", "r", "k", "a"].map { name in
        String(decoding: try Data(contentsOf: workspace.directory.appendingPathComponent(name)), as: UTF8.self)
      })
    #expect(said[0].contains("‹hidden›") && said[0].contains("IdSpoof"))
    // Hashes, and the names of directories, hold all kinds of digits.
    for text in said.map({ $0.replacing(/[0-9a-f]{16}|idvlint-[0-9]+/, with: "") }) {
      let lines = text.split(separator: "\n")
      for piece in Self.secrets.flatMap(\.pieces) where text.contains(piece) {
        Issue.record("\(piece): \(lines.first { $0.contains(piece) }?.prefix(300) ?? "")")
      }
    }
  }
}
