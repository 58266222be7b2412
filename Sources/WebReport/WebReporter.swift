public import Findings
public import Reporting

/// The report as one page for people: no script, nothing from outside, images included.
public struct WebReporter: Reporter {
  private let language: Language
  private let gallery: Gallery

  /// - Parameter gallery: what was read in the documents, filled while they are checked.
  public init(style: ReportStyle, gallery: Gallery) {
    language = style.language
    self.gallery = gallery
  }

  public func render(_ report: Report) -> String {
    var bytes = Array("<!doctype html>\n".utf8)
    Sheet(report, gallery.all, language).node.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
