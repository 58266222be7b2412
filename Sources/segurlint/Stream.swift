import Findings
import Reporting

/// Writes a report: each document as it is done where format and place allow, the whole at the end otherwise.
final class Stream {
  private let reporter: any Reporter
  private let sink: Output
  private var failure: Failure?
  /// Whether documents were written one by one.
  private var hasBegun = false

  init(_ reporter: any Reporter, to sink: Output) {
    self.reporter = reporter
    self.sink = sink
  }

  /// One more document is done.
  func write(_ document: DocumentReport) {
    guard let streaming, failure == nil else { return }
    hasBegun = true
    do throws(Failure) { try sink.write(streaming.render(document)) } catch { failure = error }
  }

  /// All documents are done.
  func finish(_ report: Report) throws(Failure) {
    if let failure { throw failure }
    if !hasBegun { try sink.write(reporter.render(report)) }
  }

  /// The reporter, where documents are written one by one. A file is written whole, to be replaced at once.
  private var streaming: (any StreamingReporter)? {
    if case .standard = sink { reporter as? any StreamingReporter } else { nil }
  }
}
