import DocumentModel
import Linting

/// Keys by which the findings of a file are known again when lines were moved: made of the rule, the pointers and the
/// number among findings that have these in common. No value of the file is in them.
struct StructuralKeys {
  /// The name of the keys in `partialFingerprints`; another way to make them asks for another version.
  static let name = "idvlint/structure/v1"

  private var counts: [UInt64: Int] = [:]
  private var bytes: [UInt8] = []

  /// The key of the next finding of the file, and what it is made of.
  mutating func next(of finding: Finding) -> StructuralName {
    let pointer = JSONPointer.text(of: finding.path)
    let innerPointer = JSONPointer.text(of: finding.innerPath)
    var hash = TextHash()
    for part in [finding.rule.name, pointer, innerPointer] {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(part)
      hash.add(bytes.span)
    }
    let number = (counts[hash.value] ?? 0) + 1
    counts[hash.value] = number
    let key = NumberedHash(hash: hash.value, number: number)
    return StructuralName(key: key, pointer: pointer, innerPointer: innerPointer)
  }
}

/// Where a finding stands in the structure of its file.
struct StructuralName: Sendable {
  /// The key by which it is known again.
  let key: NumberedHash
  /// The pointer in the file.
  let pointer: String
  /// The pointer inside the JSON that the value holds; empty where it is not in such.
  let innerPointer: String
}
