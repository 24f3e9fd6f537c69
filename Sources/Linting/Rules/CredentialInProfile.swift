import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let credentialInProfile = Rule(
    id: "credential-in-profile", severity: .error,
    summary: "a credential of the account written in a profile",
    explanation: """
      AccessKeyId, AccessKeySecret and SecurityToken are no parameters of a request, and whoever reads the file could \
      use them. Take them out, let the SDK read them from its environment, and replace those that others may have \
      seen. The same names behind the vendor's (`ALIBABA_CLOUD_ACCESS_KEY_ID`) are meant, too. Ids of access keys are \
      known by `\(OtherName.accessKeyIDBeginning)` under any name. Placeholders are no \
      credentials.
      """,
    citation: OtherName.requestNames,
    good: [
      .fragment("ProductCode: ID_OCR\nAccessKeyId: \"${KEY_ID}\"\nAccessKeySecret: !vault key\nSecurityToken:"),
      .fragment("ProductCode: ID_OCR\nx-note: \"keys begin with LTAI\"\nAccessKeyId: {valueFrom: secrets}"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nAccessKeyId: «LTAI5tExampleKeyId»\nAccessKeySecret: \"«hunter2»\""),
      .fragment("ProductCode: ID_OCR\nsecurity_token: \"«${TOKEN:-hunter2}»\""),
      .fragment("ProductCode: ID_OCR\naliyun_access_key_secret: «hunter2»\nALIBABA_CLOUD_ACCESS_KEY_ID: «hunter»"),
      .fragment("ProductCode: ID_OCR\nSceneCode: «LTAI5tAbcd»"),
      .fragment(
        "ProductCode: ID_OCR\nReturnUrl: https://acme-pay.com/idv?key=«LTAI5tExampleKeyId»\nx-sdk:\n  keys:\n"
          + "    - «LTAI5tExampleKeyId»\n  AccessKeySecret: «hunter2»"),
    ],
    checks: .profile { profile, collector in
      for binding in profile.bindings {
        let value = binding.value
        let isNamed = binding.otherName?.standing == .credential
        if value.kind == .scalar {
          guard binding.presence == .present,
            let credential = Credential(isNamed: isNamed, value: binding.text)
          else { continue }
          collector.report(
            credential.message, in: binding, at: credential.place, isOfPart: credential.isPart, help: help)
        } else if !binding.isMerged {
          reportCredentials(within: value, of: binding, profile, &collector)
        }
      }
    })

  /// Looks at the values inside a collection, save in what is a profile of its own. Collections that a merge brings in
  /// are passed over: each merge would be a look at all of them.
  private static func reportCredentials(
    within collection: Node, of binding: Binding, _ profile: Profile, _ collector: inout FindingCollector
  ) {
    var index = collection.index
    while index < collection.index + Int(collection.record.extent) {
      let node = Node(table: collection.table, index: index)
      if seemsProfile(node) {
        index += Int(node.record.extent)
        continue
      }
      index += 1
      var isKey = true
      var isNamed = false
      for child in node.children {
        defer { isKey.toggle() }
        if node.kind == .mapping, isKey {
          isNamed = child.kind == .scalar && OtherName.named(ignoringStyle: child.bytes)?.standing == .credential
          continue
        }
        let reading = ValueReading(child, in: profile.file)
        guard child.kind == .scalar, reading.presence == .present,
          let credential = Credential(isNamed: isNamed, value: reading.text)
        else { continue }
        collector.report(credential.message, in: binding, within: child, at: credential.place, help: help)
      }
    }
  }

  /// Whether a mapping has the look of a profile, or may get it from a merge.
  private static func seemsProfile(_ node: Node) -> Bool {
    var names = 0
    for pair in node.pairs {
      let name = Spelling.recogniseLetters(pair.key.bytes).name
      names += name == nil ? 0 : 1
      if name == .productCode || names == 3 || Binder.isMerge(pair.key) { return true }
    }
    return false
  }

  private static let help: Message =
    "take it out, let the SDK read it from its environment, and replace it if others may have seen it"
}

/// A credential that stands in a value.
private struct Credential {
  /// What to say of it.
  let message: Message
  /// Its place in the value, in bytes; nil for the whole.
  let place: Range<Int>?
  /// Whether more stands in the value than the credential and blanks around it.
  let isPart: Bool

  /// The credential in a scalar that is there; nil where none is.
  ///
  /// - Parameters:
  ///   - isNamed: whether the scalar stands under the name of a credential.
  ///   - value: the scalar; nil where it is no string.
  init?(isNamed: Bool, value: PartialText?) {
    if isNamed, value.map({ !$0.isWholeHole || $0.hasLiteralDefault }) ?? true {
      message = "a credential does not belong in a profile"
      place = nil
      isPart = false
    } else if let value, let place = AccessKeyID.first(in: value.text.bytes.span) {
      message = "the id of an access key does not belong in a profile"
      self.place = place
      isPart = place != OuterBlank.core(of: value.text)
    } else {
      return nil
    }
  }
}
