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
  package var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// By the page's order.
  package static func < (left: ParameterName, right: ParameterName) -> Bool { left.order < right.order }
}
