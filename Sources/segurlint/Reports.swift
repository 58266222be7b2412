import Findings
import Linting
import Reporting
import WebReport

/// The reports that a run writes.
struct Reports {
  private let deliveries: [(format: ReportFormat, reporter: any Reporter, output: String?)]
  /// Where what the documents show is gathered while they are checked; nil where no report shows them.
  let gallery: Gallery?

  /// Throws where a format is unknown, or two reports would go to one place.
  init(_ deliveries: [Delivery], style: ReportStyle) throws {
    let gallery = Gallery()
    self.deliveries = try deliveries.map { delivery in
      let format = try Value("--format", delivery.format)?.choice(ReportFormat.self) ?? .texte
      var style = style
      style.colours = delivery.output == nil && Console.showsColours
      return (format, format.reporter(style) ?? WebReporter(style: style, gallery: gallery), delivery.output)
    }
    self.gallery = self.deliveries.contains { $0.reporter is WebReporter } ? gallery : nil
    var seen: Set<String> = []
    for output in deliveries.compactMap(\.output) where !seen.insert(output).inserted { throw Failure.sameOutput(output) }
  }

  /// Ready to be written, each where it goes: never onto one of the documents.
  ///
  /// - Parameter paths: those of the documents.
  func opened(beside paths: [String]) throws -> OpenReports {
    let streams = try deliveries.map { Stream($0.reporter, to: try Output($0.output, beside: paths)) }
    return OpenReports(streams: streams, describesRules: deliveries.contains { $0.format.describesRules })
  }
}

/// Reports on their way to where they go.
struct OpenReports {
  fileprivate let streams: [Stream]
  fileprivate let describesRules: Bool

  fileprivate init(streams: [Stream], describesRules: Bool) {
    self.streams = streams
    self.describesRules = describesRules
  }

  /// One more document is done.
  func write(_ document: DocumentReport) { for stream in streams { stream.write(document) } }

  /// All documents are done.
  func finish(_ report: Report, tables: RuleTables) throws {
    let report = describesRules ? report.describing(Explanation.descriptions(for: report, tables: tables)) : report
    for stream in streams { try stream.finish(report) }
  }
}
