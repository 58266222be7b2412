import DocumentModel

/// What to write in a finding's place, where one thing only is right: the editor accepts or refuses it.
public enum Correction: Hashable, Sendable {
  /// These words in the place of those that the region quotes.
  case replacing(Region, with: String)
  /// A paragraph of its own, after the block that the region stands in.
  case adding(String, after: Region)
  /// All of these, or none: one without the others would leave the document wrong.
  indirect case together([Correction])
}

extension Correction {
  /// The quotation with some of its words replaced; nil where they do not stand in it once.
  public static func replacing(_ words: String, with others: String, in region: Region) -> Correction? {
    let pieces = region.quote.split(separator: words, omittingEmptySubsequences: false)
    guard pieces.count == 2, !words.isEmpty, words != others else { return nil }
    return .replacing(region, with: pieces.joined(separator: others))
  }
}
