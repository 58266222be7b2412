import DocumentModel

/// The SIREN and SIRET among the numbers that a party is given, by the scheme of each and its length.
///
/// ISO 6523: 0002 is SIRENE, whose numbers are a SIREN or, as some write it, a SIRET; 0009 is the SIRET. A number without a
/// scheme is one of them only where it is the number of a legal registration and has their form.
struct RegisterNumbers {
  let siren: StructuredInvoice.Datum?
  let siret: StructuredInvoice.Datum?

  /// - Parameters:
  ///   - registration: the number of the legal registration.
  ///   - others: the other numbers that the party is given.
  init(registration: Cursor?, others: [Cursor]) {
    let isBare = registration?.attribute(.schemeID) == nil && Self.hasForm(registration)
    let own = registration.map { isBare || Self.isFrench($0) ? [$0] : [] } ?? []
    let numbers = (own + others.filter(Self.isFrench)).compactMap(\.datum)
      .map { StructuredInvoice.Datum($0.text.filter { !$0.isWhitespace }, from: $0.source) }
    siret = numbers.first { $0.text.utf8.count == 14 }
    siren = numbers.first { $0.text.utf8.count != 14 }
  }

  private static func isFrench(_ number: Cursor) -> Bool { number.attribute(.schemeID).map(schemes.contains) ?? false }

  /// The schemes, as ISO 6523 and as older programs write them.
  private static let schemes: Set<String> = ["0002", "0009", "SIREN", "SIRET", "SIRENE", "FR:SIREN", "FR:SIRET", "FR:SIRENE"]

  private static func hasForm(_ number: Cursor?) -> Bool {
    guard let digits = number?.text?.filter({ !$0.isWhitespace }) else { return false }
    return [9, 14].contains(digits.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
  }
}
