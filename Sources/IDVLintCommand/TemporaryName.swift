/// The names under which files get their texts before they take the places of others: `.NAME.idvlint-PROCESS-NUMBER`.
package enum TemporaryName {
  private static let mark = Array(".idvlint".utf8)
  /// The bytes of a file's own name that stand in such a name; 255 are allowed in all.
  private static let longest = 200

  /// A name for a text that is to take the place of a file.
  ///
  /// - Parameters:
  ///   - name: the file's name, without a directory.
  ///   - number: another one for each try.
  package static func name(for name: [UInt8], number: Int) -> [UInt8] {
    var end = min(name.count, longest)
    // Some file systems take no name that is not UTF-8.
    while end > 0, end < name.count, name[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return [UInt8(ascii: ".")] + name[..<end] + mark + "-\(FileSystem.processNumber())-\(number)".utf8
  }

  /// Whether a name is of this form.
  package static func matches(_ name: [UInt8]) -> Bool {
    let parts = name.dropFirst().split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).suffix(3)
    return name.first == UInt8(ascii: ".") && parts.count == 3
      && parts.first?.suffix(mark.count).elementsEqual(mark) == true
      && parts.dropFirst().allSatisfy { part in
        let number = String(decoding: part, as: UTF8.self)
        return Int32(number)?.description == number
      }
  }
}
