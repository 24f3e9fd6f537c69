import Catalog
import Linting
import Testing

/// Hosts that the Internet does not reach, in every spelling and at both ends of every range.
@Suite struct UnreachableHostTests {
  private func unreachable(_ host: String) -> UnreachableHost? {
    URLReference(partial("https://\(host)/cb")).unreachableHost
  }

  // MARK: - Spellings

  @Test(arguments: [
    ("127.0.0.1", nil, "a loopback address"), ("127.1", "127.0.0.1", "a loopback address"),
    ("0x7f.1", "127.0.0.1", "a loopback address"), ("0X7F.0.0.0x1", "127.0.0.1", "a loopback address"),
    ("2130706433", "127.0.0.1", "a loopback address"), ("0x7f000001", "127.0.0.1", "a loopback address"),
    ("017700000001", "127.0.0.1", "a loopback address"), ("0177.0.0.1", "127.0.0.1", "a loopback address"),
    ("127.0.1", "127.0.0.1", "a loopback address"), ("127.65535", "127.0.255.255", "a loopback address"),
    ("127.0.0.1.", "127.0.0.1", "a loopback address"), ("%31%32%37.0.0.1", "127.0.0.1", "a loopback address"),
    ("127%2E0.0.1", "127.0.0.1", "a loopback address"), ("0", "0.0.0.0", "an address of \"this network\""),
    ("0x", "0.0.0.0", "an address of \"this network\""), ("0x.0x.0", "0.0.0.0", "an address of \"this network\""),
    ("012.1", "10.0.0.1", "a private address"), ("127.0.0x", "127.0.0.0", "a loopback address"),
    ("10.1", "10.0.0.1", "a private address"), ("0xa9fea9fe", "169.254.169.254", "a link-local address"),
    ("0300.0250.1.1", "192.168.1.1", "a private address"), ("4294967295", "255.255.255.255", "the broadcast address"),
    ("[::1]", nil, "the loopback address"), ("[0:0::0:1]", nil, "the loopback address"),
    ("[::]", nil, "the unspecified address"), ("[::ffff:10.0.0.1]", "10.0.0.1", "a private address"),
    ("[::FFFF:a00:1]", "10.0.0.1", "a private address"), ("[::127.0.0.1]", "127.0.0.1", "a loopback address"),
    ("[64:ff9b::10.0.0.1]", "10.0.0.1", "a private address"), ("[2002:c0a8:1::1]", "192.168.0.1", "a private address"),
    ("[fd00::1]", nil, "a unique local address"), ("[fec0::1]", nil, "a site-local address"),
    ("localhost", nil, "a name of the calling machine itself"),
    ("LocalHost", nil, "a name of the calling machine itself"),
    ("localhost.", nil, "a name of the calling machine itself"),
    ("a.b.localhost", nil, "a name of the calling machine itself"),
    ("%6c%6f%63alhost", "localhost", "a name of the calling machine itself"),
    ("%EF%BC%8CX.test", ",x.test", "a name reserved for tests"),
    ("%EF%BD%8C%EF%BC%AFcalhost", "localhost", "a name of the calling machine itself"),
    ("a%EF%BC%8Etest", "a.test", "a name reserved for tests"),
    ("a%E3%80%82test", "a.test", "a name reserved for tests"),
    ("a%EF%BD%A1test", "a.test", "a name reserved for tests"),
    ("%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1", "127.0.0.1", "a loopback address"),
    ("printer.local", nil, "a name of the local link"), ("a.TEST.", nil, "a name reserved for tests"),
    ("shop.example", nil, "a name reserved for examples"), ("x.invalid", nil, "a name that never exists"),
    ("abc.onion", nil, "a name of the Tor network"), ("nas.home.arpa", nil, "a name of a home network"),
    ("home.arpa", nil, "a name of a home network"), ("x.Internal", nil, "a name reserved for private networks"),
    ("metadata.google.internal", nil, "a name reserved for private networks"),
    ("%E5%BC%A0.test", "张.test", "a name reserved for tests"),
    ("api", nil, "a name without a dot"), ("api.", nil, "a name without a dot"), ("API-1", nil, "a name without a dot"),
    ("0x1g", nil, "a name without a dot"),
    ("+1", nil, "a name without a dot"),
    ("cloudauth-intl-vpc.cn-hongkong.aliyuncs.com", nil, "the internal endpoint of the service itself"),
    ("CloudAuth-Intl-VPC.cn-hongkong.aliyuncs.com.", nil, "the internal endpoint of the service itself"),
    ("u:p@localhost:8443", nil, "a name of the calling machine itself"),
    ("u:${P}@x.internal", nil, nil), ("u@${X}.internal", nil, "a name reserved for private networks"),
    ("${X}.internal", nil, "a name reserved for private networks"), ("${X}.a.Test.", nil, "a name reserved for tests"),
    ("x${X}.home.arpa", nil, "a name of a home network"), ("${A}-${B}.local:8443", nil, "a name of the local link"),
  ] as [(String, String?, String?)])
  func spellings(host: String, reading: String?, words: String?) {
    let found = unreachable(host)
    #expect(found?.reading == reading)
    #expect(found?.words == words)
  }

