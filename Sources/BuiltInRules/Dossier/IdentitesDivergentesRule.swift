import RuleKit

/// The pieces name the same client, the same supplier and the same software.
struct IdentitesDivergentesRule: DossierRule {
  static let info = RuleInfo(
    "SEG902", "identites-divergentes", .erreur, [],
    Text(
      fr: "Les pièces s'accordent sur le client, le fournisseur, la solution et leurs numéros.",
      en: "The pieces agree on the client, the supplier, the software and their numbers."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00"), .invoice("5 000,00"), .attestation()),
    .passes(.order("5 000,00", parties: "Client : EHPAD Les Tilleuls\n"), .invoice("5 000,00", parties: "Client : Résidence Les Tilleuls\n")),
    .passes(.order("5 000,00", more: "Solution : Orphée DPI, version 8.1\n"), .attestation(more: "Solution : Orphée DPI V8.1.3\n")),
    .fails(.numero("", "", ""), .order("5 000,00"), .invoice("5 000,00", parties: "Client : Clinique des Ormes\nFINESS juridique : ↓350000022\n")),
    .fails(.version("", ""), .order("5 000,00", more: "Solution : Orphée DPI, version 8.1\n"), .attestation(more: "Solution : ↓Orphée DPI, version 7.9\n")),
    .fails(.nom("", "", ""), .order("5 000,00", parties: "Client : Clinique des Ormes\n"), .invoice("5 000,00", parties: "Client : ↓Hôpital Saint-Roch\n")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    let pieces = dossier.orders + dossier.attestations + dossier.invoices
    var found: [Finding] = []
    for (place, later) in pieces.enumerated() {
      for earlier in pieces[..<place] {
        let new = disagreements(earlier, later, context)
        for one in new where !found.contains(where: { $0.message.text == one.message.text }) { found.append(one) }
      }
    }
    return found
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { (dossier.orders + dossier.attestations + dossier.invoices).count > 1 && dossier.isOfOneClient }

  private func disagreements(_ a: Dossier.Piece, _ b: Dossier.Piece, _ context: DossierContext) -> [Finding] {
    var found: [Finding] = []
    for register in Register.allCases {
      let left = register.numbers(of: a), right = register.numbers(of: b)
      guard let first = left.first, let other = right.first, Set(left.map(\.value)).isDisjoint(with: right.map(\.value)) else { continue }
      found.append(finding(.numero(register.rawValue, first.value, other.value), at: [other.region, first.region], register == .referencement ? .referencement : .client, context))
    }
    let differs = { (words: KeyPath<Ties, Set<String>>) -> Bool in
      let one = a.facts.ties[keyPath: words], two = b.facts.ties[keyPath: words]
      return !one.isEmpty && !two.isEmpty && one.isDisjoint(with: two) && !Self.isInitials(one, two) && !Self.isInitials(two, one)
    }
    if found.isEmpty {
      let sharesClient = !a.clientKeys.isDisjoint(with: b.clientKeys), sharesSupplier = !Set(Register.fournisseur.numbers(of: a).map(\.value)).isDisjoint(with: Register.fournisseur.numbers(of: b).map(\.value))
      if differs(\.clientWords), !sharesClient, let one = a.facts.parties.client.name.found, let two = b.facts.parties.client.name.found {
        found.append(finding(.nom("client", one.value, two.value), at: [b.place(two.region), a.place(one.region)], .client, context))
      }
      if differs(\.supplierWords), !sharesSupplier, let one = a.facts.parties.supplier.name.found, let two = b.facts.parties.supplier.name.found {
        found.append(finding(.nom("fournisseur", one.value, two.value), at: [b.place(two.region), a.place(one.region)], .client, context))
      }
    }
    if differs(\.solutionWords), let one = a.facts.elements[.solution].found, let two = b.facts.elements[.solution].found {
      found.append(finding(.solution(one.value, two.value), at: [b.place(two.region), a.place(one.region)], .solution, context))
    } else if let one = a.facts.ties.version, let two = b.facts.ties.version, !Self.agree(one.value, two.value) {
      found.append(finding(.version(one.value, two.value), at: [b.place(two.region), a.place(one.region)], .solution, context))
    }
    return found
  }

  /// Whether one name is the initials of the other's words.
  private static func isInitials(_ short: Set<String>, _ long: Set<String>) -> Bool {
    guard short.count == 1, let word = short.first, (2...6).contains(word.count), long.count >= 2 else { return false }
    return Set(word).isSubset(of: Set(long.compactMap(\.first)))
  }

  /// Whether one version is the other, or a part of it: 8.1 and 8.1.3.
  private static func agree(_ a: String, _ b: String) -> Bool {
    let one = parts(a), two = parts(b)
    return zip(one, two).allSatisfy { $0 == $1 }
  }

  private static func parts(_ version: String) -> [Substring] {
    var parts = version.drop { !$0.isNumber }.split(separator: ".")
    while parts.count > 1, parts.last == "0" { parts.removeLast() }
    return parts
  }
}

extension Dossier {
  /// Whether all pieces are made for one client: a grouped order names many, and its invoices one each.
  fileprivate var isOfOneClient: Bool { orders.allSatisfy { $0.doctors.count <= 1 } || invoices.count <= 1 }
}

/// A number by which two pieces are compared.
private enum Register: String, CaseIterable {
  case fournisseur = "SIREN du fournisseur", juridique = "FINESS juridique", pmsi = "FINESS PMSI", rpps = "RPPS", referencement = "numéro de référencement"

  func numbers(of piece: Dossier.Piece) -> [Found<String>] {
    switch self {
    case .fournisseur:
      piece.facts.parties.supplier.identifiers.filter(\.isValid).compactMap { number in
        switch number.kind {
        case .siren: Found(number.value, at: piece.place(number.region))
        case .siret: Found(String(number.value.prefix(9)), at: piece.place(number.region))
        default: nil
        }
      }
    case .juridique: piece.facts.identifiers.filter { $0.kind == .finess && $0.role == .juridique }.map { Found($0.value, at: piece.place($0.region)) }
    case .pmsi: piece.facts.identifiers.filter { $0.kind == .finess && $0.role == .pmsi }.map { Found($0.value, at: piece.place($0.region)) }
    case .rpps: piece.doctors
    case .referencement: piece.facts.numbers.referencing.found.map { [Found(Ties.key($0.value), at: piece.place($0.region))] } ?? []
    }
  }
}

extension Message {
  private static let fix = Text(
    fr: "Vérifiez laquelle des deux pièces dit vrai, et faites corriger l'autre.", en: "Check which of the two pieces is right, and have the other corrected.")

  fileprivate static func numero(_ what: String, _ a: String, _ b: String) -> Message {
    Message(
      "numero", .erreur, Text(fr: "Deux pièces donnent deux numéros différents (\(what)) : \(a) et \(b).", en: "Two pieces give two different numbers (\(what)): \(a) and \(b)."),
      suggestion: fix)
  }

  fileprivate static func nom(_ who: String, _ a: String, _ b: String) -> Message {
    let en = who == "client" ? "client" : "supplier"
    return Message(
      "nom", .avertissement, Text(fr: "Deux pièces nomment deux \(who)s : « \(a) » et « \(b) ».", en: "Two pieces name two \(en)s: “\(a)” and “\(b)”."), suggestion: fix)
  }

  fileprivate static func solution(_ a: String, _ b: String) -> Message {
    Message("solution", .avertissement, Text(fr: "Deux pièces nomment deux logiciels : « \(a) » et « \(b) ».", en: "Two pieces name two programs: “\(a)” and “\(b)”."), suggestion: fix)
  }

  fileprivate static func version(_ a: String, _ b: String) -> Message {
    Message("version", .avertissement, Text(fr: "Deux pièces donnent deux versions : \(a) et \(b).", en: "Two pieces give two versions: \(a) and \(b)."), suggestion: fix)
  }
}
