import RuleKit

/// The client is in the base of eligible clients, with the driver of the barème that the order states.
struct ClientAbsentDeLaBaseRule: Rule {
  static let info = RuleInfo(
    "SEG516", "client-absent-de-la-base", .erreur, [.order],
    Text(
      fr: "Le client figure dans la base des clients éligibles (--base), avec l'activité, l'effectif ou le nombre d'ESMS que la commande indique.",
      en: "The client is in the base of eligible clients (--base), with the activity, staff or number of ESMS that the order states."))

  private static let base: PieceOptions = {
    var options = PieceOptions()
    let keys = ["830024519", "830012076", "830015186"].compactMap { ClientBase.key(.finess, $0) }
    options.base = ClientBase(
      kinds: [.finess], numbers: keys.enumerated().map { ($1, Int32($0)) }, entries: [.init(activiteCombinee: 18_000), .init(esms: 9), .init(esms: 9)])
    return options
  }()

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\nFINESS PMSI : 830024519\nActivité combinée 2022 : 18 000", options: base),
    .passes("DEVIS MDV-LGC-Va2\n\nClient\nCabinet du Dr Ida Salvan\nRPPS : 10999004285", options: base),
    .fails(.absent([]), "DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\n↓FINESS PMSI : 830027629", options: base),
    .fails(.absent([]), "DEVIS MS-DUI-Va2\n\nClient\nAssociation Le Porche\nFINESS juridique : 830012076\n\nFINESS géographiques : 830015186, ↓830018297", options: base),
    .fails(.driver("", 0, 0), "DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\nFINESS PMSI : 830024519\n↓Activité combinée 2022 : 21 000", options: base),
    .undecided("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\nTél. : 04 65 71 22 22", options: base),
    .notApplicable("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\nFINESS PMSI : 830027629"),
  ]

  func applies(to piece: Facts, in context: Context) -> Bool { context.options.base != nil }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let code = try context.dispositif().code
    guard let base = context.options.base, context.drivers(of: piece).client != .cabinet else { return [] }
    let listed = piece.establishments.listed.map(\.finess)
    let own = piece.parties.client.identifiers.filter { base.kinds.contains($0.kind) && !listed.contains($0) }
    let known = own.flatMap { base.entries($0, for: code) }
    guard !own.isEmpty || !listed.isEmpty else {
      throw Undecided(
        Text(
          fr: "Aucun numéro du client ne permet de le chercher dans la base.", en: "No number of the client allows to look him up in the base."))
    }
    var findings: [Finding] = []
    let strangers = (known.isEmpty ? own : []) + listed.filter { base.kinds.contains(.finess) && base.entries($0, for: code).isEmpty }
    if !strangers.isEmpty { findings.append(finding(.absent(strangers), at: strangers.map(\.region), .base, piece, context)) }
    let drivers: [(String, Reading<Int>, [Int])] = [
      ("l'Activité combinée", piece.drivers.activiteCombinee, known.compactMap(\.activiteCombinee)),
      ("l'effectif", piece.drivers.effectifs, known.compactMap(\.effectifs)),
      ("le nombre d'ESMS de l'organisme gestionnaire", piece.drivers.esmsOG, known.compactMap(\.esms)),
    ]
    for (name, reading, values) in drivers {
      guard case .found(let stated, let region) = reading, let first = values.first, !values.contains(stated) else { continue }
      findings.append(finding(.driver(name, stated, first), at: [region], .base, piece, context))
    }
    return findings
  }
}

extension Message {
  fileprivate static func absent(_ numbers: [Identifier]) -> Message {
    let list = Set(numbers.map { "\($0.kind.name) \($0.value)" }).sorted().joined(separator: ", ")
    return Message(
      "absent", .erreur,
      Text(
        fr: "La base des clients éligibles ne contient pas : \(list).", en: "The base of eligible clients does not hold: \(list)."),
      suggestion: Text(
        fr: "Vérifiez le numéro du client et la date de la base ; une commande pour un client absent de la base n'est pas financée.",
        en: "Check the client's number and the date of the base; an order for a client who is not in it is not funded."))
  }

  fileprivate static func driver(_ name: String, _ stated: Int, _ known: Int) -> Message {
    Message(
      "inducteur", .erreur,
      Text(
        fr: "La commande indique \(stated) pour \(name), et la base des clients éligibles \(known).",
        en: "The order states \(stated) (\(name)), and the base of eligible clients \(known)."),
      suggestion: Text(
        fr: "Reprenez la valeur de la base, qui fait foi, et recalculez le plafond.",
        en: "Take the value of the base, which is authoritative, and compute the ceiling again."))
  }
}
