/// Pieces of dossiers that the examples of the rules are made of.
extension String {
  static let parties = "Client : Clinique des Ormes\nFINESS juridique : 350000048\nFournisseur : Orphée Santé\nSIRET : 732 829 320 00074\n"

  /// An order of 2 March 2026.
  static func order(
    _ amount: String, scheme: String = "HOP-DPI-Va2", number: String = "BC-2026-7", parties: String = .parties, more: String = "", mark: String = ""
  ) -> String {
    "BON DE COMMANDE n° \(number)\nDate : 02/03/2026\n\(scheme)\n\(parties)\(more)\nDésignation            Total HT\n\(mark)Prestation Ségur       \(amount) €\n\nPour le client\nSigné électroniquement par Anne Morel le 02/03/2026"
  }

  /// An invoice of 10 June 2026.
  static func invoice(
    _ amount: String, scheme: String = "HOP-DPI-Va2", number: String = "F-88", order: String = "BC-2026-7", date: String = "10/06/2026", parties: String = .parties, more: String = "",
    mark: String = "", dateMark: String = ""
  ) -> String {
    "FACTURE n° \(number)\nDate : \(dateMark)\(date)\nCommande n° \(order)\n\(scheme)\n\(parties)\(more)\nDésignation            Total HT\n\(mark)Prestation Ségur       \(amount) €"
  }

  /// An attestation of 20 May 2026.
  static func attestation(
    scheme: String = "HOP-DPI-Va2", order: String = "BC-2026-7", date: String = "20/05/2026", parties: String = .parties, more: String = "", mark: String = ""
  ) -> String {
    "ATTESTATION DE VÉRIFICATION D'APTITUDE\n\(scheme)\nCommande n° \(order)\n\(parties)\(more)\n☒ Consultation de Mon espace santé\n\nLe Client\n\(mark)Signé électroniquement par Anne Morel le \(date)"
  }
}
