extension Facts {
  /// Throws on a quote that nobody accepted yet, and on a template: what belongs to signing is seen at the signature.
  public func requireAccepted(in context: Context) throws(Undecided) {
    guard agreement.isUnderStudy || context.options.isTemplate else { return }
    throw Undecided(
      Text(
        fr: "Ce devis n'est pas encore accepté : ce point se vérifie à la signature.",
        en: "This quote is not accepted yet: this is checked at the signature."),
      at: [agreement.block])
  }

  /// The order's own date.
  public var orderDate: DateFact? { dates.first { $0.role == .commande || $0.role == .emission } }
}

extension Facts {
  /// Whether a placeholder stands in a field whose label has one of these words: it speaks for itself (SEG007).
  public func isBlank(_ words: String...) -> Bool {
    blanks.contains { blank in words.contains { word in (blank.label ?? blank.region.quote.lowercased()).contains(word) } }
  }

  /// Whether a placeholder stands for what a finding says: it speaks for itself (SEG007), and in a template it is the value.
  ///
  /// - Parameter given: whether the text gives the words that are wanted; then only a placeholder among those that are quoted,
  ///   or one that is called so, stands for them.
  public func isStoodFor(_ finding: Finding, given: Bool) -> Bool {
    guard given else { return finding.locations.contains { isBlank(at: $0) } }
    return isBlank("mention", "clause") || finding.message.marks == .words && finding.locations.contains { place in
      isBlank(at: place) && blanks.contains { place.quote.contains($0.region.quote) }
    }
  }

  /// Whether a placeholder stands on the line of a place.
  public func isBlank(at region: Region) -> Bool {
    blanks.contains { $0.region.page == region.page && $0.region.line == region.line }
  }
}
