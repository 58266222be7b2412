import DocumentModel
import SafeMarkup

/// Reads the invoices and credit notes of UBL 2.1.
struct UniversalInvoice {
  private let root: Cursor

  init(_ root: Cursor) { self.root = root }

  /// The invoice; nil where a whole part that every one has is missing.
  func invoice(attachedAs name: String?) -> StructuredInvoice? {
    guard let supplier = root[.supplier, .party], let customer = root[.customer, .party], let sums = root[.monetaryTotal] else { return nil }
    return StructuredInvoice(
      syntax: .ubl, attachment: name, profile: root[.customization]?.datum, number: root[.basicID]?.datum, type: type,
      issued: root[.issueDate]?.day, due: root[.dueDate]?.day ?? root[.paymentMeans, .paymentDueDate]?.day,
      delivered: root[.deliveryParty, .deliveryDate]?.day, currency: root[.documentCurrency]?.datum, seller: actor(supplier),
      buyer: actor(customer), references: references, items: items,
      taxes: (taxTotal?.all(.taxSubtotal) ?? []).map(tax), sums: totals(sums), adjustments: root.all(.allowance).map(adjustment),
      terms: root.all(.paymentTerms).compactMap { $0[.note]?.datum }, notes: root.all(.note).compactMap(\.datum).map(bare),
      accounts: root.all(.paymentMeans).compactMap { $0[.payeeAccount, .basicID]?.datum })
  }

  /// The type's code; a message that is a credit note by its root is one without a code as well.
  private var type: StructuredInvoice.Datum? {
    if let told = (root[.invoiceType] ?? root[.creditNoteType])?.datum { return told }
    return root.element.name == .creditNote ? StructuredInvoice.Datum("381", from: root.source) : nil
  }

  /// A note without the « #PMT# » that tells its subject.
  private func bare(_ note: StructuredInvoice.Datum) -> StructuredInvoice.Datum {
    let parts = note.text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, parts[1].count == 3 else { return note }
    return StructuredInvoice.Datum(String(parts[2].drop { $0 == " " }), from: note.source)
  }

  private var references: StructuredInvoice.References {
    StructuredInvoice.References(
      order: root[.orderReference, .basicID]?.datum, contract: root[.contractReference, .basicID]?.datum,
      buyer: root[.basicBuyerReference]?.datum,
      invoices: root.all(.billingReference).compactMap { $0[.invoiceReference, .basicID]?.datum })
  }

  private func actor(_ party: Cursor) -> StructuredInvoice.Actor {
    let address = party[.partyAddress], entity = party[.legalEntity], contact = party[.contact]
    let registered = RegisterNumbers(registration: entity?[.companyID], others: party.all(.partyIdentification).compactMap { $0[.basicID] })
    let schemes = party.all(.partyTaxScheme)
    let vat = schemes.first { $0[.taxScheme, .basicID]?.text == "VAT" } ?? schemes.first { $0[.taxScheme] == nil }
    let trade = party[.partyName, .name]?.datum, name = entity?[.registrationName]?.datum
    return StructuredInvoice.Actor(
      name: name ?? trade, tradingName: name == nil || name?.text == trade?.text ? nil : trade, siren: registered.siren, siret: registered.siret,
      vat: vat?[.companyID]?.datum, legal: entity?[.legalForm]?.datum,
      street: [address?[.streetName], address?[.additionalStreet], address?[.addressLine, .line]].compactMap { $0?.datum },
      postalCode: address?[.postalZone]?.datum, town: address?[.basicCity]?.datum, country: address?[.country, .identificationCode]?.datum,
      person: contact?[.name]?.datum, phone: contact?[.phone]?.datum, email: contact?[.mail]?.datum)
  }

  private var items: [StructuredInvoice.Item] {
    (root.all(.invoiceLine) + root.all(.creditNoteLine)).map { line in
      let item = line[.item], price = line[.price]
      let properties = item?.all(.itemProperty).compactMap { property -> StructuredInvoice.Datum? in
        guard let value = property[.value]?.datum else { return nil }
        return property[.name]?.text.map { StructuredInvoice.Datum("\($0) : \(value.text)", from: value.source) } ?? value
      }
      return StructuredInvoice.Item(
        source: line.source, name: item?[.name]?.datum ?? item?[.basicDescription]?.datum,
        details: (item?[.name] == nil ? [] : item?.all(.basicDescription).compactMap(\.datum) ?? []) + (properties ?? []) + line.all(.note).compactMap(\.datum),
        quantity: (line[.invoicedQuantity] ?? line[.creditedQuantity])?.number, price: price?[.priceAmount]?.number,
        basis: price?[.baseQuantity]?.number, rate: item?[.itemTax, .percent]?.number, total: line[.lineExtension]?.number,
        isAdjusted: !line.all(.allowance).isEmpty)
    }
  }

  /// The tax in the invoice's currency; a second total gives it in that of the tax office.
  private var taxTotal: Cursor? {
    let all = root.all(.taxTotal), currency = root[.documentCurrency]?.text
    return all.first { $0[.taxAmount]?.attribute(.currencyID) == currency } ?? (all.count == 1 ? all.first : nil)
  }

  private func tax(_ cursor: Cursor) -> StructuredInvoice.Tax {
    StructuredInvoice.Tax(
      rate: cursor[.taxCategory, .percent]?.number, base: cursor[.taxableAmount]?.number, amount: cursor[.taxAmount]?.number,
      exemption: cursor[.taxCategory, .taxExemption]?.datum)
  }

  private func adjustment(_ cursor: Cursor) -> StructuredInvoice.Adjustment {
    StructuredInvoice.Adjustment(
      isCharge: cursor[.basicIndicator]?.text == "true", reason: cursor[.allowanceReason]?.datum, amount: cursor[.amount]?.number)
  }

  private func totals(_ sums: Cursor) -> StructuredInvoice.Sums {
    StructuredInvoice.Sums(
      lines: sums[.lineExtension]?.number, discount: sums[.allowanceTotalAmount]?.number, charge: sums[.chargeTotalAmount]?.number,
      ht: sums[.taxExclusive]?.number, vat: taxTotal?[.taxAmount]?.number, ttc: sums[.taxInclusive]?.number,
      paid: sums[.prepaidAmount]?.number, due: sums[.payableAmount]?.number)
  }
}
