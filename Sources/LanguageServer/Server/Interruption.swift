/// Why a message cannot be dealt with, or not yet.
enum Interruption: Error, Sendable {
  /// It is refused.
  case refused(ResponseError)
  /// Something has to be known first.
  case needs(Question)
}
