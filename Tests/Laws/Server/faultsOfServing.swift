import DocumentModel
import JSONSyntax
import LanguageServer
import Linting

/// What is wrong with how the language server takes what an editor sends, whatever the bytes; empty where nothing is.
///
/// Bytes up to a NUL are the content of a message where they begin like JSON, and sent as they are elsewhere. The
/// server is started unless they begin with `!`; it pulls where they begin with `?`.
func faultsOfServing(_ bytes: [UInt8]) -> [String] {
  var session =
    switch bytes.first {
    case UInt8(ascii: "!"): ServerSession()
    case UInt8(ascii: "?"): ServerSession.pulling
    default: ServerSession.pushing
    }
  for part in bytes.drop(while: { "!?".utf8.contains($0) }).split(separator: 0) {
    if part.first == UInt8(ascii: "{") || part.first == UInt8(ascii: "[") {
      session.send(Array(part))
    } else {
      session.send(raw: Array(part))
    }
  }
  session.end()
  return session.faults
}
