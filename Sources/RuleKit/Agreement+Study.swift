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

  /// Whether a placeholder stands on the line of a place.
  public func isBlank(at region: Region) -> Bool {
    blanks.contains { $0.region.page == region.page && $0.region.line == region.line }
  }
}
