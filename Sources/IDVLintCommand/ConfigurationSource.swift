import DocumentModel
import Linting

/// Reads configurations with what they extend, and keeps what is wrong with them.
struct ConfigurationSource: Sendable {
  /// Those in which something is wrong.
  private(set) var faulty: [(report: FileReport, identity: FileStatus.Identity)] = []
  /// Those that could not be read.
  private(set) var failures: [(path: FilePath, failure: FileFailure)] = []

  /// The texts of all that were read, by their names.
  private(set) var texts: [FilePath: [UInt8]] = [:]

  /// A configuration with all that it extends; nil where it cannot be read.
  mutating func read(_ path: FilePath) -> Configuration? {
    var layers: [(configuration: Configuration, report: FileReport, identity: FileStatus.Identity)] = []
    var next = path
    while true {
      let mistake: Message
      do throws(FileFailure) {
        let open = try OpenFile(next)
        if !layers.contains(where: { $0.identity == open.identity }) {
          let bytes = try open.bytes(limit: ReadingLimits().bytes)
          texts[next] = bytes
          let layer = Self.layer(next, bytes)
          layers.append((layer.configuration, layer.report, open.identity))
          guard let extended = layer.configuration.extended else { break }
          let name = FilePath(extended.name)
          next = (name.isAbsolute ? name : FilePath(bytes: next.parts.directory.bytes + name.bytes)).resolvedByTheLetter
          continue
        }
        mistake = "`extends` leads back to where it came from"
      } catch {
        guard !layers.isEmpty else {
          failures.append((path, error))
          break
        }
        mistake = Message("the configuration to extend cannot be read: \(error.reason)")
      }
      let last = layers.count - 1
      guard let range = layers[last].configuration.extended?.range else { break }
      let rule = Rule.malformedConfiguration
      layers[last].report.findings.append(
        Finding(rule: rule.id, severity: rule.severity, message: mistake, range: range))
      break
    }
    for layer in layers where !layer.report.findings.isEmpty { faulty.append((layer.report, layer.identity)) }
    guard var result = layers.first?.configuration else { return nil }
    for layer in layers.dropFirst() {
      result.settings = result.settings.over(layer.configuration.settings)
      result.overrides = layer.configuration.overrides + result.overrides
      result.permissions = layer.configuration.permissions + result.permissions
    }
    return result
  }

  private static func layer(_ path: FilePath, _ bytes: [UInt8]) -> (configuration: Configuration, report: FileReport) {
    let options = LintOptions()
    let source = SourceFile(path: path, bytes: bytes, isCut: bytes.count > options.limits.bytes)
    return readConfiguration(source, options: options)
  }
}
