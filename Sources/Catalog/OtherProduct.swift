/// A documented product code other than ID_OCR.
package struct OtherProduct: Sendable, Equatable {
  /// What the code is used with.
  package enum Use: Sendable, Equatable {
    /// Started by the same operation, with other parameters.
    case initialize
    /// Started by InitializeV2.
    case initializeV2
    /// Called from a server by the operation named, without pages for the user.
    case serverOnly(operation: String)
    /// No longer offered.
    case retired

    /// The use for people, to stand behind "is": "a product of Initialize with other parameters".
    package var phrase: String {
      switch self {
      case .initialize: "another product of Initialize, with parameters of its own"
      case .initializeV2: "a product of InitializeV2"
      case .serverOnly(let operation): "a server-only product, called by \(operation)"
      case .retired: "a retired product"
      }
    }
  }

  /// The value of ProductCode.
  package let code: String
  /// What it is used with.
  package let use: Use

  /// All of them.
  package static let all: [OtherProduct] =
    [
      "eKYC", "eKYC_PRO", "eKYC_NDI", "FACE_VERIFY", "FACE_LIVENESS", "FACE_IDU", "ID_NFC",
    ].map { OtherProduct(code: $0, use: .initialize) }
    + [
      OtherProduct(code: "ID_OCR_PRO", use: .initializeV2),
      OtherProduct(code: "ID_OCR_MIN", use: .serverOnly(operation: "DocOcr")),
      OtherProduct(code: "ID_OCR_MAX", use: .serverOnly(operation: "DocOcrMax")),
      OtherProduct(code: "eKYC_MIN", use: .serverOnly(operation: "EkycVerify")),
    ]
    + ["KYC_GLOBAL", "FV_GLOBAL", "FL_GLOBAL", "IDR_GLOBAL", "OCR_GLOBAL"].map {
      OtherProduct(code: $0, use: .retired)
    }

  /// Where the codes are documented.
  package static let citation = Citation(
    .sdk, "The product codes of the service and the operations that take them.")

  /// The product with exactly this code; nil where there is none.
  package static func named(_ code: ArraySlice<UInt8>) -> OtherProduct? {
    names.index(of: code).map { all[$0] }
  }

  /// The product with this code in any case and with any separators; nil where there is none.
  package static func named(ignoringStyle code: ArraySlice<UInt8>) -> OtherProduct? {
    foldedNames.index(of: code).map { all[$0] }
  }

  private static let names = NameIndex(all.map(\.code))
  private static let foldedNames = NameIndex(all.map(\.code), ignoringStyle: true)
}
