import Facts
import Reference
import Testing

/// Three witnesses of the facts: the table typed by hand and the values of the catalog, put before the linter and
/// before the schemas.
@Suite struct SchemaWitnessTests {
  private static let schemas: [SchemaName: JSON] = Dictionary(
    uniqueKeysWithValues: SchemaName.allCases.compactMap { name in JSON(name.bytes).map { (name, $0) } })

  private static func isRightForSchemas(_ item: SchemaCase) throws -> Bool {
    guard let questions = item.questions else { return false }
    return try questions.allSatisfy { question in
      try SchemaJudge(root: try #require(schemas[question.schema])).accepts(question.instance)
    }
  }

  @Test func linterAndSchemasAgreeOnTheFacts() throws {
    for item in SchemaCase.facts {
      #expect(try item.isRightForLinter() == Self.isRightForSchemas(item), "\(item)")
    }
    for fact in Fact.table {
      for value in fact.accepted {
        let item = SchemaCase(parameter: fact.name, value: .string(value))
        #expect(try Self.isRightForSchemas(item), "\(item)")
      }
    }
  }

  @Test func linterAndSchemasAgreeOnTheCatalog() throws {
    var verdicts: [Bool: Int] = [:]
    for item in SchemaCase.catalog {
      let isRight = try item.isRightForLinter()
      verdicts[isRight, default: 0] += 1
      #expect(try isRight == Self.isRightForSchemas(item), "\(item)")
    }
    #expect(verdicts[true, default: 0] > 200 && verdicts[false, default: 0] > 200)
  }

  /// A schema knows less of placeholders, so it may accept more, but never less.
  @Test func schemasRefuseNoPlaceholderThatTheLinterAccepts() throws {
    var count = 0
    for item in SchemaCase.placeholders where try item.isRightForLinter() {
      count += 1
      #expect(try Self.isRightForSchemas(item), "\(item)")
    }
    #expect(count > 300)
  }

  @Test func linterAndSchemasAgreeOnGeneratedProfiles() throws {
    var verdicts: [Bool: Int] = [:]
    for item in SchemaCase.generated(5_000) {
      let isRight = try item.isRightForLinter()
      verdicts[isRight, default: 0] += 1
      #expect(try isRight == Self.isRightForSchemas(item), "\(item)")
    }
    #expect(verdicts[true, default: 0] > 1_000 && verdicts[false, default: 0] > 1_000)
    print("generated profiles on which linter and schemas agree: \(verdicts)")
  }

  @Test func requiredOnesAreTheFacts() {
    let required = Self.schemas[.profile]?["required"]?.items.compactMap(\.string)
    #expect(required == Fact.table.filter { $0.isRequired == true }.map(\.name))
    let properties = Self.schemas[.profile]?["properties"]?.members ?? [:]
    #expect(Set(properties.keys) == Set(Fact.table.map(\.name)))
    for fact in Fact.table { #expect(properties[fact.name]?["default"]?.string == fact.defaultValue, "\(fact.name)") }
  }

  @Test(.enabled(if: RealValidator.python != nil, "no Python with the package jsonschema"))
  func aRealValidatorSaysTheSame() throws {
    let cases = SchemaCase.facts + SchemaCase.catalog + SchemaCase.placeholders + SchemaCase.generated(5_000)
    let questions = cases.flatMap { $0.questions ?? [] }
    let schemas = Dictionary(uniqueKeysWithValues: Self.schemas.map { ($0.rawValue, $1) })
    let verdicts = try #require(try RealValidator.verdicts(questions, schemas: schemas))
    try #require(verdicts.count == questions.count)
    for (question, verdict) in zip(questions, verdicts) {
      let own = try SchemaJudge(root: try #require(Self.schemas[question.schema])).accepts(question.instance)
      #expect(own == verdict, "\(question)")
    }
  }
}
