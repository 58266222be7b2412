import RuleKit

/// Who had wave 1 orders wave 2 alone.
struct TypeContraireALAntecedentRule: Rule {
  static let info = RuleInfo(
    "SEG519", "type-contraire-a-l-antecedent", .erreur, [.order],
    Text(
      fr: "« Vague 1 et vague 2 » n'est pas commandé pour un client qui a déjà eu la vague 1.",
      en: "“Vague 1 et vague 2” is not ordered for a client who had wave 1 already."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation « Mise à jour vague 1 et vague 2 »\nFinancement vague 1 : non\nPrestation Ségur   1 000,00 €"),
    .fails(.dejaEquipe, "DEVIS HOP-DPI-Va2\nPrestation « Mise à jour vague 1 et vague 2 »\n↓Le client a bénéficié du financement vague 1.\nPrestation Ségur   1 000,00 €"),
    .fails(.dejaEquipe, "DEVIS HOP-DPI-Va2\nPrestation « Mise à jour vague 1 et vague 2 »\n↓La mise à jour vague 1 a été payée à ses frais.\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let history = try piece.history.get() else { return [] }
    let ordered = context.options.prestation ?? piece.prestation.value
    let hasTypes = try context.dispositif().hasTypes
    if hasTypes, ordered == .va1va2, history.value.funded == true || history.value.paidHimself || history.value.hadGrant {
      return [finding(.dejaEquipe, at: [history.region], .antecedent, piece, context)]
    }
    if !hasTypes, history.value.hadGrant { return [finding(.subvention, at: [history.region], .antecedent, piece, context)] }
    return []
  }
}

extension Message {
  fileprivate static let dejaEquipe = Message(
    "deja-equipe", .erreur,
    Text(
      fr: "« Vague 1 et vague 2 » est commandé, alors que le client a déjà eu la vague 1.",
      en: "“Vague 1 et vague 2” is ordered, although the client had wave 1 already."),
    suggestion: Text(
      fr: "Commandez la Prestation « vague 2 » seule.",
      en: "Order the “vague 2” Prestation alone."))

  fileprivate static let subvention = Message(
    "subvention", .erreur,
    Text(
      fr: "Un établissement de la commande a déjà eu une subvention ESMS numérique pour son logiciel.",
      en: "An establishment of the order had an ESMS numérique grant for its software already."),
    suggestion: Text(
      fr: "Retirez cet établissement de la commande.",
      en: "Take this establishment off the order."))
}
