/// The parameters of `Initialize` for ID_OCR, in the order of the page.
package enum ParameterName: String, Sendable, CaseIterable, Comparable {
  /// The product that is asked for.
  case productCode = "ProductCode"
  /// The merchant's id of the business case.
  case merchantBizId = "MerchantBizId"
  /// What the client tells about its environment.
  case metaInfo = "MetaInfo"
  /// The merchant's id of the user.
  case merchantUserId = "MerchantUserId"
  /// Where the user is led afterwards.
  case returnUrl = "ReturnUrl"
  /// The kind of document.
  case docType = "DocType"
  /// The merchant's id of the scene.
  case sceneCode = "SceneCode"
  /// Whether forged documents are looked for.
  case idSpoof = "IdSpoof"
  /// How strictly they are judged.
  case idThreshold = "IdThreshold"
  /// Whether a picture may come from the album.
  case showAlbumIcon = "ShowAlbumIcon"
  /// Whether the user sees what was read.
  case showOcrResult = "ShowOcrResult"
  /// Whether the user is guided first.
  case showGuidePage = "ShowGuidePage"
  /// Where the platform reports the result.
  case callbackUrl = "CallbackUrl"
  /// The secret that proves who reports.
  case callbackToken = "CallbackToken"
  /// The language of the pages, as JSON.
  case languageConfig = "LanguageConfig"
  /// The looks of the pages, as JSON.
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
  package init?(exactly name: ArraySlice<UInt8>) { self.init(exactly: name.span) }

  /// The parameter with exactly this name; nil for any other text. Allocates nothing.
  package init?(exactly name: Span<UInt8>) {
    guard let order = Self.names.index(of: name) else { return nil }
    self = Self.inOrder[order]
  }

  /// By the page's order.
  package static func < (left: ParameterName, right: ParameterName) -> Bool { left.order < right.order }

  private static let inOrder = allCases
  private static let names = NameIndex(allCases.map(\.rawValue))
}
