import DocumentModel
import Linting

/// The findings that a run does not tell: those of the baseline it is given, and those that it writes to another.
struct KnownFindings {
  /// A baseline and the directory that the names in it start at.
  private struct Book {
    var baseline: Baseline
    let directory: FilePath

    /// The name of a file in it.
    func name(of place: FilePath) -> String {
      place.isAbsolute ? place.name(from: directory).display : place.display
    }
  }

  private let old: Book?
  private var new: Book?
  private let target: OutputTarget?
  private let options: CheckOptions
  /// The files that were read to their ends, by their names in the old baseline.
  private var settled: Set<String> = []

  /// What is known before the run.
  ///
  /// - Parameter target: where the new baseline goes; nil where none is written.
  init(_ options: CheckOptions, target: OutputTarget?) throws(RunRefusal) {
    self.options = options
    self.target = target
    old = try options.baseline.map(Self.read)
    guard let target else { return }
    let here = (try? FileSystem.realPath(FilePath("."))) ?? FilePath("/")
    let directory = if case .file(let place, _) = target { place.parts.directory } else { here }
    new = Book(baseline: Baseline(), directory: directory)
  }

  /// Refuses to put the new baseline in the place of a file that is none.
  func spareOthers() throws(RunRefusal) {
    guard let name = options.writeBaseline, case .file(_, let former?) = target, former.size > 0 else { return }
    do throws(RunRefusal) {
      _ = try Self.read(name)
    } catch {
      throw .unusable(name, nil, "is there and is no baseline, so none is written in its place")
    }
  }

  /// Whether a baseline is written at the end.
  var isWritten: Bool { target != nil }

  /// Takes what is known from the findings of a file.
  ///
  /// - Returns: what the baseline has and the file no longer, unless it is written anew.
  mutating func settle(_ report: inout FileReport) -> [(entry: BaselineEntry, count: Int)] {
    guard old != nil || new != nil else { return [] }
    let place = Self.place(of: report.source.path)
    var gone: [(entry: BaselineEntry, count: Int)] = []
    if let old {
      let name = old.name(of: place)
      gone = old.baseline.settle(&report, path: name)
      if report.isComplete { settled.insert(name) }
    }
    guard let name = new?.name(of: place) else { return gone }
    new?.baseline.record(&report, path: name, from: min(options.level, options.failOn.severity ?? options.level))
    return []
  }

  /// What the baseline has of files that are no longer there, unless it is written anew.
  var ofMissingFiles: [(entry: BaselineEntry, count: Int)] {
    guard let old, new == nil else { return [] }
    return old.baseline.entries.filter { Self.isMissing($0.entry, in: old) }
  }

  /// Writes the new baseline, where one is asked for.
  ///
  /// - Returns: why there is none, a sentence; nil where all is well.
  func write(isFailed: Bool) -> String? {
    guard let target, var new, let name = options.writeBaseline?.display else { return nil }
    if isFailed { return "\(name): not written, since not all could be checked" }
    if let old {
      for (entry, count) in old.baseline.entries
      where !settled.contains(entry.path) && !Self.isMissing(entry, in: old) {
        var entry = entry
        let path = FilePath(entry.path)
        if path != Self.standardInput { entry.path = new.name(of: path.place(from: old.directory)) }
        new.baseline.add(entry, count: count)
      }
    }
    do throws(FileFailure) {
      try OutputFile(target).write(new.baseline.text)
      return nil
    } catch {
      return "\(name): \(error.reason)"
    }
  }

  /// Whether the file of an entry is no longer there.
  private static func isMissing(_ entry: BaselineEntry, in book: Book) -> Bool {
    let path = FilePath(entry.path)
    // A name with escapes is not the file's.
    guard path != standardInput, !entry.path.contains("\\") else { return false }
    do throws(FileFailure) {
      _ = try FileSystem.status(of: path.place(from: book.directory))
      return false
    } catch {
      return FileSystem.leadsNowhere(error)
    }
  }

  private static let standardInput = FilePath("<stdin>")

  /// Where a file lies, symbolic links followed.
  private static func place(of path: FilePath) -> FilePath {
    guard path != standardInput else { return path }
    if let place = try? FileSystem.realPath(path) { return place }
    return (try? FileSystem.realPath(FilePath("."))).map { path.place(from: $0) } ?? path
  }

  private static func read(_ path: FilePath) throws(RunRefusal) -> Book {
    let limit = 64 * 1024 * 1024
    let bytes: [UInt8]
    let place: FilePath
    do throws(FileFailure) {
      place = try FileSystem.realPath(path)
      bytes = try OpenFile(path).bytes(limit: limit)
      guard bytes.count <= limit else { throw .tooLong(bytes: limit) }
    } catch {
      throw .unusable(path, nil, error.reason)
    }
    do throws(BaselineReader.Mistake) {
      let source = SourceFile(path: path, bytes: bytes, syntax: .json)
      return Book(baseline: try BaselineReader.read(source), directory: place.parts.directory)
    } catch {
      throw .unusable(path, error.position, error.message)
    }
  }
}
