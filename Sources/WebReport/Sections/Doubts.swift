import Findings

/// What could not be decided, why, and what would settle it.
struct Doubts {
  let undecided: [(rule: RuleID, undecided: Undecided)]
  let key: String
  let language: Language
  /// The name of the page's place, where it is reproduced.
  let page: (Region) -> String?

  func node(level: Int) -> Node? {
    let groups = UndecidedGroup.groups(of: undecided, in: language)
    guard !groups.isEmpty else { return nil }
    return section("\(key)-doutes", "doubts", level: level, language("Ce qui n'a pas pu être vérifié", "What could not be checked"), [tag("ul", nil, [:], groups.map(item))])
  }

  private func item(_ group: UndecidedGroup) -> Node {
    let rules = group.rules.count <= 3 ? group.rules.map { "\($0.id) \($0.name)" } : group.rules.map(\.id)
    let quoted = group.locations.prefix(3).map { region in
      tag("div", "quoted", [:], [tag("p", "place", [:], [page(region).map { link($0, nil, .text(place(region))) } ?? .text(place(region))])] + Quotation(region, language, marks: nil).nodes)
    }
    return tag("li", "doubt", [:], [tag("p", "reason", [:], language.set(group.reason))] + quoted + settles(group.needs)
      + [tag("p", "rule", [:], language.set(language("\(rules.count > 1 ? "Règles" : "Règle") : ", "\(rules.count > 1 ? "Rules" : "Rule"): ")) + rules.joined(separator: ", "))])
  }

  private func place(_ region: Region) -> String {
    let document = region.path.map { ($0.split(separator: "/").last.map(String.init) ?? $0) + ", " } ?? ""
    return language("\(document)page \(region.page), ligne \(region.line)", "\(document)page \(region.page), line \(region.line)")
  }

  private func settles(_ needs: [String]) -> [Node] {
    guard !needs.isEmpty else { return [] }
    let named = needs.map { [.text(OptionName.words($0, language) + " "), tag("code", nil, [:], $0)] as [Node] }
    let list = Array<Node>(named.joined(separator: [.text(language(" ; ", "; "))]))
    return [tag("p", "settles", [:], [.text(language.set(language("Pour trancher, relancez la vérification en indiquant : ", "To settle it, run the check again and give: ")))] + list + ["."])]
  }
}

/// What an option asks for, in plain words.
enum OptionName {
  static func words(_ option: String, _ language: Language) -> String { (names[option] ?? Text(fr: "l'option", en: "the option"))[language] }

  private static let names: [String: Text] = [
    "--type": Text(fr: "le type de pièce", en: "the kind of document"), "--dispositif": Text(fr: "le dispositif", en: "the funding scheme"),
    "--prestation": Text(fr: "le type de Prestation", en: "the type of Prestation"), "--reference": Text(fr: "si la solution est référencée par l'ANS", en: "whether the solution is referenced by the ANS"),
    "--date-dossier": Text(fr: "la date de dépôt du dossier complet", en: "the day the complete file was lodged"),
    "--date-ouverture": Text(fr: "la date de publication de l'arrêté", en: "the day the arrêté was published"), "--aujourd-hui": Text(fr: "la date du jour", en: "today's date"),
    "--esms": Text(fr: "le nombre d'ESMS de la commande", en: "the number of ESMS ordered"), "--esms-og": Text(fr: "le nombre d'ESMS de tout l'organisme gestionnaire", en: "the number of ESMS of the whole managing body"),
    "--activite-combinee": Text(fr: "l'Activité combinée de l'établissement", en: "the combined activity of the hospital"),
    "--effectifs": Text(fr: "le nombre de professionnels de santé de la structure", en: "the structure's number of health professionals"),
    "--client": Text(fr: "si le client est un cabinet ou une structure", en: "whether the client is a cabinet or a structure"), "--medecins": Text(fr: "le nombre de médecins du cabinet", en: "the cabinet's number of doctors"),
    "--tva": Text(fr: "le taux de TVA du client", en: "the client's VAT rate"), "--base": Text(fr: "la base des clients éligibles", en: "the base of eligible clients"),
  ]
}
