import DocumentModel
import LanguageServer
import Linting
import Testing

/// The places of files that lead elsewhere.
@Suite struct DocumentLinkTests {
  private static func links(_ text: String) -> [String] {
    let file = EditedFile(text)
    return file.links().map { "\(file.words($0.range)) \($0.target)" }
  }

  @Test(arguments: [
    ("https://a.acme-pay.com/b", "https://a.acme-pay.com/b"),
    ("'https://a.acme-pay.com/it''s'", "https://a.acme-pay.com/it's"),
    ("\"https:\\/\\/a.acme-pay.com/b\"", "https://a.acme-pay.com/b"),
    (">-\n  https://a.acme-pay.com/b", "https://a.acme-pay.com/b"),
    ("|\n  https://a.acme-pay.com/b\n", nil), ("HTTP://a.acme-pay.com", "HTTP://a.acme-pay.com"),
    ("https://a.acme-pay.com/b?c=d", nil), ("https://u:p@a.acme-pay.com/", nil), ("https://a.acme-pay.com/#f", nil),
    ("https://${HOST}/b", nil), ("ftp://a.acme-pay.com/b", nil), ("acme:b", nil), ("a.acme-pay.com", nil),
    ("https:///b", nil), ("https://a b", nil), ("", nil),
  ] as [(String, String?)])
  func urlsLeadElsewhere(value: String, target: String?) {
    for name in ["CallbackUrl", "ReturnUrl"] {
      let links = Self.links("ProductCode: ID_OCR\n\(name): \(value)")
      let written = value.hasPrefix("'") || value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : value
      let shown = written.hasPrefix(">") ? String(written.dropFirst(5)) : written
      #expect(links == (target.map { ["\(shown) \($0)"] } ?? []))
    }
  }

  @Test func picturesLeadElsewhere() {
    let style = #"{\"guidePage\": {\"ocrImg\": \"https://i.acme-pay.com/a.png\", \"x\": \"https://b.com\"}}"#
    let links = Self.links("{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"\(style)\"}")
    #expect(links == ["https://i.acme-pay.com/a.png https://i.acme-pay.com/a.png"])
  }

  @Test func whatManyShareIsALinkOnce() {
    let text = """
      - ProductCode: ID_OCR
        ReturnUrl: &r https://a.acme-pay.com/
      - ProductCode: ID_OCR
        ReturnUrl: *r
      """
    #expect(Self.links(text) == ["https://a.acme-pay.com/ https://a.acme-pay.com/"])
  }
}
