import IDVLintCommand

/// Takes the place of the Swift runtime's search for the program that prints backtraces, in the static program: none
/// lies beside it, nine looks for it are a part of every run, and without `/proc` the search would end the process.
///
/// - Returns: nil, which is how the runtime says that there is none.
@_cdecl("__wrap_swift_copyAuxiliaryExecutablePath")
func backtracePath(_ name: UnsafePointer<CChar>?) -> UnsafePointer<CChar>? { nil }

runIDVLint()
