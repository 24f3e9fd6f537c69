"""The Swift that mutants call: whether one is active, and for each replaced operator one of its own."""

from mutants import ARITHMETIC, COMPARISON, LOGIC

BASE = """\
// swift-format-ignore-file
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let activeMutant = getenv("IDVLINT_MUTANT").flatMap { Int(String(cString: $0)) } ?? -1

/// A byte for each mutant, shared with whoever asks which of them are reached.
nonisolated(unsafe) private let reachedMutants: UnsafeMutablePointer<UInt8>? = {
  guard let path = getenv("IDVLINT_MUTANTS_REACHED") else { return nil }
  let descriptor = open(path, O_RDWR)
  guard descriptor >= 0, let bytes = mmap(nil, COUNT, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
    bytes != MAP_FAILED
  else { return nil }
  return bytes.assumingMemoryBound(to: UInt8.self)
}()

@inline(__always) func isMutant(_ n: Int) -> Bool {
  if let reachedMutants { reachedMutants[n] = 1 }
  return activeMutant == n
}

func mutantTruth(_ n: Int, _ a: Bool) -> Bool { isMutant(n) ? !a : a }
func mutantCondition(_ n: Int, _ a: Bool) -> Bool { isMutant(n) ? !a : a }
func mutantKeeps(_ n: Int) -> Bool { !isMutant(n) }
func mutantNumber<T: ExpressibleByIntegerLiteral>(_ n: Int, _ a: T, _ b: T) -> T { isMutant(n) ? b : a }
func mutantText<T: ExpressibleByStringLiteral>(_ n: Int, _ a: T, _ b: T) -> T { isMutant(n) ? b : a }
func mutantNothing<T>(_ n: Int, _ a: T?) -> T? { isMutant(n) ? nil : a }
func mutant_min<T: Comparable>(_ n: Int, _ a: T, _ b: T) -> T { isMutant(n) ? max(a, b) : min(a, b) }
func mutant_max<T: Comparable>(_ n: Int, _ a: T, _ b: T) -> T { isMutant(n) ? min(a, b) : max(a, b) }

extension Range {
  func mutant_lowerBound(_ n: Int) -> Bound { isMutant(n) ? upperBound : lowerBound }
  func mutant_upperBound(_ n: Int) -> Bound { isMutant(n) ? lowerBound : upperBound }
}
extension ClosedRange {
  func mutant_lowerBound(_ n: Int) -> Bound { isMutant(n) ? upperBound : lowerBound }
  func mutant_upperBound(_ n: Int) -> Bound { isMutant(n) ? lowerBound : upperBound }
}
extension RangeExpression {
  func mutant_contains(_ n: Int, _ a: Bound) -> Bool { contains(a) != isMutant(n) }
}
extension Collection {
  func mutant_isEmpty(_ n: Int) -> Bool { isEmpty != isMutant(n) }
}
extension BidirectionalCollection {
  func mutant_first(_ n: Int) -> Element? { isMutant(n) ? last : first }
  func mutant_last(_ n: Int) -> Element? { isMutant(n) ? first : last }
  func mutant_first(_ n: Int, where f: (Element) throws -> Bool) rethrows -> Element? {
    isMutant(n) ? try last(where: f) : try first(where: f)
  }
  func mutant_last(_ n: Int, where f: (Element) throws -> Bool) rethrows -> Element? {
    isMutant(n) ? try first(where: f) : try last(where: f)
  }
  func mutant_dropFirst(_ n: Int, _ k: Int = 1) -> SubSequence { isMutant(n) ? dropLast(k) : dropFirst(k) }
  func mutant_dropLast(_ n: Int, _ k: Int = 1) -> SubSequence { isMutant(n) ? dropFirst(k) : dropLast(k) }
  func mutant_prefix(_ n: Int, _ k: Int) -> SubSequence { isMutant(n) ? suffix(k) : prefix(k) }
  func mutant_suffix(_ n: Int, _ k: Int) -> SubSequence { isMutant(n) ? prefix(k) : suffix(k) }
}
extension Sequence where Element: Comparable {
  func mutant_min(_ n: Int) -> Element? { isMutant(n) ? self.max() : self.min() }
  func mutant_max(_ n: Int) -> Element? { isMutant(n) ? self.min() : self.max() }
}
extension Sequence where Element: Equatable {
  @_disfavoredOverload func mutant_contains(_ n: Int, _ a: Element) -> Bool { contains(a) != isMutant(n) }
  func mutant_starts<S: Sequence>(_ n: Int, with a: S) -> Bool where S.Element == Element {
    starts(with: a) != isMutant(n)
  }
  func mutant_elementsEqual<S: Sequence>(_ n: Int, _ a: S) -> Bool where S.Element == Element {
    elementsEqual(a) != isMutant(n)
  }
}
extension Sequence {
  func mutant_contains(_ n: Int, where f: (Element) throws -> Bool) rethrows -> Bool {
    try contains(where: f) != isMutant(n)
  }
  func mutant_allSatisfy(_ n: Int, _ f: (Element) throws -> Bool) rethrows -> Bool {
    try allSatisfy(f) != isMutant(n)
  }
}
extension SetAlgebra {
  func mutant_contains(_ n: Int, _ a: Element) -> Bool { contains(a) != isMutant(n) }
}
extension StringProtocol {
  func mutant_hasPrefix<S: StringProtocol>(_ n: Int, _ a: S) -> Bool { hasPrefix(a) != isMutant(n) }
  func mutant_hasSuffix<S: StringProtocol>(_ n: Int, _ a: S) -> Bool { hasSuffix(a) != isMutant(n) }
}
"""

