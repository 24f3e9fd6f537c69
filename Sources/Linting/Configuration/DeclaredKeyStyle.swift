package import Catalog

/// How a team writes the names of parameters in its profiles (`key-style`).
package enum DeclaredKeyStyle: String, CaseIterable, Sendable {
  /// `MerchantBizId`, as the documentation does.
  case api
  /// `merchantBizId`
  case camel
  /// `merchant_biz_id`
  case snake
  /// `merchant-biz-id`
  case kebab

  /// The style; nil for the documentation's.
  package var style: KeyStyle? {
    switch self {
    case .api: nil
    case .camel: .camel
    case .snake: .snake
    case .kebab: .kebab
    }
  }

  /// The name in this style.
  package func spelling(of name: ParameterName) -> String { style?.spelling(of: name) ?? name.rawValue }
}
