import RuleKit

extension Dossier.Piece {
  /// The Prestation's amount, before tax where it is told, with its place and whether it is before tax.
  var prestationAmount: (amount: Amount, isHT: Bool, region: Region)? {
    let lines = pricedPrestations
    guard let first = lines.first else { return nil }
    for (isHT, column) in [(true, \PricedLine.totalHT), (false, \PricedLine.totalTTC)] {
      let amounts = lines.map { $0[keyPath: column].value }
      if amounts.allSatisfy({ $0 != nil }) { return (amounts.compactMap { $0 }.reduce(.zero, +), isHT, place(first.region)) }
    }
    guard facts.lines.count == lines.count, case .found(let total, let region) = facts.totals.ht else { return nil }
    return (total, true, place(region))
  }

  /// The lines that sell the Prestation: by its name, else by the scheme's code, else the only one.
  private var pricedPrestations: [PricedLine] {
    if !facts.prestations.isEmpty { return facts.prestations }
    let coded = facts.lines.filter { line in line.dsrs.contains { dsr in facts.dispositifs.contains { $0.value == dsr.value } } }
    return coded.isEmpty && facts.lines.count == 1 ? facts.lines : coded
  }

  /// The numbers of a kind that name the client, with their places.
  func clientNumbers(_ kind: Identifier.Kind, _ role: Identifier.Role? = nil) -> [Found<String>] {
    facts.identifiers.filter { $0.kind == kind && (role == nil || $0.role == role) && $0.isValid }.map { Found($0.value, at: place($0.region)) }
  }

  /// The geographic FINESS that it lists.
  var establishments: [Found<String>] {
    let attested = facts.attestation.establishments.map(\.finess)
    let listed = attested.isEmpty ? facts.establishments.listed.map { Found($0.finess.value, at: $0.finess.region) } : attested
    return listed.map { Found($0.value, at: place($0.region)) }
  }

  /// The doctors that it names, by their RPPS.
  var doctors: [Found<String>] { clientNumbers(.rpps) }

  /// What tells its client from others.
  var clientKeys: Set<String> {
    Set(facts.identifiers.filter { $0.kind == .rpps || $0.kind == .finess && $0.role != .geographique }.map { "\($0.kind.rawValue) \($0.value)" })
  }

  /// Whether its client is clearly another than another piece's.
  func hasOtherClient(_ other: Dossier.Piece) -> Bool {
    if !clientKeys.isEmpty, !other.clientKeys.isEmpty { return clientKeys.isDisjoint(with: other.clientKeys) }
    let a = facts.ties.clientWords, b = other.facts.ties.clientWords
    return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }

  /// The day that counts for it: of its signature, its issue or its order.
  var day: Found<Day>? {
    let own: Found<Day>? =
      switch facts.kind.value {
      case .order: facts.orderDay
      case .invoice: facts.billing.issued.found
      default: facts.agreement.date.found ?? facts.day(of: .signature)
      }
    return own.map { Found($0.value, at: place($0.region)) }
  }

  /// Its kind with its article: « la commande ».
  var named: Text {
    switch part {
    case .order, .replacedOrder: Text(fr: "la commande", en: "the order")
    case .quote: Text(fr: "le devis", en: "the quote")
    case .invoice: Text(fr: "la facture", en: "the invoice")
    case .attestation: Text(fr: "la VA", en: "the VA")
    case .commissioning: Text(fr: "la MOM", en: "the MOM")
    case .pilotReport: Text(fr: "le PV", en: "the report")
    case .unknown: Text(fr: "une autre pièce", en: "another piece")
    }
  }
}

extension Reading {
  /// The value with its place; nil where it is not there or could not be read.
  var found: Found<Value>? { if case .found(let value, let region) = self { Found(value, at: region) } else { nil } }
}
