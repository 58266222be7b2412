import RuleKit

/// The order is signed while the scheme is open.
struct CommandeHorsPeriodeRule: Rule {
  static let info = RuleInfo(
    "SEG402", "commande-hors-periode", .erreur, [.order],
    Text(
      fr: "La commande est signée pendant la période que le dispositif ouvre aux commandes.",
      en: "The order is signed in the period that the scheme opens to orders."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 12/03/2025"),
    .fails(
      .apres("", isProvisional: false),
      "BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 20/01/2026\nPrestation Ségur   1 000,00 €\n\nPour le client\n↓Signé électroniquement par Anne Morel le 20/01/2026"),
    .undecided("BON DE COMMANDE MS-DUI-Va2\nDate de commande : 20/01/2026\nPrestation Ségur Vague 2  1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 20/01/2026"),
    .fails(
      .avant,
      "BON DE COMMANDE MDV-LGC-Va2\nDate de commande : 20/01/2026\nPrestation Ségur   1 000,00 €\n\nPour le client\n↓Signé électroniquement par Anne Morel le 20/01/2026",
      options: opening),
  ]

  private static let opening: PieceOptions = {
    var options = PieceOptions()
    options.openingDate = Day(year: 2026, month: 2, day: 1)
    return options
  }()

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    try piece.requireAccepted(in: context)
    let opening = context.options.openingDate
    if let opening, let issued = piece.orderDate, issued.day < opening, dispositif.citations[.emission] != nil {
      return [finding(.emission, at: [issued.region], .emission, piece, context)]
    }
    guard let signed = try piece.agreement.date.get() ?? piece.orderDate.map({ Found($0.day, at: $0.region) }) else { return [] }
    if let opening, signed.value < opening { return [finding(.avant, at: [signed.region], .calendrier, piece, context)] }
    var isOpen = false
    for deadline in dispositif.calendar.orders {
      guard let last = deadline.day(opening: opening) else { continue }
      guard signed.value > last else { return [] }
      isOpen = true
      let message = Message.apres(last.french, isProvisional: deadline.isProvisional)
      return [Finding(message, at: [signed.region], requirement: deadline.citation)]
    }
    if !isOpen, !dispositif.calendar.orders.isEmpty {
      throw Undecided(
        Text(
          fr: "La période ouverte aux commandes se compte depuis la publication de l'arrêté, dont la date n'est pas connue : précisez-la avec --date-ouverture.",
          en: "The period open to orders counts from the arrêté's publication, whose date is not known: give it with --date-ouverture."),
        needs: ["--date-ouverture"], at: [signed.region])
    }
    return []
  }
}

extension Message {
  fileprivate static func apres(_ last: String, isProvisional: Bool) -> Message {
    Message(
      isProvisional ? "apres-provisoire" : "apres", isProvisional ? .avertissement : .erreur,
      Text(
        fr: "La commande est signée après le dernier jour ouvert aux commandes (\(last)\(isProvisional ? ", date provisoire" : "")).",
        en: "The order is signed after the last day open to orders (\(last)\(isProvisional ? ", provisional" : ""))."),
      suggestion: Text(
        fr: "Une commande signée hors période n'est pas financée : vérifiez la date de signature, ou retirez la prise en charge par l'État.",
        en: "An order signed outside the period is not funded: check the date of signature, or withdraw the State's payment."))
  }

  fileprivate static let avant = Message(
    "avant", .erreur,
    Text(
      fr: "La commande est signée avant l'ouverture du dispositif.", en: "The order is signed before the scheme opens."),
    suggestion: Text(
      fr: "Faites signer la commande après la publication de l'arrêté.", en: "Have the order signed after the arrêté's publication."))

  fileprivate static let emission = Message(
    "emission", .erreur,
    Text(
      fr: "Le bon de commande est émis avant l'ouverture du dispositif.", en: "The order is issued before the scheme opens."),
    suggestion: Text(
      fr: "Émettez un nouveau bon de commande, daté d'après la publication de l'arrêté.",
      en: "Issue a new order, dated after the arrêté's publication."))
}
