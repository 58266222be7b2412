import DocumentModel

/// Reads the UN/CEFACT Cross Industry Invoice (CII), in any profile from MINIMUM to EXTENDED.
struct CrossIndustryInvoice {
  private let root: Cursor
  private let agreement: Cursor?
  private let delivery: Cursor?
  private let settlement: Cursor?

  init(_ root: Cursor) {
    self.root = root
    let transaction = root[.transaction]
    agreement = transaction?[.agreement]
    delivery = transaction?[.delivery]
    settlement = transaction?[.settlement]
  }

  /// The invoice; nil where a whole part that every profile has is missing.
  func invoice(attachedAs name: String?) -> StructuredInvoice? {
    guard let document = root[.exchangedDocument], let agreement, let settlement else { return nil }
    let terms = settlement.all(.tradeTerms)
    return StructuredInvoice(
      syntax: .cii, attachment: name, profile: root[.context, .guideline, .tradeID]?.datum, number: document[.tradeID]?.datum,
      type: document[.typeCode]?.datum, issued: day(document[.issueDateTime]), due: terms.lazy.compactMap { day($0[.dueDateTime]) }.first,
      delivered: day(delivery?[.deliveryEvent, .occurrenceDateTime]), currency: settlement[.currencyCode]?.datum,
      seller: actor(agreement[.sellerParty]), buyer: actor(agreement[.buyerParty]), references: references(settlement),
      items: items, taxes: settlement.all(.tradeTax).map(tax), sums: sums(settlement),
      adjustments: settlement.all(.tradeAllowance).map(adjustment), terms: terms.compactMap { $0[.tradeDescription]?.datum },
      notes: document.all(.includedNote).compactMap { $0[.content]?.datum },
      accounts: settlement.all(.tradeMeans).compactMap { $0[.creditorAccount, .ibanID]?.datum })
  }

  /// A day in one of CII's two types.
  private func day(_ cursor: Cursor?) -> StructuredInvoice.Datum? { cursor?[.dateTime]?.day ?? cursor?[.qualifiedDateTime]?.day }

  private func references(_ settlement: Cursor) -> StructuredInvoice.References {
    StructuredInvoice.References(
      order: agreement?[.buyerOrder, .issuerAssignedID]?.datum, contract: agreement?[.tradeContract, .issuerAssignedID]?.datum,
      buyer: agreement?[.buyerReference]?.datum,
      invoices: settlement.all(.precedingInvoice).compactMap { $0[.issuerAssignedID]?.datum })
  }

  private func actor(_ party: Cursor?) -> StructuredInvoice.Actor {
    guard let party else { return StructuredInvoice.Actor() }
    let address = party[.tradeAddress], organization = party[.legalOrganization], contact = party[.tradeContact]
    let registered = RegisterNumbers(registration: organization?[.tradeID], others: party.all(.globalID) + party.all(.tradeID))
    return StructuredInvoice.Actor(
      name: party[.tradeName]?.datum, tradingName: organization?[.tradingName]?.datum, siren: registered.siren, siret: registered.siret,
      vat: party.all(.taxRegistration).lazy.compactMap { $0[.tradeID] }.first { $0.attribute(.schemeID) == "VA" }?.datum,
      legal: party[.tradeDescription]?.datum, street: [.lineOne, .lineTwo, .lineThree].compactMap { address?[$0]?.datum },
      postalCode: address?[.postcode]?.datum, town: address?[.cityName]?.datum, country: address?[.countryID]?.datum,
      person: contact?[.personName]?.datum ?? contact?[.departmentName]?.datum, phone: contact?[.telephone, .completeNumber]?.datum,
      email: contact?[.contactEmail, .uriID]?.datum)
  }

  /// The lines; those that only group or explain others (EXTENDED) bear no amount of their own.
  private var items: [StructuredInvoice.Item] {
    (root[.transaction]?.all(.lineItem) ?? []).compactMap { line in
      if let status = line[.lineDocument, .lineStatus]?.text, ["GROUP", "INFORMATION"].contains(status) { return nil }
      let product = line[.product], settlement = line[.lineSettlement], price = line[.lineAgreement, .netPrice]
      let notes = line[.lineDocument]?.all(.includedNote).compactMap { $0[.content]?.datum } ?? []
      return StructuredInvoice.Item(
        source: line.source, name: product?[.tradeName]?.datum,
        details: [product?[.tradeDescription]?.datum].compactMap { $0 } + (product?.all(.characteristic).compactMap(characteristic) ?? []) + notes,
        quantity: line[.lineDelivery, .billedQuantity]?.number, price: price?[.chargeAmount]?.number, basis: price?[.basisQuantity]?.number,
        rate: settlement?[.tradeTax, .ratePercent]?.number, total: settlement?[.lineSummation, .lineTotal]?.number,
        isAdjusted: !(settlement?.all(.tradeAllowance).isEmpty ?? true))
    }
  }

  private func characteristic(_ cursor: Cursor) -> StructuredInvoice.Datum? {
    guard let value = cursor[.tradeValue]?.datum else { return nil }
    return cursor[.tradeDescription]?.text.map { StructuredInvoice.Datum("\($0) : \(value.text)", from: value.source) } ?? value
  }

  private func tax(_ cursor: Cursor) -> StructuredInvoice.Tax {
    StructuredInvoice.Tax(
      rate: cursor[.ratePercent]?.number, base: cursor[.basisAmount]?.number, amount: cursor[.calculatedAmount]?.number,
      exemption: cursor[.exemption]?.datum)
  }

  private func adjustment(_ cursor: Cursor) -> StructuredInvoice.Adjustment {
    StructuredInvoice.Adjustment(
      isCharge: cursor[.tradeIndicator, .indicator]?.text == "true", reason: cursor[.tradeReason]?.datum, amount: cursor[.actualAmount]?.number)
  }

  /// The sums; the tax is the one in the invoice's currency.
  private func sums(_ settlement: Cursor) -> StructuredInvoice.Sums {
    let sums = settlement[.summation], currency = settlement[.currencyCode]?.text
    let taxes = sums?.all(.taxTotalAmount) ?? []
    let tax = taxes.first { $0.attribute(.currencyID) == currency } ?? (taxes.count == 1 ? taxes.first : nil)
    return StructuredInvoice.Sums(
      lines: sums?[.lineTotal]?.number, discount: sums?[.allowanceTotal]?.number, charge: sums?[.chargeTotal]?.number,
      ht: sums?[.taxBasisTotal]?.number, vat: tax?.number, ttc: sums?[.grandTotal]?.number, paid: sums?[.prepaid]?.number,
      due: sums?[.duePayable]?.number)
  }
}
