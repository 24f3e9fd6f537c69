import DocumentModel
import JSONSyntax
import Linting

extension LanguageServer {
  /// What is known of the word at a place (LSP 3.17, "Hover Request").
  mutating func hover(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let (document, file) = try judged(parameters) else { return { $0.null() } }
    let place = document.lines.offset(of: try position(parameters))
    guard let hover = file.hover(at: place) else { return { $0.null() } }
    let isMarkdown = client.takesMarkdownInHovers
    return { output in
      output.object { output in
        output.member("contents") { $0.markup(hover.markdown, isMarkdown: isMarkdown) }
        output.member("range") { document.lines.write(hover.range, to: &$0) }
      }
    }
  }

  /// What may be typed at a place (LSP 3.17, "Completion Request").
  mutating func completions(_ parameters: Parameters) throws(Interruption) -> Writing {
    let judged = try judged(parameters)
    let position = try position(parameters)
    let client = client
    return { output in
      output.object { output in
        output.member("isIncomplete", false)
        output.member("items") { output in
          output.array { output in
            guard let (document, file) = judged else { return }
            for item in file.completions(at: document.lines.offset(of: position)) {
              output.item { item.write(to: &$0, document.lines, client) }
            }
          }
        }
      }
    }
  }

  /// What a document holds (LSP 3.17, "Document Symbols Request").
  mutating func symbols(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let (document, file) = try profile(parameters) else { return Self.nothing }
    let writer = SymbolWriter(document.lines, uri: document.uri, isNested: client.takesNestedSymbols)
    return { $0.raw(writer.json(of: file.symbols())) }
  }

  /// Where what stands for something else at a place is written (LSP 3.17, "Goto Definition Request").
  mutating func definitions(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let (document, file) = try profile(parameters) else { return Self.nothing }
    let places = file.definitions(at: document.lines.offset(of: try position(parameters)))
    return { output in
      output.array { output in
        for place in places {
          output.item { output in
            output.object { output in
              output.member("uri", document.uri)
              output.member("range") { document.lines.write(place, to: &$0) }
            }
          }
        }
      }
    }
  }

  /// What leads out of a document (LSP 3.17, "Document Link Request").
  mutating func links(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let (document, file) = try profile(parameters) else { return Self.nothing }
    let takesTooltips = client.takesTooltips
    return { output in
      output.array { output in
        for link in file.links() {
          output.item { output in
            output.object { output in
              output.member("range") { document.lines.write(link.range, to: &$0) }
              output.member("target", link.target)
              if takesTooltips { output.member("tooltip", link.tooltip) }
            }
          }
        }
      }
    }
  }

  /// The colours in a document (LSP 3.17, "Document Color Request").
  mutating func colors(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let (document, file) = try profile(parameters) else { return Self.nothing }
    return { output in
      output.array { output in
        for information in file.colors() {
          output.item { output in
            output.object { output in
              output.member("range") { document.lines.write(information.range, to: &$0) }
              output.member("color") { $0.color(information.color) }
            }
          }
        }
      }
    }
  }

  /// The ways to write a colour (LSP 3.17, "Color Presentation Request").
  mutating func presentations(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let (document, file) = try profile(parameters) else { return Self.nothing }
    let range: SourceRange
    do { range = try document.lines.range(parameters["range"]) } catch { throw .refused(error) }
    guard let color = Color(parameters["color"]) else {
      throw .refused(.invalidParameters("a colour has red, green, blue and alpha"))
    }
    return { output in
      output.array { output in
        for presentation in file.presentations(of: color, at: range) {
          output.item { output in
            output.object { output in
              output.member("label", presentation.label)
              output.member("textEdit") { document.lines.write(presentation.edit, to: &$0) }
            }
          }
        }
      }
    }
  }

  /// The result of a request for a list of which there is nothing.
  static func nothing(_ output: inout JSONOutput) { output.array { _ in } }

  /// The document that a request is about; nil for one in which nothing stands that is our business.
  mutating func profile(
    _ parameters: Parameters
  ) throws(Interruption) -> (document: OpenDocument, file: EditedFile)? {
    guard let judged = try judged(parameters), judged.file.holdsProfile else { return nil }
    return judged
  }

  private func position(_ parameters: Parameters) throws(Interruption) -> EditorPosition {
    do { return try EditorPosition(parameters["position"]) } catch { throw .refused(error) }
  }
}

extension JSONOutput {
  /// Writes a note (LSP 3.17, "MarkupContent").
  mutating func markup(_ note: String, isMarkdown: Bool) {
    object { output in
      output.member("kind", isMarkdown ? "markdown" : "plaintext")
      output.member("value", isMarkdown ? note : PlainWords(of: note).text)
    }
  }

  /// Writes a colour (LSP 3.17, "Color").
  fileprivate mutating func color(_ color: Color) {
    object { output in
      for (name, part) in [
        ("red", color.red), ("green", color.green), ("blue", color.blue), ("alpha", color.alpha),
      ] { output.member(name) { $0.raw(Array(String(part).utf8)) } }
    }
  }
}

extension Color {
  /// A colour of a message; nil for what is none.
  fileprivate init?(_ parameters: Parameters) {
    let parts = ["red", "green", "blue", "alpha"].compactMap { parameters[$0].number }
    guard parts.count == 4, parts.allSatisfy({ (0...1).contains($0) }) else { return nil }
    self.init(red: parts[0], green: parts[1], blue: parts[2], alpha: parts[3])
  }
}
