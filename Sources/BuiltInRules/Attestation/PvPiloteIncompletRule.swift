import RuleKit

/// The report of a pilot installation tells what the scheme wants to know of it.
struct PvPiloteIncompletRule: Rule {
  static let info = RuleInfo(
    "SEG807", "pv-pilote-incomplet", .avertissement, [.pilotReport],
    Text(
      fr: "Le PV pilote dit le client, la Prestation réalisée, la stabilité de la solution, et ce que son profil demande.",
      en: "The pilot report tells the client, the Prestation carried out, the software's stability, and what its profile asks for."))

  static let isFragile = true

  private static let head = "PROCÈS-VERBAL D'INSTALLATION PILOTE\nMS-DUI-Va2\nClient : Association Les Cèdres\n"
  private static let done = "La Prestation Ségur a été réalisée.\nLa solution est stable.\n"

  static let examples: [Example] = [
    .passes(head + "Profil : PDE\n" + done),
    .passes(head + "Profil : PA\n" + done + "Une ordonnance numérique a été créée (trace poste jointe)."),
    .fails(.incomplet([]), head + "Profil : PA\nLa Prestation Ségur a été réalisée.\n↓La solution est stable."),
    .fails(.incomplet([]), head + "Profil : PDE\n↓La Prestation Ségur a été réalisée.\n"),
    .undecided(head + done),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let told = Dictionary(grouping: piece.attestation.criteria) { $0.name }
    func tells(_ name: String) -> Bool { told["pilote/\(name)"]?.contains { $0.state == .attested || $0.state == .withReserve } ?? false }
    var missing: [Text] = []
    if piece.parties.client.name.isAbsent { missing.append(Text(fr: "le client", en: "the client")) }
    if !tells("realisation") { missing.append(Text(fr: "la Prestation réalisée", en: "the Prestation carried out")) }
    if !tells("stabilite") { missing.append(Text(fr: "la stabilité de la solution", en: "the software's stability")) }
    let profiles = Set(piece.establishments.profiles.map(\.value)).subtracting(["Général"])
    if profiles.contains("PA"), !tells("ordonnance-numerique") || told["pilote/non-fait"]?.contains(where: { one in told["pilote/ordonnance-numerique"]?.contains { $0.region == one.region } ?? false }) ?? false {
      missing.append(Text(fr: "la création d'une ordonnance numérique (trace du poste)", en: "the creation of a digital prescription (workstation trace)"))
    }
    if profiles.contains("PH avec décision d'orientation") {
      let parts = ["unite-identifiant", "unite-categorie", "unite-temporalite", "unite-sequentiel", "unite-mode"]
      if !tells("unites-ror") || parts.filter(tells).count < 5 && parts.contains(where: tells) {
        missing.append(
          Text(
            fr: "la reprise des unités ROR (idUnité, catégorie d'organisation, temporalité d'accueil, accueil séquentiel, mode de prise en charge)",
            en: "the transfer of the ROR units (idUnité, organisation category, temporality, sequential reception, mode of care)"))
      }
    }
    if missing.isEmpty {
      guard profiles.isEmpty else { return [] }
      throw Undecided(
        Text(
          fr: "Rien ne dit le profil du client : pour PA et PH avec décision d'orientation, le PV doit en dire plus.",
          en: "Nothing tells the client's profile: for PA and PH with orientation decision the report must tell more."),
        at: [piece.endOfCriteria])
    }
    try piece.requireWhole()
    return [finding(.incomplet(missing), at: [piece.endOfCriteria], .attestation, piece, context)]
  }
}

extension Message {
  fileprivate static func incomplet(_ missing: [Text]) -> Message {
    let fr = missing.map(\.fr).joined(separator: " ; "), en = missing.map(\.en).joined(separator: "; ")
    return Message(
      "incomplet", .avertissement, Text(fr: "Le PV pilote ne dit pas : \(fr).", en: "The pilot report does not tell: \(en)."),
      suggestion: Text(fr: "Ajoutez au PV : \(fr).", en: "Add to the report: \(en)."), marks: .place)
  }
}
