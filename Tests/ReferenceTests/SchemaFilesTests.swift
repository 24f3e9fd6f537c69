import Catalog
import Reference
import Testing

/// The schemas as editors get them.
@Suite struct SchemaFilesTests {
  @Test(arguments: SchemaName.allCases) func fileIsWhatTheCatalogSays(name: SchemaName) throws {
    let text = String(decoding: name.bytes, as: UTF8.self)
    let path = "schemas/" + name.fileName
    if Checkout.isUpdating {
      try Checkout.replace([name.fileName: text], in: "schemas", suffix: name.fileName)
    }
    #expect(Checkout.text(path) == text, "UPDATE_GOLDEN=1 swift test writes \(path) anew")
  }

  /// What editors show and offer stands beside each value.
  @Test(arguments: SchemaName.allCases.filter { $0 != .report }) func everythingIsDescribed(name: SchemaName) throws {
    let schema = try #require(JSON(name.bytes))
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["$id"] == nil)
    var waiting = [schema]
    while let schema = waiting.popLast() {
      for property in schema["properties"]?.members.values.map(\.self) ?? [] {
        #expect(property["title"]?.string?.isEmpty == false && property["description"]?.string?.isEmpty == false)
        waiting.append(property)
      }
      for choice in schema["anyOf"]?.items ?? [] {
        if let reference = choice["$ref"]?.string { #expect(reference.hasPrefix("#/definitions/")) }
        guard let meanings = choice["enumDescriptions"] else { continue }
        #expect(meanings.items.count == choice["enum"]?.items.count)
        #expect(choice["markdownEnumDescriptions"]?.items.count == meanings.items.count)
      }
    }
  }

  @Test func codesAreOfferedWithTheirDocuments() throws {
    let profile = try #require(JSON(SchemaName.profile.bytes))
    let offered = profile["properties"]?["DocType"]?["anyOf"]?.items.first
    #expect(offered?["enum"]?.items.compactMap(\.string) == DocType.all.map(\.code))
    #expect(offered?["enumDescriptions"]?.items.compactMap(\.string) == DocType.all.map(\.document))
    for name in ["MetaInfo", "LanguageConfig", "StyleConfig"] {
      #expect(profile["properties"]?[name]?["contentMediaType"]?.string == "application/json")
    }
  }

  /// Whole profiles among the samples.
  @Test func validSamplesAreAccepted() throws {
    let judge = SchemaJudge(root: try #require(JSON(SchemaName.profile.bytes)))
    let samples = Checkout.names(in: "samples/valid").filter { $0.hasSuffix(".json") }
    #expect(!samples.isEmpty)
    for sample in samples {
      let text = try #require(Checkout.text("samples/valid/" + sample))
      #expect(try judge.accepts(try #require(JSON(Array(text.utf8)))), "\(sample)")
    }
  }
}
