import Synchronization

/// The exhibits of a run, gathered while its documents are checked.
public final class Gallery: Sendable {
  private let exhibits = Mutex<[String: Exhibit]>([:])
  private let documents = Mutex(1)

  public init() {}

  /// How many documents there are: the more, the fewer pages of each are drawn.
  public func expect(_ count: Int) { documents.withLock { $0 = max(1, count) } }

  /// How many pages of one document are drawn: the same whatever the order in which documents are done.
  public var pages: Int { max(2, min(30, 150 / documents.withLock { $0 })) }

  /// - Parameter path: the document, as its report names it.
  public func add(_ exhibit: Exhibit, of path: String) { exhibits.withLock { $0[path] = exhibit } }

  /// All that was added, by the documents' paths.
  var all: [String: Exhibit] { exhibits.withLock { $0 } }
}
