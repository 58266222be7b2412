/// What the other branches bring: set to true as each is merged, then drop this file and its uses.
enum Merged {
  /// PDFReader stands in `Linter.standardReaders`.
  static let pdf = false
  /// WordReader stands there.
  static let word = false
}
