import Facts
import Findings

/// One value that was read, under a name that people know.
struct FactRow {
  let label: String
  let value: Reading<String>
}

/// The values that were read in a document, in groups.
struct FactRows {
  private let facts: Facts
  private let language: Language

  init(_ facts: Facts, _ language: Language) {
    self.facts = facts
    self.language = language
  }

  private func row(_ french: String, _ english: String, _ value: Reading<String>) -> FactRow { FactRow(label: language(french, english), value: value) }

  private func told(_ rows: [FactRow]) -> [FactRow] { rows.filter { !$0.value.isAbsent } }

  private func day(_ day: Day) -> String { language == .fr ? day.french : day.iso }

  var piece: [FactRow] {
    [row("Type de pièce", "Kind of document", facts.kind.map { kind($0) }), row("Numéro", "Number", facts.numbers.piece)]
      + facts.dispositifs.map { row("Dispositif", "Funding scheme", .found($0.value, $0.region)) }
      + told([row("Type de Prestation", "Type of Prestation", facts.prestation.map { $0 == .va2 ? language("vague 2", "wave 2") : language("vague 1 et vague 2", "waves 1 and 2") })])
      + facts.dates.map { row("Date, \(role($0.role).fr)", "Date, \(role($0.role).en)", .found(day($0.day), $0.region)) }
      + told([row("Dossier ASP", "ASP file", facts.numbers.dossierASP), row("Référencement", "Referencing", facts.numbers.referencing), row("Version technique", "Technical version", facts.numbers.technicalVersion)])
  }

  func party(_ party: Party) -> [FactRow] {
    let rows = [
      row("Nom", "Name", party.name), row("Responsable", "In charge", party.person), row("Courriel", "E-mail", party.email), row("Téléphone", "Telephone", party.phone),
      row("Code postal", "Postal code", party.postalCode),
    ]
    let numbers = party.identifiers.map { number in
      FactRow(label: number.kind.name, value: .found(number.value + (number.isValid ? "" : language(" (clé ou longueur fausse)", " (wrong key or length)")), number.region))
    }
    return party.block == nil ? told(rows) + numbers : rows + numbers
  }

  var totals: [FactRow] {
    let totals = facts.totals
    return [row("Total HT", "Total HT", totals.ht.map(\.euros)), row("TVA", "VAT", totals.vat.map(\.euros)), row("Total TTC", "Total TTC", totals.ttc.map(\.euros))]
      + told([
        row("Remise", "Discount", totals.discount.map(\.euros)), row("Pris en charge par l'État", "Paid by the State", totals.funded.map(\.euros)),
        row("Net à payer", "Net to pay", totals.netToPay.map(\.euros)), row("Reste à charge du client", "Left to the client", totals.remainder.map(\.euros)),
      ])
  }

  var drivers: [FactRow] {
    let drivers = facts.drivers
    return told([
      row("ESMS commandés", "ESMS ordered", drivers.esms.map(String.init)), row("ESMS de l'organisme gestionnaire", "ESMS of the managing body", drivers.esmsOG.map(String.init)),
      row("Activité combinée", "Combined activity", drivers.activiteCombinee.map { Amount($0).french }), row("Professionnels de santé", "Health professionals", drivers.effectifs.map(String.init)),
      row("Médecins", "Doctors", drivers.medecins.map(String.init)), row("Type de client", "Type of client", drivers.client.map(\.rawValue)),
    ])
  }

  var agreement: [FactRow] {
    guard facts.kind.value == .order else { return [] }
    let signed = language("signé", "signed")
    return [row("Signature du client", "Client's signature", facts.agreement.client.map { _ in signed }), row("Date de signature", "Day of signature", facts.agreement.date.map(day))]
  }

  var elements: [FactRow] {
    let known: Set<Element> = [.orderNumber, .referencingNumber, .technicalVersion, .dossierASP]
    return Element.allCases.filter { !known.contains($0) && !facts.elements[$0].isAbsent }.map { element in
      FactRow(label: (Self.names[element.rawValue] ?? Text(fr: Self.plain(element), en: Self.plain(element)))[language], value: facts.elements[element])
    }
  }

  private static func plain(_ element: Element) -> String {
    let words = element.rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func kind(_ kind: PieceKind) -> String {
    switch kind {
    case .order: language("bon de commande ou devis", "order or quote")
    case .invoice: language("facture", "invoice")
    case .attestation: language("attestation de vérification d'aptitude", "attestation of suitability")
    case .commissioning: language("déclaration de mise en ordre de marche", "declaration of commissioning")
    case .pilotReport: language("procès-verbal d'installation pilote", "pilot installation report")
    }
  }

  private func role(_ role: DateFact.Role) -> Text {
    switch role {
    case .commande: Text(fr: "commande", en: "order")
    case .emission: Text(fr: "émission", en: "issue")
    case .signature: Text(fr: "signature", en: "signature")
    case .finalisation: Text(fr: "finalisation", en: "completion")
    case .echeance: Text(fr: "échéance", en: "due date")
    case .livraison: Text(fr: "livraison", en: "delivery")
    case .autre: Text(fr: "autre", en: "other")
    }
  }

  /// What a line sells, as people call it.
  static func name(of nature: Nature) -> Text {
    switch nature {
    case .prestationSegur: Text(fr: "Prestation Ségur", en: "Prestation Ségur")
    case .accompagnementRenforce: Text(fr: "accompagnement renforcé", en: "reinforced support")
    case .messagerie: Text(fr: "messagerie", en: "messaging")
    case .remise: Text(fr: "remise", en: "discount")
    case .rattrapage: Text(fr: "rattrapage", en: "catching up")
    case .formation: Text(fr: "formation", en: "training")
    case .licence: Text(fr: "licence", en: "licence")
    case .autre: Text(fr: "autre", en: "other")
    default: Text(fr: nature.rawValue, en: nature.rawValue)
    }
  }

  /// The elements' names with their accents, in both languages.
  private static let names: [String: Text] = [
    "solution": Text(fr: "Solution", en: "Software"), "version": Text(fr: "Version", en: "Version"), "reference-af": Text(fr: "Appel à financement cité", en: "Call for funding cited"),
    "instance-logicielle": Text(fr: "Instance logicielle", en: "Software instance"), "date-de-realisation": Text(fr: "Date de réalisation", en: "Day of delivery"),
    "nombre-de-formations": Text(fr: "Nombre de formations", en: "Number of trainings"), "scenario": Text(fr: "Scénario", en: "Scenario"), "role-d-identite": Text(fr: "Rôle d'identité", en: "Identity role"),
    "operateur-mssante": Text(fr: "Opérateur MSSanté", en: "MSSanté operator"), "envoi-au-dmp": Text(fr: "Envoi au DMP", en: "Sending to the DMP"),
    "versions-sans-reste-a-charge": Text(fr: "Versions sans reste à charge", en: "Versions at no cost to the client"), "engagement-certificat": Text(fr: "Engagement sur le certificat", en: "Commitment on the certificate"),
    "date-d-emission": Text(fr: "Date d'émission", en: "Day of issue"), "date-de-finalisation": Text(fr: "Date de finalisation", en: "Day of completion"), "certificat-dmp": Text(fr: "Certificat DMP", en: "DMP certificate"),
    "boite-mss-pro": Text(fr: "Boîte MSSanté professionnelle", en: "Professional MSSanté box"), "boite-mss-patient": Text(fr: "Messagerie patient", en: "Patient messaging"), "profil": Text(fr: "Profil", en: "Profile"),
  ]
}
