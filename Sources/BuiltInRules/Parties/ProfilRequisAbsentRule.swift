import RuleKit

/// The solution was referenced for the profile that the client needs.
struct ProfilRequisAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG512", "profil-requis-absent", .avertissement, [.order],
    Text(
      fr: "La solution est référencée pour le profil que le client exige par sa catégorie, sa spécialité ou son scénario.",
      en: "The solution is referenced for the profile that the client needs by category, specialty or scenario."))

  static let examples: [Example] = [
    .passes("DEVIS MS-DUI-Va2\nProfils référencés : Général, PA\n\nESMS                 FINESS géographique   Catégorie FINESS\nEHPAD Les Tamaris    830015186             500"),
    .passes("DEVIS MS-DUI-Va2\nProfils référencés : Général, PDS\n\nESMS                 FINESS géographique   Catégorie FINESS\nÉquipe mobile        830015186             608"),
    .fails(.absent("PA"), "DEVIS MS-DUI-Va2\nProfils référencés : Général, PDE\n\nESMS                 FINESS géographique   Catégorie FINESS\nEHPAD Les Tamaris    830015186             ↓500"),
    .fails(.absent("Suivi de l'enfant"), "DEVIS MDV-LGC-Va2\n\nClient\nCabinet du Dr Ida Salvan\n83520 Roquebrune\n↓Spécialité : Pédiatrie\n\nProfils : Général, Médecin traitant"),
    .fails(.absent("Maître de l'identité"), "DEVIS MS3-DUI-AHI-Va1\nProfils : Général, AHI\n\nScénario : ↓DUI maître d'identité"),
    .undecided("DEVIS MS-DUI-Va2\n\nESMS                 FINESS géographique   Catégorie FINESS\nEHPAD Les Tamaris    830015186             500"),
    .notApplicable("DEVIS HOP-DPI-Va2\nProfils : Général"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let terms = try context.dispositif().clients
    let client = context.drivers(of: piece).client
    let stated = Set(piece.establishments.profiles.map(\.value))
    var missing: [(names: [RequiredProfile], at: [Region])] = []
    func require(_ profiles: [RequiredProfile], at region: Region) {
      guard !profiles.isEmpty, !profiles.contains(where: { stated.contains($0.name) }) else { return }
      if let place = missing.firstIndex(where: { $0.names.map(\.name) == profiles.map(\.name) }) {
        missing[place].at.append(region)
      } else {
        missing.append((profiles, [region]))
      }
    }
    for stated in piece.establishments.everyCategory {
      let code = terms.category(stated.value)?.code ?? stated.value
      require(terms.profiles.filter { $0.categories.contains(code) }, at: stated.region)
    }
    for profile in terms.profiles where profile.client == nil || profile.client == client {
      if let trait = piece.establishments.traits.first(where: { profile.traits.contains($0.value) }) { require([profile], at: trait.region) }
    }
    guard !missing.isEmpty else { return [] }
    guard !stated.isEmpty else {
      throw Undecided(
        Text(
          fr: "La pièce ne dit pas pour quels profils la solution est référencée.",
          en: "The piece does not tell for which profiles the solution is referenced."),
        at: missing.flatMap(\.at))
    }
    return missing.map { gap in
      Finding(
        Message.absent(gap.names.map(\.name).joined(separator: " » ou « ")).weighing(context.dispositifs.first?.severity(of: Self.info.id.id)), at: gap.at,
        requirement: gap.names.first?.citation)
    }
  }
}

extension Message {
  fileprivate static func absent(_ name: String) -> Message {
    Message(
      "profil", .avertissement,
      Text(
        fr: "Ce client exige une solution référencée pour le profil « \(name) », qui n'est pas parmi ceux que la pièce annonce.",
        en: "This client needs a solution referenced for the profile “\(name)”, which is not among those that the piece states."),
      suggestion: Text(
        fr: "Vérifiez les profils de la solution sur la liste publiée par l'ANS, et complétez la pièce ; sans ce profil, la Prestation n'est pas financée pour ce client.",
        en: "Check the solution's profiles on the list published by the ANS, and complete the piece; without that profile the Prestation is not funded for this client."))
  }
}
