extension Facts {
  /// The facts as text, one a line: their own golden print, and what `segurlint facts` shows to people.
  ///
  /// "Not there" and "could not be read" are told apart.
  public func dump(inEnglish: Bool = false) -> String {
    let words = DumpWords(english: inEnglish)
    var out = FactLines(words: words)
    out.add(
      words("Type de pièce", "Kind of piece"),
      kind.map { "\($0.rawValue) (\(Int((kindConfidence * 100).rounded())) %)" })
    for code in dispositifs { out.add(words("Dispositif", "Scheme"), .found(code.value, code.region)) }
    for family in families { out.add(words("Famille", "Family"), .found(family.value, family.region)) }
    out.add("Prestation", prestation.map(\.rawValue))
    for line in lines { out.add(line) }
    out.add(totals)
    out.add(numbers)
    for date in dates { out.add("Date, \(date.role.rawValue)", .found(words.day(date.day), date.region)) }
    for number in identifiers {
      let doubt = number.isValid ? "" : words(" (clé fausse)", " (wrong key)")
      out.add(number.kind.rawValue.uppercased(), .found(number.value + doubt, number.region))
    }
    out.add(drivers)
    out.add(agreement)
    if kind.value == .invoice { out.add(billing) }
    out.add(attestation)
    for element in Element.allCases where !elements[element].isAbsent { out.add(element.rawValue, elements[element]) }
    out.add(words("Fournisseur", "Supplier"), parties.supplier)
    out.add("Client", parties.client)
    return out.text
  }
}

/// The dump's words in one of the two languages. (`Language` belongs to Findings, which facts do not know.)
private struct DumpWords {
  /// Whether the words are English.
  let english: Bool

  func callAsFunction(_ french: String, _ english: String) -> String { self.english ? english : french }

  /// A day as it is written in the language.
  func day(_ day: Day) -> String { english ? day.iso : day.french }
}

/// The dump as it grows.
private struct FactLines {
  /// The language.
  let words: DumpWords
  /// What was written so far.
  private(set) var text = ""

  init(words: DumpWords) { self.words = words }

  /// What an attestation tells; nothing for other pieces.
  mutating func add(_ attestation: Attestation) {
    for one in attestation.criteria { add(words("Critère", "Criterion"), .found("\(one.name), \(word(one.state))", one.region)) }
    for count in attestation.counts { add(words("Nombre", "Count"), .found("\(count.value.name), \(count.value.count.bare)", count.region)) }
    for one in attestation.establishments { add("ESMS", .found(one.finess.value + (one.state.map { ", " + word($0) } ?? ""), one.finess.region)) }
    if let mail = attestation.secureMail { add("MSSanté", .found(mail.value, mail.region)) }
  }

  private func word(_ state: AttestedCriterion.State) -> String {
    switch state {
    case .attested: words("attesté", "attested")
    case .withReserve: words("avec réserve", "with reserve")
    case .notApplicable: words("sans objet", "not applicable")
    case .unticked: words("non coché", "not ticked")
    case .partly: words("partiel", "partly")
    case .refused: words("non", "no")
    case .unreadable: words("état incertain", "state uncertain")
    }
  }

  /// One value with its place.
  mutating func add(_ label: String, _ reading: Reading<String>, indent: Int = 0) {
    let start = String(repeating: " ", count: indent) + label + words(" : ", ": ")
    switch reading {
    case .found(let value, let region):
      text += start + value + words("  (page \(region.page), ligne ", "  (page \(region.page), line ") + "\(region.shownLine))\n"
    case .absent: text += start + "absent\n"
    case .unreadable(let region): text += start + words("illisible", "unreadable") + " « \(region.quote) »\n"
    }
  }