PIECES = {
    "equality": """\
infix operator SIGN: ComparisonPrecedence
func SIGN<T: Equatable>(a: T, b: T) -> Bool { isMutant(N) ? a OTHER b : a OLD b }
@_disfavoredOverload func SIGN<A: StringProtocol, B: StringProtocol>(a: A, b: B) -> Bool {
  isMutant(N) ? a OTHER b : a OLD b
}
@_disfavoredOverload func SIGN<A: BinaryInteger, B: BinaryInteger>(a: A, b: B) -> Bool {
  isMutant(N) ? a OTHER b : a OLD b
}
@_disfavoredOverload func SIGN<A: Equatable, B: Equatable>(a: (A, B), b: (A, B)) -> Bool {
  isMutant(N) ? a OTHER b : a OLD b
}
@_disfavoredOverload func SIGN<T>(a: T?, b: _OptionalNilComparisonType) -> Bool {
  isMutant(N) ? a OTHER nil : a OLD nil
}
""",
    "comparison": """\
infix operator SIGN: ComparisonPrecedence
func SIGN<T: Comparable>(a: T, b: T) -> Bool { isMutant(N) ? a OTHER b : a OLD b }
@_disfavoredOverload func SIGN<A: BinaryInteger, B: BinaryInteger>(a: A, b: B) -> Bool {
  isMutant(N) ? a OTHER b : a OLD b
}
@_disfavoredOverload func SIGN<A: Comparable, B: Comparable>(a: (A, B), b: (A, B)) -> Bool {
  isMutant(N) ? a OTHER b : a OLD b
}
""",
    "logic": """\
infix operator SIGN: PRECEDENCE
@inline(__always) func SIGN(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {
  try isMutant(N) ? a OTHER b() : a OLD b()
}
""",
    "negation": """\
prefix operator SIGN
prefix func SIGN(a: Bool) -> Bool { isMutant(N) ? a : !a }
""",
    "arithmetic": """\
infix operator SIGN: PRECEDENCE
func SIGN<T: PROTOCOL>(a: T, b: T) -> T { isMutant(N) ? a OTHER b : a OLD b }
""",
    "concatenation": """\
@_disfavoredOverload func SIGN<A: RangeReplaceableCollection, B: Sequence>(a: A, b: B) -> A where A.Element == B.Element {
  isMutant(N) ? a : a + b
}
@_disfavoredOverload func SIGN(a: String, b: String) -> String { isMutant(N) ? a : a + b }
""",
    "assignment": """\
infix operator SIGN: AssignmentPrecedence
func SIGN<T: AdditiveArithmetic>(a: inout T, b: T) { if isMutant(N) { a OTHER b } else { a OLD b } }
""",
    "extension": """\
@_disfavoredOverload func SIGN<A: RangeReplaceableCollection, B: Sequence>(a: inout A, b: B) where A.Element == B.Element {
  if !isMutant(N) { a.append(contentsOf: b) }
}
@_disfavoredOverload func SIGN(a: inout String, b: String) { if !isMutant(N) { a += b } }
""",
    "default": """\
infix operator SIGN: NilCoalescingPrecedence
@inline(__always) func SIGN<T>(a: T?, b: @autoclosure () throws -> T) rethrows -> T { try isMutant(N) ? b() : a ?? b() }
@inline(__always) func SIGN<T>(a: T?, b: @autoclosure () throws -> T?) rethrows -> T? {
  try isMutant(N) ? b() : a ?? b()
}
""",
    "..<infix": """\
infix operator SIGN: RangeFormationPrecedence
func SIGN<T: Strideable>(a: T, b: T) -> Range<T> where T.Stride: SignedInteger {
  a..<(isMutant(N) ? max(a, b.advanced(by: -1)) : b)
}
@_disfavoredOverload func SIGN<T: Comparable>(a: T, b: T) -> Range<T> { a..<(isMutant(N) ? a : b) }
""",
    "...infix": """\
infix operator SIGN: RangeFormationPrecedence
func SIGN<T: Strideable>(a: T, b: T) -> ClosedRange<T> where T.Stride: SignedInteger {
  a...(isMutant(N) ? max(a, b.advanced(by: -1)) : b)
}
@_disfavoredOverload func SIGN<T: Comparable>(a: T, b: T) -> ClosedRange<T> { a...(isMutant(N) ? a : b) }
""",
    "..<prefix": """\
prefix operator SIGN
prefix func SIGN<T: Strideable>(b: T) -> PartialRangeUpTo<T> { ..<(isMutant(N) ? b.advanced(by: -1) : b) }
""",
    "...prefix": """\
prefix operator SIGN
prefix func SIGN<T: Strideable>(b: T) -> PartialRangeThrough<T> { ...(isMutant(N) ? b.advanced(by: -1) : b) }
""",
    "...postfix": """\
postfix operator SIGN
postfix func SIGN<T: Strideable>(a: T) -> PartialRangeFrom<T> { (isMutant(N) ? a.advanced(by: 1) : a)... }
""",
}


