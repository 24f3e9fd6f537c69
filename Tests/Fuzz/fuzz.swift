import Foundation
import Laws

/// The law that is tried: `IDVLINT_LAW` names it.
private let law: Law = {
  let name = ProcessInfo.processInfo.environment["IDVLINT_LAW"] ?? ""
  guard let law = Law(rawValue: name) else { fatalError("IDVLINT_LAW is none of \(Law.allCases.map(\.rawValue))") }
  return law
}()

/// Tries the law on an input of libFuzzer; ends the program where it does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let faults = law.faults(in: unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  guard faults.isEmpty else { fatalError(faults.joined(separator: "\n")) }
  return 0
}