  /// One priced line with its amounts.
  mutating func add(_ line: PricedLine) {
    add(words("Ligne", "Line"), .found("\(line.label) [\(line.nature.rawValue)]", line.region))
    for detail in line.details { text += "    \(detail)\n" }
    add(words("Quantité", "Quantity"), line.quantity.map(\.bare), indent: 4)
    add(words("Prix unitaire HT", "Unit price HT"), line.unitPriceHT.map(\.plain), indent: 4)
    add(words("Total HT", "Total HT"), line.totalHT.map(\.plain), indent: 4)
    add(words("Taux de TVA", "VAT rate"), line.vatRate.map(\.bare), indent: 4)
    add(words("TVA", "VAT"), line.vat.map(\.plain), indent: 4)
    add("Total TTC", line.totalTTC.map(\.plain), indent: 4)
    for dsr in line.dsrs { add("DSR", .found(dsr.value, dsr.region), indent: 4) }
  }

  /// The totals block.
  mutating func add(_ totals: Totals) {
    add("Total HT", totals.ht.map(\.plain))
    add(words("Total TVA", "Total VAT"), totals.vat.map(\.plain))
    add("Total TTC", totals.ttc.map(\.plain))
    add(words("Remise", "Discount"), totals.discount.map(\.plain))
    add(words("Net à payer", "Net to pay"), totals.netToPay.map(\.plain))
    add(words("Reste à charge", "Left to the client"), totals.remainder.map(\.plain))
  }

  /// The numbers that name things.
  mutating func add(_ numbers: Numbers) {
    add(words("Numéro de la pièce", "Number of the piece"), numbers.piece)
    add(words("Dossier ASP", "ASP file"), numbers.dossierASP)
    add(words("Référencement", "Referencing"), numbers.referencing)
    add(words("Version technique", "Technical version"), numbers.technicalVersion)
  }

  /// The signature block.
  mutating func add(_ agreement: Agreement) {
    let told = words("signé", "signed")
    add(words("Signature du client", "Client's signature"), agreement.client.map { _ in told })
    add(words("Signature du fournisseur", "Supplier's signature"), agreement.supplier.map { _ in told })
    add(words("Date de signature", "Date of signature"), agreement.date.map { words.day($0) })
    if let approval = agreement.approval { add(words("Approbation", "Approval"), .found(approval.value, approval.region)) }
    if agreement.isUnderStudy { add(words("À l'étude", "Under study"), .found(words("oui", "yes"), agreement.block)) }
  }

  /// What an invoice tells beside its lines, totals and parties.
  mutating func add(_ billing: Billing) {
    add(words("Commande citée", "Order cited"), billing.order)
    add(words("Date de la commande", "Date of the order"), billing.orderDate.map { words.day($0) })
    add(words("Attestation citée", "Attestation cited"), billing.attestationDate.map { words.day($0) })
    add(
      words("Envoi au DMP", "Sending to the DMP"),
      billing.sendsDirectly.map { $0 ? words("direct", "direct") : words("par un tiers", "through other software") })
    for mention in LegalMention.allCases { add("Mention, \(mention.rawValue)", billing.mentions[mention]) }
    for part in billing.parts { add(words("Facture partielle", "Partial invoice"), .found(part.value.rawValue, part.region)) }
  }

  /// One of the two parties.
  mutating func add(_ label: String, _ party: Party) {
    guard party.block != nil else { return }
    add(label, party.name)
    add(words("Responsable", "In charge"), party.person, indent: 4)
    add(words("Courriel", "E-mail"), party.email, indent: 4)
    add(words("Téléphone", "Telephone"), party.phone, indent: 4)
    add(words("Code postal", "Postal code"), party.postalCode, indent: 4)
  }

  /// What the barème is computed from.
  mutating func add(_ drivers: Drivers) {
    add("ESMS", drivers.esms.map(String.init))
    add(words("ESMS de l'organisme gestionnaire", "ESMS of the managing body"), drivers.esmsOG.map(String.init))
    add(words("Activité combinée", "Combined activity"), drivers.activiteCombinee.map(String.init))
    add(words("Effectifs", "Staff"), drivers.effectifs.map(String.init))
    add(words("Médecins", "Doctors"), drivers.medecins.map(String.init))
    add(words("Client", "Client"), drivers.client.map(\.rawValue))
  }
}
