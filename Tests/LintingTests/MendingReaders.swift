import DocumentModel
import Foundation
import Laws
import YAMLSyntax

/// Asks PyYAML (YAML 1.1), ruamel.yaml (1.2) and Python's json whether a mended file says what it said before, but for
/// what was to change.
enum MendingReaders {
  /// A file before and after, for the program.
  struct Question: Encodable {
    private let isJSON: Bool
    private let before: String
    private let after: String
    private let changes: [Change]

    /// A change, with the way to its place: the number of the document, then those of pairs and items.
    private struct Change: Encodable {
      var kind: String
      var path: [Int]
      var key: String?
      var text: String?
    }

    /// The question of a case; nil where that cannot be asked.
    init?(_ item: MendingCase) { self.init(item.document, item.result, item.changes) }

    /// The question of a file before and after some changes; nil where that cannot be asked.
    init?(_ document: ParsedDocument, _ result: ParsedDocument, _ intended: [MendingCase.Change]) {
      isJSON = document.source.syntax == .json
      before = Self.text(document.source.text)
      after = Self.text(result.source.text)
      var changes: [Change] = []
      for change in intended {
        switch change {
        case .value(let index, let text):
          changes.append(Change(kind: "value", path: Self.path(to: index, in: document), text: text))
        case .rename(let index, let name):
          changes.append(Change(kind: "rename", path: Self.path(to: index, in: document), text: name))
        case .remove(let index): changes.append(Change(kind: "remove", path: Self.path(to: index, in: document)))
        case .insert(let mapping, let place, let key, let value):
          let number = Node(table: document.nodes, index: mapping).pairs.filter { $0.key.index < place }.count
          let path = Self.path(to: mapping, in: document) + [number]
          changes.append(Change(kind: "insert", path: path, key: key, text: value))
        case .inside(let index, _):
          guard intended.count == 1, index < result.nodes.records.count else { return nil }
          let text = Node(table: result.nodes, index: index).text.string
          changes.append(Change(kind: "value", path: Self.path(to: index, in: document), text: text))
        case .erase: continue
        }
      }
      self.changes = changes
    }

    /// A text without its byte order mark, in which merges are pairs like others.
    private static func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), as: UTF8.self)
        .replacing("<<:", with: "zz:")
    }

    private static func path(to index: Int, in document: ParsedDocument) -> [Int] {
      var path: [Int] = []
      var node = Node(table: document.nodes, index: index)
      while let parent = node.parent {
        let number = parent.children.prefix { $0.index < node.index }.count
        path.append(parent.kind == .mapping ? number / 2 : number)
        node = parent
      }
      let roots = document.nodes.records.indices.filter { Int(document.nodes.records[$0].parent) == $0 }
      path.append(roots.firstIndex(of: node.index) ?? 0)
      return path.reversed()
    }
  }

  /// What Python said.
  struct Answer: Decodable {
    /// How many times a reader read a file before and after.
    var compared: Int
    /// What is not as it should be, with the number of the question.
    var faults: [String]
  }

  private static let python = ProcessInfo.processInfo.environment["IDVLINT_PYTHON"] ?? "python3"

  /// Whether Python and its readers of YAML are here.
  static let arePresent = (try? answer([]))?.compared == 0

  /// Asks all questions in one process.
  static func answer(_ questions: [Question]) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("idvlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (script, list) = (folder.appendingPathComponent("ask.py"), folder.appendingPathComponent("questions.json"))
    try Data(program.utf8).write(to: script)
    try JSONEncoder().encode(questions).write(to: list)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script.path, list.path]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Answer.self, from: data)
  }

  private static let program = #"""
    import json, sys
    import yaml
    import ruamel.yaml
    from ruamel.yaml.constructor import SafeConstructor

    def tagged(constructor, suffix, node):
        return ("tag", suffix, repr(node.value) if node.id == "scalar" else node.id)

    yaml.SafeLoader.add_multi_constructor("!", tagged)
    SafeConstructor.add_multi_constructor("!", tagged)

    class Double(Exception):
        pass

    def pairs(items):
        result = dict(items)
        if len(result) != len(items):
            raise Double()
        return result

    def strictly(loader, node):
        result = {}
        yield result
        for key, value in node.value:
            name = loader.construct_object(key, deep=True)
            if name in result:
                raise Double()
            result[name] = loader.construct_object(value, deep=True)

    class Loader(yaml.SafeLoader):
        pass
    Loader.add_constructor("tag:yaml.org,2002:map", strictly)

    readers = {
        "PyYAML": lambda text: list(yaml.load_all(text, Loader)),
        "ruamel.yaml": lambda text: list(ruamel.yaml.YAML(typ="safe", pure=True).load_all(text)),
        "json": lambda text: [json.loads(text, object_pairs_hook=pairs)],
    }

    def seen(value):
        if isinstance(value, dict):
            return ("map", [(seen(k), seen(v)) for k, v in value.items()])
        if isinstance(value, list):
            return ("list", [seen(item) for item in value])
        return (type(value).__name__, repr(value))

    def place(root, path):
        for number in path:
            root = list(root.values())[number] if isinstance(root, dict) else root[number]
        return root

    def refill(mapping, items):
        mapping.clear()
        mapping.update(items)

    def change(root, change):
        *way, last = change["path"]
        parent = place(root, way)
        kind, text = change["kind"], change.get("text")
        if not isinstance(parent, dict):
            parent[last] = text
            return
        items = list(parent.items())
        if kind == "value":
            items[last] = (items[last][0], text)
        elif kind == "rename":
            items[last] = (text, items[last][1])
        elif kind == "remove":
            del items[last]
        else:
            items.insert(last, (change["key"], text))
        refill(parent, items)

    compared, faults = 0, []
    for number, question in enumerate(json.load(open(sys.argv[1], encoding="utf-8"))):
        for name in ["json"] if question["isJSON"] else ["PyYAML", "ruamel.yaml"]:
            read = readers[name]
            try:
                before = read(question["before"])
                for item in question["changes"]:
                    change(before, item)
                expected = seen(before)
            except Exception:
                continue
            compared += 1
            try:
                after = seen(read(question["after"]))
            except Exception as error:
                faults.append("%d: %s refuses it: %s" % (number, name, error))
                continue
            if after != expected:
                faults.append("%d: %s has %r, not %r, in %s" % (number, name, after, expected, question))
    print(json.dumps({"compared": compared, "faults": faults}))
    """#
}
