/// A kind of document and its code.
package struct DocType: Sendable, Equatable {
  /// The code as the page prints it.
  package let code: String
  /// The document.
  package let document: String
  /// The codes of the same document for the products of ``CodeFamily/lettered``.
  package let letteredCodes: [String]

  /// The table of the page, in its order.
  package static let all = [
    DocType(code: "01000000", document: "global passport", letteredCodes: ["GLB03002"]),
    DocType(code: "00000006", document: "Hong Kong identity card, 2003 version", letteredCodes: ["HKG01001"]),
    DocType(code: "00000008", document: "Hong Kong identity card, 2018 version", letteredCodes: ["HKG01002"]),
    DocType(
      code: "00000007", document: "exit-entry permit for travelling to and from Hong Kong and Macao",
      letteredCodes: ["CHN05001"]),
    DocType(
      code: "00000009", document: "mainland travel permit for Hong Kong and Macao residents",
      letteredCodes: ["CHN05003"]),
    DocType(
      code: "000000011", document: "Macao (China) identity card",
      letteredCodes: ["MAC01001", "MAC01002", "MAC01003"]),
    DocType(code: "000000012", document: "mainland travel permit for Taiwan residents", letteredCodes: ["CHN05002"]),
    DocType(
      code: "00000001", document: "second-generation resident identity card of the Chinese mainland",
      letteredCodes: ["CHN01001"]),
  ]

  /// The text and the table of the page differ on the number of digits.
  package static let contradiction = Citation(
    .resultFields,
    "The page of Initialize says that codes have 8 digits and prints two of 9; the page on result fields prints "
      + "000000012 in three languages and 00000012 in a fourth.",
    evidence: .contradictory)

  /// The same documents in both tables are told by their descriptions alone.
  package static let equivalence = Citation(
    .initialize, "The codes of other products stand for the same documents.",
    evidence: .inferred)

  /// The document with exactly this code; nil where there is none.
  package static func named(_ code: ArraySlice<UInt8>) -> DocType? {
    names.index(of: code).map { all[$0] }
  }

  /// Whether the code has 8 digits where the table prints 9: a form in which the documentation contradicts itself.
  package static func isContradictory(_ code: ArraySlice<UInt8>) -> Bool {
    code.count == 8 && all.contains { $0.code.utf8.count == 9 && $0.code.utf8.dropFirst().elementsEqual(code) }
  }

  /// The document that was meant by a code that is not in the table; nil where that cannot be told.
  package static func meant(by code: ArraySlice<UInt8>) -> DocTypeMeaning? {
    guard code.count <= 32, named(code) == nil else { return nil }
    if let index = lettered.index(of: code) {
      return DocTypeMeaning(docType: all[letteredOwners[index]], reason: .otherFamily(.lettered))
    }
    guard !code.isEmpty, code.allSatisfy({ (0x30...0x39).contains($0) }) else { return lookalike(of: code) }
    let significant = code.drop { $0 == 0x30 }
    if let docType = all.first(where: { $0.significantDigits.elementsEqual(significant) }) {
      let reason: DocTypeMeaning.Reason =
        isContradictory(code) ? .contradictory : code.count < docType.code.utf8.count ? .lostZeros : .addedZeros
      return DocTypeMeaning(docType: docType, reason: reason)
    }
    let octal = all.first { docType in
      Int(docType.code, radix: 8).map { String($0).utf8.elementsEqual(code) } ?? false
    }
    return octal.map { DocTypeMeaning(docType: $0, reason: .readAsOctal) }
  }

  /// The document whose code is to the eye what is written.
  private static func lookalike(of code: ArraySlice<UInt8>) -> DocTypeMeaning? {
    var digits: [UInt8] = []
    var reason = DocTypeMeaning.Reason.fullWidthDigits
    for scalar in String(decoding: code, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(UInt8(scalar.value))
      case "\u{FF10}"..."\u{FF19}": digits.append(UInt8(scalar.value - 0xFEE0))
      case "O", "o", "l", "I":
        digits.append(scalar.properties.lowercaseMapping == "o" ? UInt8(ascii: "0") : UInt8(ascii: "1"))
        reason = .letterForDigit
      default: return nil
      }
    }
    return named(digits[...]).map { DocTypeMeaning(docType: $0, reason: reason) }
  }

  private var significantDigits: Substring.UTF8View { code.utf8.drop { $0 == 0x30 } }

  private static let names = NameIndex(all.map(\.code))
  private static let lettered = NameIndex(all.flatMap(\.letteredCodes), ignoringStyle: true)
  private static let letteredOwners = all.indices.flatMap { index in
    all[index].letteredCodes.map { _ in index }
  }
}
