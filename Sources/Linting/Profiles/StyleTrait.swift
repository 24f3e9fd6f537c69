import Catalog

/// What a fast look at a property of a StyleConfig needs to know of it.
struct StyleTrait {
  /// What its value looks like.
  let kind: StyleProperty.Kind
  /// The platform that has it.
  let platform: Platform
  /// The parameter that hides what it is about, as one bit, in the order of the parameters; 0 where none does.
  let hiders: UInt16

  /// The traits of a property of a section.
  static func of(_ section: StyleSection, _ property: Int) -> StyleTrait { all[section.position << 5 + property] }

  /// The parameter that hides a section, as one bit; 0 where none does.
  static func hiders(of section: StyleSection) -> UInt16 { sectionHiders[section.position] }

  /// The traits of all properties without an object among them: those of a section begin at 32 times its place.
  private static let all = StyleSection.allCases.flatMap { section in
    (0..<32).map { number in
      let property = section.properties[min(number, section.properties.count - 1)]
      return StyleTrait(kind: property.kind, platform: property.platform, hiders: bit(of: property.shownBy))
    }
  }

  private static let sectionHiders = StyleSection.allCases.map { bit(of: $0.shownBy) }

  private static func bit(of parameter: ParameterName?) -> UInt16 { parameter.map { 1 << UInt16($0.order) } ?? 0 }
}
