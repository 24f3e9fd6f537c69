#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A thread that does a piece of work and ends.
///
/// Dispatch is of no use where the system has no more threads to give (limits of memory or processes): it would wait
/// until there are some, be it for ever.
@safe struct WorkingThread: @unchecked Sendable {
  /// What it is to do: a C function is handed one address.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  #if canImport(Glibc)
    private var thread = pthread_t()
  #else
    private var thread: pthread_t?
  #endif

  /// Begins the work; nil where there is no thread to be had.
  init?(_ work: @escaping @Sendable () -> Void) {
    let held = unsafe Unmanaged.passRetained(Work(work))
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        let argument: UnsafeMutableRawPointer? = unsafe argument
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, held.toOpaque())
    guard code == 0 else {
      unsafe held.release()
      return nil
    }
  }

  /// Waits for its end; once.
  func join() {
    #if canImport(Glibc)
      pthread_join(thread, nil)
    #else
      if let thread = unsafe thread { unsafe pthread_join(thread, nil) }
    #endif
  }
}
