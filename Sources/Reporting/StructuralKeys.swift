import DocumentModel
import Linting

/// Keys by which the findings of a file are known again when lines were moved: made of the rule, the pointers and the
/// number among findings that have these in common. No value of the file is in them.
struct StructuralKeys {
  /// The name of the keys in `partialFingerprints`; another way to make them asks for another version.
  static let name = "idvlint/structure/v1"

  private var counts: [UInt64: Int] = [:]
  private var bytes: [UInt8] = []

  /// The key of the next finding of the file.
  mutating func next(of finding: Finding) -> NumberedHash {
    var hash = TextHash()
    for part in [
      finding.rule.name, JSONPointer.text(of: finding.path), JSONPointer.text(of: finding.innerPath),
    ] {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(part)
      hash.add(bytes.span)
    }
    let number = (counts[hash.value] ?? 0) + 1
    counts[hash.value] = number
    return NumberedHash(hash: hash.value, number: number)
  }
}
