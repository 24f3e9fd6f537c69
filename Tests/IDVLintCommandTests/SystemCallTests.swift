import Foundation
import Testing

/// What a run asks of the system, as `strace` sees it: nothing of the network, no other program, and no file but those
/// that it was pointed at.
@Suite(
  .serialized, .timeLimit(.minutes(30)),
  .enabled(if: isTraced, "there is no strace here, or it may not trace")
) struct SystemCallTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
    let faulty = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000\nSceneCode: a\n"
    for name in ["named.yaml", "sub/found.yaml", "elsewhere/not-found.yaml"] { try place.write(faulty, to: name) }
    // What other programs of the user's go by is none of ours.
    for name in [".gitconfig", ".config/git/ignore", ".netrc", ".ssh/id_rsa", ".idvlint.yml"] {
      try place.write("x\n", to: "home/\(name)")
    }
    try place.write("", to: ".git/HEAD")
    try place.write("home/\n", to: ".git/info/exclude")
    try place.write("elsewhere/\n", to: ".gitignore")
    try place.write("extends: base.yml\n", to: ".idvlint.yml")
    try place.write("level: note\n", to: "base.yml")
  }

  /// A call: its name and what stands behind it.
  private struct Call {
    var name: Substring
    var words: Substring

    /// The first name of a file among the arguments.
    var path: String? { words.firstMatch(of: /"([^"]*)"/).map { String($0.1) } }
    /// Whether a file may be written by it.
    var opensForWriting: Bool { name.hasPrefix("open") && words.contains(/O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/) }
  }

  /// The calls of a run, without those of threads that go on.
  private func calls(_ words: String, status: Int32) throws -> [Call] {
    let script = "HOME=$PWD/home ASAN_OPTIONS=detect_leaks=0 strace -f -o log $IDVLINT \(words)"
    let outcome = try place.run(script)
    #expect(outcome.status == status, "\(outcome.errors)")
    let calls = try place.run("cat log").output.matches(of: /(?m)^\d+ +(\w+)\((.*)$/)
    return calls.map { Call(name: $0.1, words: $0.2) }
  }

  /// What the system and the runtime open of their own accord, whatever the program does.
  private static let ofTheSystem = [
    "/lib", "/usr/lib", "/etc/ld.so", "/proc/", "/sys/devices/system/cpu", "/sys/fs/cgroup", "/dev/null",
  ]

  private static let runs: [(words: String, status: Int32, files: [String])] = [
    ("named.yaml", 1, ["named.yaml", ".idvlint.yml", "base.yml"]),
    ("--no-config --format sarif named.yaml", 1, ["named.yaml"]),
    ("--no-config - < named.yaml", 1, []),
    ("--no-config --no-ignore sub", 1, ["sub/", "sub/found.yaml"]),
    (
      ".", 1,
      [
        ".", ".idvlint.yml", "base.yml", ".gitignore", ".git", ".git/info/exclude", "named.yaml", "sub/",
        "sub/found.yaml",
      ]
    ),
    ("--diff named.yaml", 1, ["named.yaml", ".idvlint.yml", "base.yml"]),
    ("config named.yaml", 0, ["named.yaml", ".idvlint.yml", "base.yml"]),
    ("rules", 0, []), ("schema profile", 0, []), ("explain DocType", 0, []), ("--version", 0, []), ("--help", 0, []),
  ]

  @Test(arguments: runs) func runsThatOnlyRead(words: String, status: Int32, files: [String]) throws {
    let calls = try calls(words, status: status)
    expectNoCompany(calls)
    #expect(Set(opened(calls)).isSubset(of: files), "\(Set(opened(calls)).subtracting(files))")
    #expect(calls.allSatisfy { !$0.opensForWriting || $0.path == "/dev/null" })
    #expect(calls.allSatisfy { !Self.changing.contains($0.name) })
  }

  @Test func runsThatMend() throws {
    let calls = try calls("--fix named.yaml", status: 0)
    expectNoCompany(calls)
    let own = opened(calls).filter { !$0.contains(".named.yaml.idvlint-") && !$0.hasSuffix("/") && $0 != "." }
    let names = own.map { $0.replacing(place.directory.resolvingSymlinksInPath().path + "/", with: "") }
    #expect(Set(names).isSubset(of: ["named.yaml", ".idvlint.yml", "base.yml"]), "\(names)")
    let changes = calls.filter { Self.changing.contains($0.name) && !$0.words.contains("named.yaml") }
    #expect(changes.allSatisfy { $0.name.hasPrefix("fch") }, "\(changes)")
  }

  @Test func theLanguageServer() throws {
    func framed(_ text: String) -> String { "Content-Length: \(text.utf8.count)\r\n\r\n\(text)" }
    let uri = place.directory.resolvingSymlinksInPath().appendingPathComponent("sub/found.yaml").absoluteString
    let document = "{\"uri\":\"\(uri)\",\"languageId\":\"yaml\",\"version\":1,\"text\":\"ProductCode: ID_OCR\"}"
    let messages = [
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":\(document)}}",
      "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}", "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}",
    ]
    try place.write(messages.map(framed).joined(), to: "in")
    let calls = try calls("lsp < in", status: 0)
    expectNoCompany(calls)
    let root = place.directory.resolvingSymlinksInPath().path + "/"
    let names = opened(calls).map { $0.replacing(root, with: "") }
    #expect(Set(names).isSubset(of: [".idvlint.yml", "base.yml"]), "\(names)")
    #expect(names.contains(".idvlint.yml"))
    #expect(calls.allSatisfy { !$0.opensForWriting && !Self.changing.contains($0.name) })
  }

  /// The calls that change what a disk holds.
  private static let changing: Set<Substring> = [
    "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link", "linkat", "symlink",
    "symlinkat", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "truncate", "ftruncate",
    "mknod", "mknodat", "utimensat", "setxattr", "fsetxattr", "mount", "umount2",
  ]

  /// The calls that speak to others: of sockets, and of other processes.
  private static let speaking: Set<Substring> = [
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
    "recvfrom", "recvmsg", "recvmmsg", "io_uring_setup", "fork", "vfork", "ptrace", "process_vm_readv", "shmget",
    "msgget",
  ]

  /// No network, and no process but one.
  private func expectNoCompany(_ calls: [Call]) {
    #expect(calls.count > 20)
    for call in calls { #expect(!Self.speaking.contains(call.name), "\(call)") }
    #expect(calls.count { $0.name == "execve" } == 1)
    for call in calls where call.name.hasPrefix("clone") { #expect(call.words.contains("CLONE_THREAD"), "\(call)") }
  }

  /// The names that were opened, but for the system's own.
  private func opened(_ calls: [Call]) -> [String] {
    calls.filter { $0.name.hasPrefix("open") }.compactMap(\.path).filter { path in
      !Self.ofTheSystem.contains(where: path.hasPrefix) && !path.contains(/\.so(?:\.|$)/)
    }
  }
}

/// Whether system calls can be seen.
private let isTraced = (try? Workspace().run("strace -f -o log true").status) == 0
