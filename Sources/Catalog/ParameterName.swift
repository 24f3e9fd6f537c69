/// The parameters of `Initialize` for ID_OCR, in the order of the page.
package enum ParameterName: String, Sendable, CaseIterable, Comparable {
  case productCode = "ProductCode"
  case merchantBizId = "MerchantBizId"
  case metaInfo = "MetaInfo"
  case merchantUserId = "MerchantUserId"
  case returnUrl = "ReturnUrl"
  case docType = "DocType"
  case sceneCode = "SceneCode"
  case idSpoof = "IdSpoof"
  case idThreshold = "IdThreshold"
  case showAlbumIcon = "ShowAlbumIcon"
  case showOcrResult = "ShowOcrResult"
  case showGuidePage = "ShowGuidePage"
  case callbackUrl = "CallbackUrl"
  case callbackToken = "CallbackToken"
  case languageConfig = "LanguageConfig"
  case styleConfig = "StyleConfig"

  /// The place in the page's table, from 0.
  package var order: Int {
    switch self {
    case .productCode: 0
    case .merchantBizId: 1
    case .metaInfo: 2
    case .merchantUserId: 3
    case .returnUrl: 4
    case .docType: 5
    case .sceneCode: 6
    case .idSpoof: 7
    case .idThreshold: 8
    case .showAlbumIcon: 9
    case .showOcrResult: 10
    case .showGuidePage: 11
    case .callbackUrl: 12
    case .callbackToken: 13
    case .languageConfig: 14
    case .styleConfig: 15
    }
  }

  /// The parameter with exactly this name; nil for any other text. Allocates nothing.
  package init?(exactly name: ArraySlice<UInt8>) {
    guard let order = Self.names.index(of: name) else { return nil }
    self = Self.inOrder[order]
  }

  /// By the page's order.
  package static func < (left: ParameterName, right: ParameterName) -> Bool { left.order < right.order }

  private static let inOrder = allCases
  private static let names = NameIndex(allCases.map(\.rawValue))
}