def sign(number):
    """An operator that is nobody else's: two characters of the block of mathematical operators."""
    return chr(0x2200 + number // 64) + chr(0x2240 + number % 64)


def declaration(number, needs):
    """The declarations of the operator that stands in for another."""
    kind, *details = needs
    piece, old, other, precedence, protocol = "", "", "", "", ""
    if kind == "range":
        piece = PIECES.get(details[0] + details[1])
    elif kind == "arithmetic":
        old = details[0]
        other, name, protocol = ARITHMETIC[old]
        precedence = name + "Precedence"
        piece = PIECES["arithmetic"] + (PIECES["concatenation"] if old == "+" else "")
    else:
        piece = PIECES[kind]
        if kind == "assignment" and details[0] == "+=":
            piece += PIECES["extension"]
        if details:
            old, other = details
        precedence = LOGIC.get(old, COMPARISON)
    for name, value in (("SIGN", sign(number)), ("OLD", old), ("OTHER", other), ("PRECEDENCE", precedence),
                        ("PROTOCOL", protocol), ("(N)", f"({number})")):
        piece = piece.replace(name, value)
    return piece


def support(mutants, count):
    """The file of one module: what is common, and the operators of its mutants."""
    pieces = [declaration(mutant.number, mutant.needs) for mutant in mutants if mutant.needs]
    return BASE.replace("COUNT", str(count)) + "\n" + "\n".join(pieces)


def rewritten(text, mutants):
    """A file with its mutants in it, of which at most one is active in a run."""
    edits = [(start, end, new, mutant.number) for mutant in mutants for start, end, new in mutant.edits]
    for start, end, new, number in sorted(edits, reverse=True, key=lambda edit: (edit[0], edit[1])):
        new = sign(number) if new is None else new.replace("NUMBER", str(number))
        text = text[:start] + new + text[end:]
    return text
