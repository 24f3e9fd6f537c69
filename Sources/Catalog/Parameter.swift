/// A parameter of an operation, as it is documented.
package struct Parameter: Sendable, Equatable {
  /// A value that stands in the documentation as an example, so that it was copied if it stands in a profile.
  package enum Sample: Sendable, Equatable {
    /// The sample is the whole value.
    case whole(String)
    /// The sample is a part of the value.
    case part(String)
  }

  /// What the documentation puts in the place of a part of some samples.
  package static let sampleMask = "****"
  /// The sentence behind the mask.
  package static let sampleCitation = Citation(
    .initialize, section: "Request parameters", "Parts of the sample values are masked with asterisks.")

  /// The name.
  package let name: ParameterName
  /// What it is for, in one sentence.
  package let summary: String
  /// What its value looks like.
  package let shape: Shape
  /// Whether a request must have it.
  package let requirement: Requirement
  /// Whether it belongs to one request of one user, so that a profile often leaves it to run time.
  package let isPerRequest: Bool
  /// What applies where it is left out, as a value where there is one; nil where nothing is documented.
  package let defaultValue: String?
  /// The documentation's sample values.
  package let samples: [Sample]
  /// The sentence behind the shape and the requirement.
  package let citation: Citation

  /// What the documentation says of a parameter.
  init(
    _ name: ParameterName, _ summary: String, _ shape: Shape, _ requirement: Requirement, isPerRequest: Bool = false,
    defaultValue: String? = nil, samples: [Sample] = [], _ citation: Citation
  ) {
    self.name = name
    self.summary = summary
    self.shape = shape
    self.requirement = requirement
    self.isPerRequest = isPerRequest
    self.defaultValue = defaultValue
    self.samples = samples
    self.citation = citation
  }
}
