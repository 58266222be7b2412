extension Facts {
  /// Throws on a quote that nobody accepted yet: what belongs to signing is seen at the signature.
  public func requireAccepted() throws(Undecided) {
    guard agreement.isUnderStudy else { return }
    throw Undecided(
      Text(
        fr: "Ce devis n'est pas encore accepté : ce point se vérifie à la signature.",
        en: "This quote is not accepted yet: this is checked at the signature."),
      at: [agreement.block])
  }

  /// The order's own date.
  public var orderDate: DateFact? { dates.first { $0.role == .commande || $0.role == .emission } }
}
