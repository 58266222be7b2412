public import Ingestion

extension Linter {
  /// The readers of this build, the pickiest first: text takes what nothing else does.
  public static let standardReaders: [any DocumentReader] = [TextReader()]
}
