import Catalog

/// Names that CSS has beside those of colours, in lower case.
enum CSSNames {
  /// The functions of colours that are judged (CSS Color Module Level 4, sections 5 and 7).
  static let colorFunctions = ["rgb", "rgba", "hsl", "hsla"]

  /// Functions whose result is not known here: the documentation of StyleConfig names none of them, but all are colours
  /// or values in newer CSS, and nobody is to be told that what works does not.
  static let openFunctions: Set<String> = [
    "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "color-contrast", "contrast-color", "device-cmyk",
    "light-dark", "alpha", "palette-mix", "var", "env", "attr", "if", "calc", "min", "max", "clamp", "random",
    "toggle", "first-valid", "inherit",
  ]

  /// Words that may stand for a value of any kind.
  static let openWords: Set<String> = ["inherit", "initial", "unset", "revert", "revert-layer"]

  /// System colours, old ones too: colours that depend on the machine, which the documentation does not name either.
  static let systemColors: Set<String> = [
    "accentcolor", "accentcolortext", "activeborder", "activecaption", "activetext", "appworkspace", "background",
    "buttonborder", "buttonface", "buttonhighlight", "buttonshadow", "buttontext", "canvas", "canvastext",
    "captiontext", "field", "fieldtext", "graytext", "highlight", "highlighttext", "inactiveborder",
    "inactivecaption", "inactivecaptiontext", "infobackground", "infotext", "linktext", "mark", "marktext", "menu",
    "menutext", "scrollbar", "selecteditem", "selecteditemtext", "threeddarkshadow", "threedface", "threedhighlight",
    "threedlightshadow", "threedshadow", "visitedtext", "window", "windowframe", "windowtext",
  ]

  /// The names of colours, and the two words that are colours all the same (section 6).
  static let colors = NamedColor.all + ["transparent", "currentcolor"]

  /// Sizes that are no lengths, but do where CSS places a box.
  static let openSizes: Set<String> = ["auto", "min-content", "max-content", "fit-content", "stretch", "contain"]

  /// The widths of borders that are words (CSS Backgrounds and Borders Module Level 3, section 3.3).
  static let borderWidths: Set<String> = ["thin", "medium", "thick"]

  /// The styles of borders (section 3.2).
  static let borderStyles: Set<String> = [
    "none", "hidden", "dotted", "dashed", "solid", "double", "groove", "ridge", "inset", "outset",
  ]

  /// The units of angles (CSS Values and Units Module Level 4, section 7.1).
  static let angleUnits: Set<String> = ["deg", "grad", "rad", "turn"]

  /// The units of lengths (section 6; those of containers: CSS Conditional Rules Module Level 5, section 8).
  static let lengthUnits: Set<String> = {
    let ofFonts = ["em", "ex", "cap", "ch", "ic", "lh"].flatMap { [$0, "r" + $0] }
    let ofViews = ["vw", "vh", "vi", "vb", "vmin", "vmax"].flatMap { [$0, "s" + $0, "l" + $0, "d" + $0] }
    let ofContainers = ["cqw", "cqh", "cqi", "cqb", "cqmin", "cqmax"]
    return Set(ofFonts + ofViews + ofContainers + ["px", "cm", "mm", "q", "in", "pt", "pc"])
  }()
}
