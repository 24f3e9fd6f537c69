import Foundation
import Linting

/// A reader of YAML that may be on this machine, with a program that has it read one scalar after the other.
struct ScalarLoader: Sendable {
  /// The reader.
  let reader: YAMLReader
  private let command: [String]
  private let `extension`: String
  /// Reads the file named as its argument and says of each line what `a: <line>` is: `text`, `null`, `true`, `false`,
  /// `int 1`, `float 1.5`, `date`, `symbol`, `error`.
  private let program: String

  /// Python from `IDVLINT_PYTHON`, as `.ci/run` sets it, or the one of the machine.
  private static let python = ProcessInfo.processInfo.environment["IDVLINT_PYTHON"] ?? "python3"

  static let pyYAML = ScalarLoader(
    reader: .pyYAML, command: [python], extension: "py", program: pythonProgram("import yaml; load = yaml.safe_load"))
  /// It has forms beyond those of YAML 1.2's core schema, but all of those.
  static let ruamel = ScalarLoader(
    reader: .yaml12, command: [python], extension: "py",
    program: pythonProgram("from ruamel.yaml import YAML; load = YAML(typ='safe', pure=True).load"))
  static let psych = ScalarLoader(
    reader: .psych, command: ["ruby"], extension: "rb",
    program: """
      require "psych"
      require "date"
      $VERBOSE = nil
      def words(line)
        value = Psych.unsafe_load("a: " + line)["a"]
        case value
        when nil then "null"
        when true, false then value.to_s
        when Integer then "int #{value}"
        when Float then "float #{value.to_s.downcase.sub("infinity", "inf")}"
        when Symbol then "symbol"
        when Date, Time then "date"
        else value == line ? "text" : "other"
        end
      rescue StandardError
        "error"
      end
      File.foreach(ARGV[0], chomp: true) { |line| puts words(line) }
      """)
  static let snakeYAML = ScalarLoader(
    reader: .snakeYAML, command: ["java", "-cp", "/usr/share/java/snakeyaml.jar"], extension: "java",
    program: """
      import java.nio.file.*;
      import java.util.*;
      import org.yaml.snakeyaml.*;
      import org.yaml.snakeyaml.constructor.*;
      public class Loader {
        static String words(Yaml yaml, String line) {
          Object value;
          try {
            value = ((Map<?, ?>) yaml.load("a: " + line)).get("a");
          } catch (RuntimeException e) {
            return "error";
          }
          if (value == null) return "null";
          if (value instanceof Boolean) return value.toString();
          if (value instanceof Double) return "float " + value.toString().toLowerCase().replace("infinity", "inf");
          if (value instanceof Number) return "int " + value;
          if (value instanceof Date) return "date";
          return value.equals(line) ? "text" : "other";
        }
        public static void main(String[] arguments) throws Exception {
          Yaml yaml = new Yaml(new SafeConstructor());
          for (String line : Files.readAllLines(Path.of(arguments[0]))) System.out.println(words(yaml, line));
        }
      }
      """)

  private static func pythonProgram(_ preparation: String) -> String {
    """
    import sys, datetime
    \(preparation)
    def words(line):
        try:
            value = load("a: " + line)["a"]
        except Exception:
            return "error"
        if value is None: return "null"
        if isinstance(value, bool): return str(value).lower()
        if isinstance(value, int): return "int %d" % value
        if isinstance(value, float): return "float %r" % value
        if isinstance(value, datetime.date): return "date"
        return "text" if value == line else "other"
    for line in open(sys.argv[1], encoding="utf-8"):
        print(words(line.rstrip("\\n")))
    """
  }

  /// Whether the machine has the reader.
  var isPresent: Bool { (try? values(of: ["a"])) == ["text"] }

  /// What the reader makes of some scalars.
  func values(of scalars: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("idvlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (script, list) = (folder.appendingPathComponent("Loader." + `extension`), folder.appendingPathComponent("list"))
    try Data(program.utf8).write(to: script)
    try Data(scalars.map { $0 + "\n" }.joined().utf8).write(to: list)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command + [script.path, list.path]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