  @Test(arguments: [
    "example.com", "www.example.org.", "acme-pay.com", "a.b", "localhost.com", "local.acme.com", "xlocalhost.com",
    "mylocal.dev", "a.notinternal", "arpa.com", "x.arpa", "thome.arpa", "onion.to",
    "cloudauth-intl.cn-hongkong.aliyuncs.com", "8.8.8.8", "010.0.0.1", "013.1", "134744072", "0x8.8",
    "[2606:4700::1111]", "[2002:808:808::1]", "[::ffff:8.8.8.8]", "[64:ff9b::8.8.8.8]", "[2001::1]",
    "[v1.a]", "acme.5g", "acme.0xfg", "0x7f.1.example.com", "%E5%BC%A0", ".",
    "_x.acme.com", "xn--fiq.com", "127.0.0.1.nip.io", "${X}", "localhost${X}", "${X}internal", "${X}.com",
    "10.0.0.${N}", "${N}.0.0.1", "api${X}", "[${X}]", "[fe80::${X}]", "api:${P}", "localhost:${P}0",
    "localhost:${P}${Q}", "${X}.internal:${P}",
    "x.internal${X}", "${X}.test${Y}", "${X}.internal.acme.com", "%${X}",
  ])
  func othersMayBeReached(host: String) {
    #expect(unreachable(host) == nil)
  }

  @Test(arguments: [
    "256.0.0.1", "127.0.0.256", "1.2.3.999", "1.2.3.4.5", "012.0.0.1.2", "4294967296", "09", "acme.1", "acme.0x7f",
    "acme.0x", "127..1", "256.1.1.1.", "1.2.3.%39%39%39",
  ])
  func whatEndsInANumberIsAnAddressOrNothing(host: String) {
    #expect(unreachable(host)?.words == "no IPv4 address, and no name of the public DNS ends with a number")
  }

  @Test(arguments: ["acme..com", ".acme.com", "acme.com..", "acme.%2Ecom"])
  func noLabelIsEmpty(host: String) {
    #expect(unreachable(host)?.words == "a name with a dot too many")
  }

  @Test(arguments: [
    ("localhost", "a name of the calling machine itself"), ("10.0.0.1", "a private address"),
    ("0x7f.1", "a loopback address"), ("[::1]", "the loopback address"),
    ("shop.internal", "a name reserved for private networks"),
  ])
  func thePortMayBeUnknown(host: String, words: String) {
    #expect(unreachable("\(host):${PORT}")?.words == words)
  }

  @Test(arguments: [
    "https:///", "https://", "localhost", "https://localhost/ x", "/x", "${X}//localhost/", "${S}://localhost",
  ])
  func wrongAndUncertainURLsAreNotJudged(text: String) {
    #expect(URLReference(partial(text)).unreachableHost == nil)
  }

  // MARK: - Ranges

