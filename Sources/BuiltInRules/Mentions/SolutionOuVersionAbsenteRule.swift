import RuleKit

/// The piece names the software that is ordered, and its version.
struct SolutionOuVersionAbsenteRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG115", "solution-ou-version-absente", .erreur, [.order, .invoice],
    Text(
      fr: "Le nom et la version de la Solution logicielle sont sur la pièce.",
      en: "The software's name and version are on the piece."))

  static let examples: [Example] = [
    .passes(
      "DEVIS MDV-LGC-Va2\nLogiciel : Maïeutik\nNous vous proposons la « Mise à jour vague 2 », version 8.0.\nPrestation Ségur   300,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nSolution logicielle : Alpha\nVersion livrée : 5.4\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation                                        Montant HT\nPrestation Ségur, logiciel Alpha version 5.4       1 000,00 €"),
    .fails(
      missing([.version]),
      "DEVIS HOP-DPI-Va2\nSolution logicielle : Alpha\nVersion technique du client : 3.0.1\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }
}
