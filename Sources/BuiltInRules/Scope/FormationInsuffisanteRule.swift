import RuleKit

/// A training that is told is as long, and its groups as small, as the text says.
struct FormationInsuffisanteRule: StatementRule {
  static let info = RuleInfo(
    "SEG315", "formation-insuffisante", .avertissement, [.order],
    Text(
      fr: "La formation annoncée a la durée et les groupes que le texte demande.", en: "The training stated has the length and the groups that the text asks for."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nFormation de deux heures par référent, douze participants au plus à distance."),
    .fails(.duree, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Formation de 30 minutes par référent."),
    .fails(.groupe, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Formation à distance, jusqu'à 40 participants par session."),
    .fails(.supports, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Les formations à distance ne sont pas enregistrées."),
    .fails(.duree, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La formation est dispensée en une session collective de 30 minutes."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [
    (.shortTraining, .duree), (.crowdedTraining, .groupe), (.trainingWithoutSupport, .supports),
  ]
  static let topic = Topic.composantes
}

extension Message {
  fileprivate static let duree = Message(
    "duree", .avertissement,
    Text(fr: "La formation annoncée dure moins d'une heure par personne.", en: "The training stated lasts less than an hour for each person."),
    suggestion: Text(
      fr: "Prévoyez au moins une heure de formation collective par utilisateur ou référent.", en: "Foresee an hour of collective training at least for each user or référent."))

  fileprivate static let groupe = Message(
    "groupe", .avertissement,
    Text(fr: "Les groupes de formation annoncés sont trop grands.", en: "The training groups stated are too large."),
    suggestion: Text(fr: "Limitez les groupes à 20 à distance et 10 sur site.", en: "Keep the groups within 20 at a distance and 10 on site."))

  fileprivate static let supports = Message(
    "supports", .avertissement,
    Text(
      fr: "La formation est annoncée sans support remis ou sans enregistrement.", en: "The training is stated without supports handed over or without a recording."),
    suggestion: Text(
      fr: "Remettez les supports et l'enregistrement des sessions à distance.", en: "Hand over the supports and the recording of remote sessions."))
}
