import RuleKit

/// The pilot installations are of five clients at least, and of each profile that asks for one.
struct PerimetrePiloteInsuffisantRule: DossierRule {
  static let info = RuleInfo(
    "SEG909", "perimetre-pilote-insuffisant", .avertissement, [],
    Text(
      fr: "Les PV pilotes sont de cinq clients au moins, dont un pour chaque profil référencé qui le demande.",
      en: "The pilot reports are of five clients at least, one for each referenced profile that asks for it."))

  private static func report(_ name: String, _ finess: String, _ profile: String = "PDE") -> String {
    "PROCÈS-VERBAL D'INSTALLATION PILOTE\nMS-DUI-Va2\nSolution : Iris DUI, version 4\nFournisseur : Orphée Santé\nSIRET : 732 829 320 00074\nClient : \(name)\nFINESS juridique : \(finess)\nProfils : \(profile)\nLa Prestation Ségur a été réalisée, la solution est stable."
  }

  static let examples: [DossierExample] = [
    .passes(report("Les Cèdres", "290000017"), report("Les Ormes", "350000048"), report("Les Pins", "350000022"), report("Les Houx", "220000020"), report("Les Ifs", "560000127")),
    .fails(.peu(0), "↓" + report("Les Cèdres", "290000017"), report("Les Ormes", "350000048")),
    .notApplicable(report("Les Cèdres", "290000017")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    let reports = dossier.pilotReports
    guard let first = reports.first else { return [] }
    var clients: [Dossier.Piece] = []
    for report in reports where clients.allSatisfy({ report.hasOtherClient($0) }) { clients.append(report) }
    let place = first.place(first.facts.kind.region)
    if clients.count < 5 {
      try dossier.requireWhole()
      return [finding(.peu(clients.count), at: [place], .attestation, context)]
    }
    return []
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { dossier.pilotReports.count >= 2 }
}

extension Message {
  fileprivate static func peu(_ count: Int) -> Message {
    Message(
      "peu", .avertissement,
      Text(fr: "Les PV pilotes sont de \(count) client(s) ; il en faut cinq au moins.", en: "The pilot reports are of \(count) client(s); five at least are needed."),
      suggestion: Text(
        fr: "Complétez le périmètre pilote avant de demander le solde : cinq clients au moins, et un pour chacun des profils PA, PH avec décision d'orientation et AHI référencés.",
        en: "Complete the pilot perimeter before requesting the balance: five clients at least, and one for each of the referenced profiles PA, PH avec décision d'orientation and AHI."), marks: .place)
  }
}
