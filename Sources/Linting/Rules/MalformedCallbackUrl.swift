import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedCallbackUrl = Rule(
    id: "malformed-callback-url", severity: .error,
    summary: "CallbackUrl is no absolute URL",
    explanation: """
      The platform calls CallbackUrl from outside, so it must be an absolute URL by RFC 3986: a scheme, `//`, a host. \
      Browsers mend blanks, backslashes and letters outside ASCII without a word; other clients do not.
      """,
    citation: ParameterName.callbackUrl.parameter.citation,
    yieldsTo: ["credential-in-profile"],
    good: [
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com/idv?shop=1"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://${HOST}:${PORT}/idv\""),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nCallbackUrl: «acme-pay.com/idv»"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://acme-pay.com/a« »b\""),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com:«99999»/idv"),
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: 'https://acme-pay.com/idv« »'",
        fixed: "ProductCode: ID_OCR\nCallbackUrl: 'https://acme-pay.com/idv'"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay«．»com/idv"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: 'https://[fe80::1«%25eth0»]/idv'"),
    ],
    checks: .parameter([.callbackUrl]) { binding, _, collector in checkAbsoluteURL(binding, &collector) })

  /// Judges a value that is an absolute URL: CallbackUrl and ReturnUrl.
  static func checkAbsoluteURL(_ binding: Binding, _ collector: inout FindingCollector) {
    guard let parameter = binding.parameter, let fault = binding.url?.fault, let text = binding.text?.text else {
      return
    }
    let core = OuterBlank.core(of: text)
    let isAtStart = core.lowerBound > 0 && fault.range.lowerBound < core.lowerBound
    var words = fault.fullWidthWords(in: text) ?? Message(fault.words)
    var place = fault.range
    var fix: Fix?
    if isAtStart || fault.range.lowerBound >= core.upperBound, !core.isEmpty, let blank = OuterBlank(text) {
      // A blank at the other end has a turn of its own.
      let name = isAtStart && blank.isAtEnd ? "a blank" : blank.name
      words = "\(name) stands at its \(isAtStart ? "beginning" : "end")\(isAtStart ? "" : binding.chompingWords(blank))"
      place = isAtStart ? 0..<core.lowerBound : core.upperBound..<text.count
      fix = binding.trimming { rest in
        let url = URLReference(rest)
        return url.fault == nil && url.hasScheme(oneOf: ["https", "http"]) != .wrong
      }
    }
    collector.report(
      "\(parameter.rawValue) is no absolute URL: \(words)", in: binding, at: place, help: fault.advice, fix: fix)
  }
}

extension URLFault {
  /// What to do; nil where ``words`` say it.
  fileprivate var advice: Message? {
    switch kind {
    case .noScheme: "write the URL in full: `https://`, the host, the path"
    case .noAuthority: "write `https://` before the host"
    case .emptyHost: "write the host behind `https://`"
    case .badPort: "write the port your server listens on, or leave it out together with the `:`"
    case .badPercentEncoding: "write `%25` where the percent sign itself is meant"
    case .unclosedBracket: "write `]` behind the address"
    default: isMendedByBrowsers ? "browsers mend this without a word, other clients refuse it" : nil
    }
  }

  /// What is wrong where it is a full-width character, a clause; nil for everything else.
  fileprivate func fullWidthWords(in text: DecodedText) -> Message? {
    guard case .forbiddenCharacter(.nonASCII) = kind else { return nil }
    let start = text.bounds.lowerBound
    let character = String(decoding: text.buffer[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
    guard let ordinary = character.unicodeScalars.first?.ordinaryForm else { return nil }
    return "a full-width character cannot stand in it; write `\(String(ordinary), at: text.range(of: range))`"
  }

  /// What is wrong, a clause.
  var words: String {
    switch kind {
    case .noScheme: "it has no scheme such as `https:`"
    case .badScheme: "a scheme is a letter followed by letters, digits, `+`, `-` and `.`"
    case .noAuthority: "`//` must follow the scheme"
    case .emptyHost: "it has no host"
    case .badHost: "the host is neither a name nor an address"
    case .badIPv6: "the brackets hold no IPv6 address"
    case .badIPvFuture: "the brackets hold no address of a future version"
    case .zone: "an address in a URL has no zone; leave out `%` and what follows it"
    case .unclosedBracket: "`[` is not closed"
    case .badPort: "a port is a number up to 65535"
    case .badPercentEncoding: "two hexadecimal digits must follow `%`"
    case .forbiddenCharacter(let character):
      switch character {
      case .space: "a blank cannot stand in it; write `%20`"
      case .control: "a control character cannot stand in it"
      case .backslash: "a backslash cannot stand in it; write `/`"
      case .quote: "a double quote cannot stand in it; write `%22`"
      case .nonASCII: "characters outside ASCII must be percent-encoded, a host written in Punycode"
      case .delimiter: "this character has a meaning elsewhere in a URL and cannot stand here"
      case .other: "this character must be percent-encoded"
      }
    }
  }
}
