package import Catalog
import DocumentModel

/// A value read as an absolute URL by RFC 3986, of which placeholders may stand for any part.
///
/// The components are those of the customary split (RFC 3986, appendix B) with placeholders taken for ordinary
/// characters. A placeholder may hold delimiters, so a component is certain only where it ends before the first of
/// them: see ``isCertain(_:)``. All ranges are in bytes from the beginning of the text.
package struct URLReference: Sendable {
  /// A name and a value in the query.
  package struct QueryField: Sendable, Equatable {
    /// The name as written.
    package let name: Range<Int>
    /// The value as written, behind the `=`; nil where there is no `=`.
    package let value: Range<Int>?
  }

  /// The value.
  package let value: PartialText
  /// The first thing that makes the value no absolute URL, whatever the placeholders hold; nil where it is, or may
  /// come to be, one.
  package let fault: URLFault?

  private let parts: URLParts

  /// A value read as a URL.
  package init(_ value: PartialText) {
    parts = URLParts(value)
    self.value = value
    fault = URLJudge(value: value, parts: parts).firstFault()
  }

  /// The scheme without its colon; nil in a relative reference.
  package var scheme: Range<Int>? { parts.scheme }
  /// The user information without its `@`, or what stands in its place in a wrong URL.
  package var userinfo: Range<Int>? { parts.userinfo }
  /// The host with its brackets; nil where there is no `//`.
  package var host: Range<Int>? { parts.host }
  /// The port without its colon.
  package var port: Range<Int>? { parts.port }
  /// The path, maybe empty.
  package var path: Range<Int> { parts.path }
  /// The query without its question mark.
  package var query: Range<Int>? { parts.query }
  /// The fragment without its hash sign.
  package var fragment: Range<Int>? { parts.fragment }

  /// Whether the value is an absolute URL.
  package var verdict: Verdict { fault != nil ? .wrong : value.isLiteral ? .right : .undecided }

  /// Whether a component is what it seems, whatever the placeholders hold.
  package func isCertain(_ component: Range<Int>) -> Bool { parts.isCertain(component) }

  /// What the host is; nil where there is none, or where it is wrong or uncertain.
  package var hostKind: URLHost? {
    guard let host, isCertain(host), fault.map({ $0.range.lowerBound > host.upperBound }) ?? true else { return nil }
    return URLHost(bytes(host))
  }

  /// What tells that the Internet does not reach the host; nil where it may, and where there is none or a wrong URL.
  ///
  /// Of a name that begins with a placeholder the end tells enough: `${NAME}.internal`. A placeholder for the port
  /// could hold an `@` behind a user, but no user is named `localhost` or `10.0.0.1`.
  package var unreachableHost: UnreachableHost? {
    guard fault == nil, let host else { return nil }
    if let hostKind { return UnreachableHost(hostKind, written: bytes(host)) }
    if let port, value.holes.first == port { return UnreachableHost(beforeOpenPort: bytes(host)) }
    guard let authority = parts.authority, let first = value.holes.first, first.lowerBound >= host.lowerBound,
      let last = value.holes.last(where: { $0.lowerBound < authority.upperBound }), last.upperBound <= host.upperBound
    else { return nil }
    return UnreachableHost(endingWith: bytes(last.upperBound..<host.upperBound))
  }

  /// The number of the port; nil where there is none, or where it is wrong or uncertain.
  package var portNumber: Int? {
    guard let port, isCertain(port) else { return nil }
    return URLJudge.number(of: port, in: value.text)
  }

  /// Whether the scheme is one of those given in lower case; schemes are compared without case (RFC 3986, 3.1).
  package func hasScheme(oneOf schemes: [String]) -> Verdict {
    var isOpen = false
    for scheme in schemes {
      switch value.hasPrefix(scheme + ":", ignoringCase: true) {
      case .right: return .right
      case .undecided: isOpen = true
      case .wrong: break
      }
    }
    return isOpen ? .undecided : .wrong
  }

  /// The fields of the query in order; a field without a name is left out.
  package var queryFields: [QueryField] {
    guard let query else { return [] }
    var fields: [QueryField] = []
    var start = query.lowerBound
    var equals: Int?
    func close(at end: Int) {
      let nameEnd = equals ?? end
      if nameEnd > start {
        fields.append(QueryField(name: start..<nameEnd, value: equals.map { $0 + 1..<end }))
      }
    }
    for stretch in value.knownStretches {
      for offset in stretch.clamped(to: query) {
        switch value.text[offset] {
        case UInt8(ascii: "&"):
          close(at: offset)
          start = offset + 1
          equals = nil
        case UInt8(ascii: "=") where equals == nil:
          equals = offset
        default:
          break
        }
      }
    }
    close(at: query.upperBound)
    return fields
  }

  /// The fields of the query that bear a name which the platform adds, escapes decoded.
  package var callbackFields: [(field: CallbackField, name: Range<Int>)] {
    var holes = value.holes[...]
    return queryFields.compactMap { query in
      holes = holes.drop { $0.upperBound <= query.name.lowerBound }
      guard holes.first.map({ $0.lowerBound >= query.name.upperBound }) ?? true else { return nil }
      let name = PercentEncoding.decoded(bytes(query.name))
      return CallbackField.named(name[...]).map { ($0, query.name) }
    }
  }

  /// What no output may show: user information, also where a slip has put it into the wrong place, the values of the
  /// query, its fields without a name, and the fragment.
  package var sensitiveStretches: [Range<Int>] {
    var stretches = queryFields.map { $0.value ?? $0.name }
    if let fragment { stretches.append(fragment) }
    if let userinfo { stretches.append(userinfo) }
    if let misplaced = misplacedUser { stretches.append(misplaced) }
    return stretches.filter { !$0.isEmpty }
  }

  private func bytes(_ stretch: Range<Int>) -> ArraySlice<UInt8> {
    value.text.bytes.dropFirst(stretch.lowerBound).prefix(stretch.count)
  }

  /// What stands before an `@` where the URL has no authority (`user:word@host`) or a wrong one (`//user:wo/rd@host`).
  private var misplacedUser: Range<Int>? {
    let hasWrongAuthority = fault.map { fault in
      (port ?? host).map { fault.range.lowerBound <= $0.upperBound } ?? true
    } ?? false
    guard host == nil || hasWrongAuthority else { return nil }
    let searched = hasWrongAuthority ? 0..<value.text.count : path
    var at: Int?
    for stretch in value.knownStretches {
      at = stretch.clamped(to: searched).last { value.text[$0] == UInt8(ascii: "@") } ?? at
    }
    let isWeb = hasScheme(oneOf: ["http", "https"]) == .right
    let start = isWeb ? scheme.map { $0.upperBound + 1 } ?? 0 : 0
    return at.map { start..<max(start, $0) }
  }
}
