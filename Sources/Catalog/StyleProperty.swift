/// A property of a section of a StyleConfig. An empty string keeps the default.
package struct StyleProperty: Sendable, Equatable {
  /// What the value of a property looks like.
  package enum Kind: Sendable, Equatable {
    /// A CSS colour: a name, `#rgb[a]`, `#rrggbb[aa]`, `rgb()`, `rgba()`, `hsl()`, `hsla()`.
    case color
    /// An array of CSS colours.
    case colorList
    /// A CSS box-shadow.
    case boxShadow
    /// A CSS border.
    case border
    /// A CSS percentage or length.
    case lengthOrPercentage
    /// A CSS length.
    case length
    /// The URL of a picture that everybody can fetch.
    case imageURL
  }

  /// The section it is in.
  package let section: StyleSection
  /// The name.
  package let name: String
  /// The platform that has it.
  package let platform: Platform
  /// What its value looks like.
  package let kind: Kind
  /// Its name until 2024; nil where it never had another.
  package let formerName: String?

  /// The parameter that hides what the property is about where it is `0`; nil where none does by itself.
  package var shownBy: ParameterName? {
    section == .ocrPage && name == "albumIconImg" ? .showAlbumIcon : nil
  }

  /// The sentence behind the property.
  package var citation: Citation {
    switch platform {
    case .mobile: Self.mobile
    case .pc: Self.pc
    }
  }

  /// All properties of both platforms.
  package static let all: [StyleProperty] =
    list(.mobile, .guidePage, .color, "backgroundColor", "btnTextColor")
    + [
      StyleProperty(
        section: .guidePage, name: "btnBgColor", platform: .mobile, kind: .color, formerName: "btnBackgroundColor")
    ]
    + list(.mobile, .guidePage, .boxShadow, "btnShadow")
    + list(
      .mobile, .guidePage, .imageURL, "circle1Img", "circle2Img", "leftBorderImg", "faceImg", "ocrImg",
      "shelterFromImg", "lightImg", "phoneImg")
    + list(.mobile, .ocrPage, .color, "ocrBgColor", "tipColor", "maskColor")
    + list(.mobile, .ocrPage, .imageURL, "backIconImg", "submitIconImg", "ocrPhotoBorderImg", "albumIconImg")
    + list(
      .mobile, .ocrResultPage, .color, "backgroundColor", "topTipBgColor", "topTipTextColor", "ocrTextColor",
      "inputBgColor", "btnBgColor", "btnTextColor", "maskColor")
    + list(.mobile, .ocrResultPage, .imageURL, "backIconImg")
    + list(.mobile, .facePage, .color, "backgroundColor", "topTipColor")
    + list(.mobile, .facePage, .colorList, "processBarColor")
    + list(.pc, .guidePage, .imageURL, "step1Icon", "step2Icon", "pathIcon")
    + list(.pc, .guidePage, .color, "startBtnBgColor", "startBtnTextColor")
    + list(.pc, .ocrPage, .imageURL, "backIcon", "uploadIcon")
    + list(.pc, .ocrPage, .color, "uploadTextColor", "submitBtnBgColor", "submitBtnTextColor")
    + list(.pc, .alert, .lengthOrPercentage, "top", "left")
    + list(.pc, .alert, .length, "width")
    + list(.pc, .alert, .color, "primaryBtnBgColor", "primaryBtnTextColor", "btnBgColor", "btnBgTextColor")
    + list(.pc, .alert, .border, "btnBorder")

  private static func list(
    _ platform: Platform, _ section: StyleSection, _ kind: Kind, _ names: String...
  ) -> [StyleProperty] {
    names.map { StyleProperty(section: section, name: $0, platform: platform, kind: kind, formerName: nil) }
  }

  /// The schemes that the URL of a picture may have, in lower case.
  package static let imageSchemes = ["http", "https"]

  /// The sentence behind ``Kind-swift.enum/color``.
  package static let colors = Citation(
    .mobileStyle,
    "Colours are CSS colours: a name, #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl() or hsla().")
  /// The sentence behind ``Kind-swift.enum/imageURL``.
  package static let images = Citation(
    .mobileStyle, "A picture is told by a URL that everybody can fetch; an empty string keeps the default.")
  /// The sentence behind ``formerName``.
  package static let renamed = Citation(.mobileStyle, "Until 2024 the name of btnBgColor was btnBackgroundColor.")
  /// The sentence behind ``StyleSection/isUsed`` and what hides the other sections.
  package static let unused = Citation(
    .mobileStyle, "facePage is about the face, at which ID_OCR does not look; a page that is hidden shows no style.",
    evidence: .inferred)

  private static let mobile = Citation(
    .mobileStyle, "The template of a StyleConfig for mobile pages; what is left out or empty keeps its default.")
  private static let pc = Citation(
    .pcStyle, "The template of a StyleConfig for PC pages; what is left out or empty keeps its default.")
}
