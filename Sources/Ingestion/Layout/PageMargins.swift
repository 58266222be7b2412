import DocumentModel

/// Headers and footers.
enum PageMargins {
  static func marked(_ pages: [Page]) -> [Page] { pages }
}
