/// A source of the facts in this module.
package enum Page: String, Sendable, CaseIterable {
  /// The API page of `Initialize` for ID_OCR.
  case initialize = "https://www.alibabacloud.com/help/en/ekyc/latest/ocr-initialize"
  /// The page on the languages of the user interface.
  case languages = "https://www.alibabacloud.com/help/en/ekyc/latest/language-customization"
  /// The page on the looks of the mobile pages.
  case mobileStyle = "https://www.alibabacloud.com/help/en/ekyc/latest/idv-kyc-custom-skin"
  /// The page on the looks of the PC pages.
  case pcStyle = "https://www.alibabacloud.com/help/en/ekyc/latest/web-sdk-pc-ui-custom-configuration-description"
  /// The page on the fields of results.
  case resultFields = "https://www.alibabacloud.com/help/en/ekyc/latest/return-field"
  /// IANA's registry of IPv4 addresses for special purposes.
  case version4Addresses = "https://www.iana.org/assignments/iana-ipv4-special-registry"
  /// IANA's registry of IPv6 addresses for special purposes.
  case version6Addresses = "https://www.iana.org/assignments/iana-ipv6-special-registry"
  /// IANA's registry of domain names for special uses.
  case specialNames = "https://www.iana.org/assignments/special-use-domain-names"
  /// ICANN's resolution of 2024-07-29 on a domain for private use; known by name, not by address.
  case privateUseDomain = "ICANN Board resolution of 2024-07-29 on .INTERNAL"
  /// The official OpenAPI metadata; known by name, not by address.
  case metadata = "OpenAPI metadata of cloudauth-intl 2022-08-09"
  /// The official SDKs; known by name, not by address.
  case sdk = "SDKs of cloudauth-intl 2022-08-09"

  /// The standard of colours that CSS has.
  case cssColors = "https://www.w3.org/TR/css-color-4/"

  /// The address; nil for a source that is no page.
  package var url: String? { rawValue.hasPrefix("https:") ? rawValue : nil }

  /// The day of the revision that was read, YYYY-MM-DD, or its year alone; nil where no day is on record.
  package var date: String? {
    switch self {
    case .initialize: "2025-11-18"
    case .sdk: "2026"
    case .privateUseDomain: "2024-07-29"
    case .languages, .mobileStyle, .pcStyle, .resultFields, .metadata, .version4Addresses, .version6Addresses,
      .specialNames, .cssColors:
      nil
    }
  }
}
