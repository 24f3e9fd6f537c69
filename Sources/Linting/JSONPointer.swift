/// A way through a tree of mappings and lists as RFC 6901 writes it.
package enum JSONPointer {
  /// The pointer of a way, outermost step first; steps that hold a secret are masked.
  package static func text(of steps: [String]) -> String {
    var text = ""
    for step in steps {
      text += "/"
      let step = SensitiveRanges.step(step)
      guard step.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
        text += step
        continue
      }
      for scalar in step.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