  /// Each longest stretch of IPv4 addresses that the registry calls not globally reachable, and multicast.
  static let stretches4: [(first: String, last: String)] = [
    ("0.0.0.0", "0.255.255.255"), ("10.0.0.0", "10.255.255.255"), ("100.64.0.0", "100.127.255.255"),
    ("127.0.0.0", "127.255.255.255"), ("169.254.0.0", "169.254.255.255"), ("172.16.0.0", "172.31.255.255"),
    ("192.0.0.0", "192.0.0.8"), ("192.0.0.11", "192.0.0.255"), ("192.0.2.0", "192.0.2.255"),
    ("192.168.0.0", "192.168.255.255"), ("198.18.0.0", "198.19.255.255"), ("198.51.100.0", "198.51.100.255"),
    ("203.0.113.0", "203.0.113.255"), ("224.0.0.0", "255.255.255.255"),
  ]

  @Test func rangesOfVersion4EndWhereTheyShould() throws {
    func number(_ text: String) throws -> UInt32 {
      guard case .ipv4(let address) = URLReference(partial("https://\(text)/")).hostKind else {
        throw Failure()
      }
      return address
    }
    func text(_ number: UInt32) -> String { [24, 16, 8, 0].map { "\(number >> $0 & 0xFF)" }.joined(separator: ".") }
    for stretch in Self.stretches4 {
      let (first, last) = (try number(stretch.first), try number(stretch.last))
      for address in [first, first + 1, last - 1, last] {
        #expect(unreachable(text(address)) != nil, "\(text(address))")
      }
      if first > 0 { #expect(unreachable(text(first - 1)) == nil, "before \(stretch.first)") }
      if last < .max { #expect(unreachable(text(last + 1)) == nil, "behind \(stretch.last)") }
      // What holds an address is reached where the address is.
      for form in ["[::ffff:", "[64:ff9b::", "[::"] where first > 0 {
        #expect(unreachable("\(form)\(stretch.first)]") != nil)
        #expect(unreachable("\(form)\(text(first - 1))]") == nil)
      }
    }
  }

  /// The same of IPv6 addresses; those that hold IPv4 addresses stand apart.
  static let stretches6: [(first: String, last: String)] = [
    ("::", "::ff:ffff"), ("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"), ("100::", "100::1:ffff:ffff:ffff:ffff"),
    ("2001:1::", "2001:1::"), ("2001:1::4", "2001:2:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2001:4::", "2001:4:111:ffff:ffff:ffff:ffff:ffff"), ("2001:4:113::", "2001:1f:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2001:40::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"), ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("2002:a00::", "2002:aff:ffff:ffff:ffff:ffff:ffff:ffff"), ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ("fe80::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
  ]

  @Test func rangesOfVersion6EndWhereTheyShould() throws {
    func number(_ text: String) throws -> UInt128 {
      guard case .ipv6(let address) = URLReference(partial("https://[\(text)]/")).hostKind else { throw Failure() }
      return address
    }
    func text(_ number: UInt128) -> String {
      "[" + (0..<8).map { String(UInt16(truncatingIfNeeded: number >> UInt128(112 - 16 * $0)), radix: 16) }
        .joined(separator: ":") + "]"
    }
    for stretch in Self.stretches6 {
      let (first, last) = (try number(stretch.first), try number(stretch.last))
      for address in [first, last] { #expect(unreachable(text(address)) != nil, "\(text(address))") }
      if first > 0 { #expect(unreachable(text(first - 1)) == nil, "before \(stretch.first)") }
      if last < .max { #expect(unreachable(text(last + 1)) == nil, "behind \(stretch.last)") }
    }
  }

  private struct Failure: Error {}

  @Test func everyRangeHasASource() {
    for range in AddressRange.version4 + AddressRange.version6 {
      #expect(range.citation.section?.hasPrefix("RFC ") == true && range.citation.page.url != nil)
      // The bits behind the common ones are zeros.
      #expect(range.length == 128 || range.first << UInt128(range.length) == 0, "\(range.words)")
    }
    #expect(SpecialName.all.count == 8)
    for name in SpecialName.all { #expect(name.domain == name.domain.lowercased() && !name.domain.hasSuffix(".")) }
  }
}
