import Foundation
import Reference

/// The validator that many editors' and hooks' schemas are tried with: the Python package `jsonschema`.
enum RealValidator {
  /// The Python that has it: the one that `IDVLINT_PYTHON` names, else `python3`; nil where neither has.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["IDVLINT_PYTHON"]
    return [named, "python3"].compactMap(\.self).first { (try? run($0, ["-c", "import jsonschema"])) == 0 }
  }()

  /// The verdicts on the questions, all asked in one process; it refuses a schema that is none.
  static func verdicts(_ questions: [SchemaCase.Question], schemas: [String: JSON]) throws -> [Bool]? {
    guard let python else { return nil }
    let name = "idvlint-\(UInt64.random(in: 0 ... .max))"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = questions.map { JSON.array([.string($0.schema.rawValue), $0.instance]) }
    let (input, output) = (folder.appendingPathComponent("input"), folder.appendingPathComponent("output"))
    try Data(try JSON.object(["schemas": .object(schemas), "cases": .array(cases)]).text()).write(to: input)
    guard try run(python, ["-c", script, input.path, output.path]) == 0 else { return nil }
    return try JSONDecoder().decode([Bool].self, from: try Data(contentsOf: output))
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft7Validator
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    for schema in data["schemas"].values():
        Draft7Validator.check_schema(schema)
    judges = {name: Draft7Validator(schema) for name, schema in data["schemas"].items()}
    with open(sys.argv[2], "w") as file:
        json.dump([judges[name].is_valid(value) for name, value in data["cases"]], file)
    """

  private static func run(_ program: String, _ words: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + words
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
