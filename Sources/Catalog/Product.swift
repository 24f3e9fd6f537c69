/// A product of the service and the operation that starts it.
package struct Product: Sendable {
  /// A host that serves the operation.
  package struct Endpoint: Sendable, Equatable {
    /// The host's name.
    package let host: String
    /// Whether the Internet reaches it.
    package let isPublic: Bool
  }

  /// The value of ProductCode.
  package let code: String
  /// The operation's name.
  package let operation: String
  /// The version of the API.
  package let version: String
  /// Where the operation is served.
  package let endpoints: [Endpoint]
  /// The operation's parameters for this product, in the order of the page.
  package let parameters: [Parameter]
  /// The sentence behind the endpoints.
  package let citation: Citation

  /// Reading of documents, without a look at the face.
  package static let idOCR = Product(
    code: "ID_OCR", operation: "Initialize", version: "2022-08-09",
    endpoints: [
      Endpoint(host: "cloudauth-intl.cn-hongkong.aliyuncs.com", isPublic: true),
      Endpoint(host: "cloudauth-intl-vpc.cn-hongkong.aliyuncs.com", isPublic: false),
    ],
    parameters: ParameterName.allCases.map(\.parameter),
    citation: Citation(
      .initialize,
      "HTTPS POST to the public or the internal endpoint in China (Hong Kong); ID_OCR exists there only."))
}
