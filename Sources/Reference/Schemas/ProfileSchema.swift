import Catalog
import JSONSyntax

/// The schema of a profile.
enum ProfileSchema {
  /// Writes the members of the schema.
  static func write(to output: inout JSONOutput) {
    let product = Product.idOCR
    output.describe(
      "\(product.operation) request profile for \(product.code)",
      [
        "The parameters of an \(product.operation) request with the product code \(product.code).",
        "What each request brings itself is a placeholder here.",
        "Not for a part of a profile, and not for names in another style: idvlint knows both, a schema cannot.",
      ], product.citation)
    output.member("type", "object")
    output.strings("required", product.parameters.filter { $0.requirement == .required }.map(\.name.rawValue))
    output.member("properties") { output in
      output.object { output in
        for parameter in product.parameters {
          output.member(parameter.name.rawValue) { $0.object { write(parameter, to: &$0) } }
        }
      }
    }
    output.definePlaceholder()
  }

  private static func write(_ parameter: Parameter, to output: inout JSONOutput) {
    let isRequired = parameter.requirement == .required
    output.describe(
      parameter.name.rawValue,
      [parameter.summary] + (isRequired ? [] : [parameter.requirementSentence]) + [parameter.citation.statement],
      parameter.citation)
    // A parameter without a value is one that is left out.
    if isRequired { output.member("type", "string") } else { output.strings("type", ["string", "null"]) }
    if let value = parameter.defaultValue { output.member("default", value) }
    output.strings("examples", [parameter.exampleValue])
    let message = "\(parameter.name.rawValue): \(parameter.shape.sentence)"
    switch parameter.shape {
    case .exactly(let value):
      output.alternatives(orEmpty: !isRequired) { $0.strings("enum", [value]) }
    case .choice(let choices):
      let tolerated = parameter.name == .docType ? contradictoryDocTypes : []
      output.alternatives(orEmpty: !isRequired, tolerating: tolerated) { $0.values(choices) }
    case .identifier(let alphabet, let count):
      output.alternatives(orEmpty: !isRequired) {
        $0.wholePattern("\(alphabet.pattern){\(count.lowerBound),\(count.upperBound)}", otherwise: message)
      }
    case .url(let schemes):
      // Where several schemes will do, none is documented, and nothing is surely wrong.
      guard schemes.count == 1 else { return }
      output.alternatives(orEmpty: !isRequired) {
        $0.wholePattern(pattern(scheme: schemes[0]), otherwise: message)
      }
    case .text:
      if isRequired { output.member("minLength", 1) }
    case .embeddedJSON:
      // What the string holds has a schema of its own, which editors do not look up by themselves.
      if isRequired { output.member("minLength", 1) }
      output.member("contentMediaType", "application/json")
    }
  }

  /// Codes on which the documentation contradicts itself: not offered, and not refused.
  private static let contradictoryDocTypes = DocType.all.map { String($0.code.dropFirst()) }
    .filter { DocType.isContradictory(Array($0.utf8)[...]) }

  /// An absolute URL with a scheme in any case, a host, and none but the characters of RFC 3986.
  private static func pattern(scheme: String) -> String {
    let letters = scheme.map { "[\($0.uppercased())\($0)]" }.joined()
    let characters = #"A-Za-z0-9._~:@!$&'()*+,;=%\[\]-"#
    return "\(letters)://[\(characters)][/?#\(characters)]*"
  }
}
