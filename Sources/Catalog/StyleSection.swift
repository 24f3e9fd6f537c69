/// A section of a StyleConfig: the page or part whose looks it sets.
package enum StyleSection: String, Sendable, CaseIterable {
  /// The page that explains the steps.
  case guidePage
  /// The page that takes the picture.
  case ocrPage
  /// The page with the recognised text.
  case ocrResultPage
  /// The page that looks at the face.
  case facePage
  /// The boxes that ask or tell.
  case alert

  /// The platform that alone has the section; nil where both have it.
  package var platform: Platform? {
    switch self {
    case .guidePage, .ocrPage: nil
    case .ocrResultPage, .facePage: .mobile
    case .alert: .pc
    }
  }

  /// The platforms that have the section.
  package var platforms: [Platform] { platform.map { [$0] } ?? Platform.allCases }

  /// Whether ID_OCR shows it; the liveness check belongs to other products.
  package var isUsed: Bool { self != .facePage }

  /// Whether all its properties are known here, so that another one is unknown to the platform too.
  package var isComplete: Bool { self != .facePage }

  /// Whether a property of it takes an array.
  package var hasLists: Bool { Self.withLists[position] }

  /// The parameter that hides the section where it is `0`; nil where none does.
  package var shownBy: ParameterName? {
    switch self {
    case .guidePage: .showGuidePage
    case .ocrResultPage: .showOcrResult
    case .ocrPage, .facePage, .alert: nil
    }
  }

  /// The section with exactly this name; nil where there is none.
  package init?(named name: ArraySlice<UInt8>) { self.init(named: name.span) }

  /// The section with exactly this name; nil where there is none. Allocates nothing.
  package init?(named name: Span<UInt8>) {
    guard let index = Self.names.index(of: name) else { return nil }
    self = Self.inOrder[index]
  }

  /// The properties of the section on all its platforms.
  package var properties: [StyleProperty] { Self.properties[position] }

  /// The property with exactly this name; nil where there is none.
  package func property(named name: ArraySlice<UInt8>) -> StyleProperty? {
    position(ofProperty: name.span).map { properties[$0] }
  }

  /// The place in ``properties`` of the one with exactly this name; nil where there is none. Allocates nothing.
  package func position(ofProperty name: Span<UInt8>) -> Int? {
    Self.propertyNames[position].index(of: name)
  }

  /// The property that once had this name; nil where the name never was one.
  package func property(formerlyNamed name: ArraySlice<UInt8>) -> StyleProperty? {
    properties.first { $0.formerName.map { $0.utf8.elementsEqual(name) } ?? false }
  }

  /// The section's place among all of them, from 0.
  package var position: Int {
    switch self {
    case .guidePage: 0
    case .ocrPage: 1
    case .ocrResultPage: 2
    case .facePage: 3
    case .alert: 4
    }
  }

  private static let inOrder = allCases
  private static let names = NameIndex(allCases.map(\.rawValue))
  private static let properties = allCases.map { section in
    StyleProperty.all.filter { $0.section == section }
  }
  private static let withLists = properties.map { $0.contains { $0.kind == .colorList } }
  private static let propertyNames = properties.map { NameIndex($0.map(\.name)) }
}
