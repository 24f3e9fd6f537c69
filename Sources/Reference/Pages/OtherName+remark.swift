import Catalog

extension OtherName {
  /// Whose the name is and what was probably meant by it, to stand behind a sentence; empty where nothing is known.
  var remark: String {
    guard case .foreign(let owner, let meant) = standing else { return "" }
    return " It belongs to \(owner)." + (meant.map { " `\($0.rawValue)` was probably meant." } ?? "")
  }
}
