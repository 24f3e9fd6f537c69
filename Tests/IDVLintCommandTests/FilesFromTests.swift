import Foundation
import Testing

/// Names of files that another program hands over.
@Suite(.timeLimit(.minutes(30))) struct FilesFromTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    for name in ["a.yaml", "b c.yaml", "d/e.yaml", "-"] {
      try workspace.write("# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"yes\"\n", to: name)
    }
  }

  private func files(_ script: String) throws -> [String] {
    let outcome = try workspace.run(script.replacing("idvlint", with: "\"$IDVLINT\" --format concise"))
    #expect(outcome.status == 1 && outcome.errors.isEmpty, "\(outcome)")
    return outcome.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
  }

  @Test func linesAndNULs() throws {
    #expect(try files("printf 'b c.yaml\\r\\n\\na.yaml' | idvlint --files-from -") == ["a.yaml", "b c.yaml"])
    #expect(try files("printf 'b c.yaml\\0d/e.yaml\\0' | idvlint --files-from=-") == ["b c.yaml", "d/e.yaml"])
    #expect(try files("echo d/e.yaml > list; idvlint --files-from list a.yaml") == ["a.yaml", "d/e.yaml"])
    // Names start at the working directory, wherever the list is.
    #expect(try files("echo e.yaml > list; cd d; idvlint --files-from ../list") == ["e.yaml"])
    // As shells make one of a command: `<(git diff --name-only)`.
    let pipe = "mkfifo pipe; { echo a.yaml; sleep 0.1; echo d/e.yaml; } > pipe & idvlint --files-from pipe"
    #expect(try files(pipe) == ["a.yaml", "d/e.yaml"])
    // In a list `-` is the name of a file.
    #expect(try files("echo - > list; idvlint --files-from list") == ["-"])
  }

  @Test func anEmptyListIsARunWithoutFiles() throws {
    let run = "\"$IDVLINT\" --format concise --files-from /dev/stdin"
    #expect(try workspace.run(": > list; \"$IDVLINT\" --files-from list").status == 2)
    let accepted = try workspace.run("printf '\\n' | \"$IDVLINT\" --allow-empty --files-from -")
    #expect(accepted.status == 0 && accepted.output == "no file checked\n")
    #expect(try files(": > list; idvlint --files-from list a.yaml") == ["a.yaml"])
    #expect(try workspace.run(run + " < /dev/null").status == 2)
  }

  @Test func mistakesAreTold() throws {
    let absent = try workspace.run("\"$IDVLINT\" --files-from none")
    #expect(absent.status == 2 && absent.errors == "idvlint: none: No such file or directory\n")
    let both = try workspace.run("\"$IDVLINT\" --files-from - - < a.yaml")
    #expect(both.status == 2 && both.errors.contains("Standard input can be"))
    let gone = try workspace.run("echo gone.yaml | \"$IDVLINT\" --files-from -")
    #expect(gone.status == 2 && gone.errors == "idvlint: gone.yaml: No such file or directory\n")
    let clash = try workspace.run("echo a.yaml > list; \"$IDVLINT\" --files-from list --output json=list")
    #expect(clash.status == 2 && clash.errors.contains("would overwrite list, which the run goes by"))
    let written = try workspace.run("\"$IDVLINT\" --files-from list --write-baseline list")
    #expect(written.status == 2 && written.errors.contains("--write-baseline list would overwrite list"))
    let stream = try workspace.run("\"$IDVLINT\" --files-from - < list >> list; status=$?; cat list; exit $status")
    #expect(stream.status == 2 && stream.output == "a.yaml\n")
  }
}
