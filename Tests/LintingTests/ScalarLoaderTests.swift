import Foundation
import Linting
import Testing

/// The table of readers is held against the readers themselves where they are on the machine.
@Suite struct ScalarLoaderTests {
  @Test(.enabled(if: ScalarLoader.pyYAML.isPresent, "python3 has no PyYAML")) func agreesWithPyYAML() throws {
    try compare(.pyYAML)
  }

  @Test(.enabled(if: ScalarLoader.psych.isPresent, "there is no Ruby")) func agreesWithPsych() throws {
    // Before version 5 a sign and a prefix were enough for a number.
    try compare(.psych, except: /[-+]?0[bx]?[_,]+/)
  }

  @Test(.enabled(if: ScalarLoader.snakeYAML.isPresent, "there is no Java with SnakeYAML"))
  func agreesWithSnakeYAML() throws {
    // It computes in 32 bits.
    try compare(.snakeYAML, except: /[-+]?[\d_]{8,}:.*/)
  }

  @Test(.enabled(if: ScalarLoader.ruamel.isPresent, "python3 has no ruamel.yaml"))
  func whatIsLostIsLostInAReaderOfYAML12() throws {
    try compare(.ruamel, onlyLost: true, except: /[-+]?\.\d+[eE]\d+/)
  }

  private func compare(
    _ loader: ScalarLoader, onlyLost: Bool = false, except exceptions: Regex<Substring>? = nil
  ) throws {
    let values = try loader.values(of: NumberLikeScalars.all)
    try #require(values.count == NumberLikeScalars.all.count)
    var count = 0
    for (scalar, real) in zip(NumberLikeScalars.all, values) {
      let value = loader.reader.value(of: Array(scalar.utf8)[...])
      if onlyLost && value == .text || exceptions.map({ scalar.wholeMatch(of: $0) != nil }) == true { continue }
      count += value == .text ? 0 : 1
      #expect(Self.agrees(value, real), "`\(scalar)` is \(value), in truth \(real)")
    }
    #expect(count > 300)
  }

  private static func agrees(_ value: ScalarValue, _ real: String) -> Bool {
    switch value {
    case .text: return real == "text"
    case .null: return real == "null"
    case .boolean(let value): return real == "\(value)"
    case .timestamp: return real == "date"
    case .symbol: return real == "symbol"
    case .refusal: return real == "error"
    case .integer(let digits):
      // Very large ones are rounded.
      let isRounded = digits.count > 16 || digits.contains("e")
      return real == "int \(digits)" || isRounded && real.hasPrefix("int ") && isNear(digits, real.dropFirst(4))
    case .float(let digits):
      return real.hasPrefix("float ") && isNear(digits, real.dropFirst(6))
    }
  }

  private static func isNear(_ left: String, _ right: Substring) -> Bool {
    guard let left = Double(left), let right = Double(right) else { return false }
    return left == right || left.isNaN && right.isNaN || abs(left - right) <= abs(left) * 1e-12
  }
}
