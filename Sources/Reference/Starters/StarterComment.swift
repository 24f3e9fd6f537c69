/// The comments of files to begin with.
enum StarterComment {
  /// Sentences in lines that begin with `# `; the last ends with a line feed.
  static func text(_ sentences: String) -> String { PageText.wrapped(sentences, indent: "# ") + "\n" }

  /// Lines of YAML that say nothing until the `#` before them is taken away.
  static func code(_ lines: String) -> String {
    lines.split(separator: "\n").map { "#\($0)\n" }.joined()
  }
}
