import Catalog
import DocumentModel
import JSONSyntax

/// A word that stands as LanguageConfig where an object should: `en` or `"en"`.
struct LanguageWord {
  /// The node of the JSON string; nil where the word has no quotes.
  let inner: Node?
  /// The text that the word is in.
  let text: DecodedText
  /// The place of the word in it, blanks around it left out.
  let core: Range<Int>

  /// The word that a value is; nil where it is none, or not known.
  init?(_ binding: Binding) {
    guard binding.parameter == .languageConfig, binding.isJudged, let value = binding.text, value.isLiteral else {
      return nil
    }
    let root = binding.json?.root
    inner = root.flatMap { $0.isString ? $0 : nil }
    text = inner?.text ?? value.text
    core = OuterBlank.core(of: text)
    guard !core.isEmpty, bytes.allSatisfy(Self.isWordByte) else { return nil }
  }

  /// The word.
  var bytes: ArraySlice<UInt8> { text.bytes.dropFirst(core.lowerBound).prefix(core.count) }

  /// Reports something wrong with the word; mended, it becomes an object with the language that was meant.
  func report(
    _ message: Message, in binding: Binding, _ profile: Profile, help: Message? = nil, meaning language: Language?,
    to collector: inout FindingCollector
  ) {
    let fix = language.map { language in
      let json = JSONWriter.object(Language.configKey, language.code)
      return Fix("write \(profile.quoted(json))", .suggested, .setValue(binding.value, json))
    }
    if let inner {
      collector.report(message, in: binding, inside: inner, at: text.range(of: core), help: help, fix: fix)
    } else {
      collector.report(message, in: binding, at: core, help: help, fix: fix)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
