import RuleKit

/// An order of several ESMS binds each of them to the formalities that precede its equipment.
///
/// The model of the order itself is not published with the text: this is the only part of it that the text tells and that no
/// other rule names.
struct MentionDivergenteDuModeleRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG117", "mention-divergente-du-modele", .information, [.order],
    Text(
      fr: "Le bon suit le modèle : à plusieurs ESMS, chacun s'engage sur les démarches du certificat d'organisation.",
      en: "The order follows the model: of several ESMS, each commits itself to the formalities of the organisation certificate."))

  private static let client = "DEVIS MS-DUI-Va2\n\nClient\nAssociation Le Porche\n83520 Roquebrune\nFINESS juridique : 830012076\n\nESMS                   FINESS géographique\nEHPAD Les Tamaris      830015186\nEHPAD Le Passage       830018297\n\n"

  static let examples: [Example] = [
    .passes(client + "Désignation                 Montant HT\nPrestation Ségur Vague 2    1 000,00 €\n\nLe représentant de chaque ESMS s'engage à réaliser les formalités nécessaires à la commande d'un certificat de type organisation."),
    .fails(missing([.certificateCommitment]), client + "↓Désignation                 Montant HT\nPrestation Ségur Vague 2    1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\n\nNombre d'ESMS : 1\n\nDésignation                 Montant HT\nPrestation Ségur Vague 2    1 000,00 €"),
    .notApplicable("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .information) }

  func applies(to piece: Facts, in context: Context) -> Bool {
    context.dispositifs.isEmpty || max(context.drivers(of: piece).esms ?? 0, piece.establishments.listed.count) > 1
  }
}
