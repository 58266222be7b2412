import DocumentModel

/// The parts of an invoice, from its title to its notes.
extension InvoiceLayout {
  /// The whole invoice.
  mutating func print(_ invoice: StructuredInvoice) {
    printHead(invoice)
    print(invoice.seller, as: "Fournisseur")
    print(invoice.buyer, as: "Client")
    if !invoice.items.isEmpty { print(invoice.items, currency: invoice.currency?.text) }
    printTotals(invoice)
    printNotes(invoice)
  }

  private mutating func printHead(_ invoice: StructuredInvoice) {
    let title = Wording.title(ofType: invoice.type?.text)
    write(invoice.number.map { "\(title) n° \($0.text)" } ?? title, from: invoice.number?.source)
    write("Date d'émission", invoice.issued, as: Wording.day)
    write("Date d'échéance", invoice.due, as: Wording.day)
    write("Date de livraison", invoice.delivered, as: Wording.day)
    write("Devise", invoice.currency)
    write("Bon de commande n°", invoice.references.order)
    write("Contrat n°", invoice.references.contract)
    write("Référence de l'acheteur", invoice.references.buyer)
    for number in invoice.references.invoices { write("Facture d'origine n°", number) }
    leaveGap()
  }

  private mutating func print(_ actor: StructuredInvoice.Actor, as role: String) {
    guard let name = actor.name ?? actor.tradingName else { return }
    write("\(role) : \(name.text)", from: name.source)
    if actor.name != nil { write("Enseigne", actor.tradingName) }
    for line in actor.street { write(line.text, from: line.source) }
    let town = [actor.postalCode, actor.town].compactMap { $0 }
    if let first = town.first { write(town.map(\.text).joined(separator: " "), from: first.source) }
    if let country = actor.country, country.text != "FR" { write("Pays", country) }
    write("SIREN", actor.siren)
    write("SIRET", actor.siret)
    write("N° TVA", actor.vat)
    write("Contact", actor.person)
    write("Téléphone", actor.phone)
    write("Courriel", actor.email)
    if let legal = actor.legal { write(legal.text, from: legal.source) }
    leaveGap()
  }

  /// The lines as a table, as wide as its longest designation needs.
  private mutating func print(_ items: [StructuredInvoice.Item], currency: String?) {
    let width = min(80, max(24, items.flatMap { [$0.name] + $0.details }.compactMap { $0?.text.count }.max() ?? 0))
    let columns = [0, width + 3, width + 17, width + 37, width + 49]
    func cell(_ row: Int, _ column: Int) -> Line.Cell { Line.Cell(table: 1, row: row, column: column) }
    for (index, title) in ["Désignation", "Quantité", "Prix unitaire HT", "Taux TVA", "Montant HT"].enumerated() {
      write(title, from: items.first?.source, column: columns[index], cell: cell(0, index), beside: index > 0)
    }
    for (index, item) in items.enumerated() {
      let place = index + 1
      let values = [
        item.quantity.map { Wording.number($0.text) }, item.price.map { Wording.price($0.text, per: item.basis?.text, currency) },
        item.rate.map { "\(Wording.number($0.text)) %" }, item.total.map { Wording.money($0.text, currency) },
      ]
      let name = StructuredInvoice.Datum(item.name?.text ?? "(sans désignation)", from: item.name?.source ?? item.source)
      let first = name.text.count <= width ? name.text : String(name.text.prefix(width))
      write(first, from: item.source, column: 0, cell: cell(place, 0))
      for (column, value) in values.enumerated() {
        if let value { write(value, from: item.source, column: columns[column + 1], cell: cell(place, column + 1), beside: true) }
      }
      if name.text.count > width {
        writeParagraph(StructuredInvoice.Datum(String(name.text.dropFirst(width)), from: name.source), width: width, cell: cell(place, 0))
      }
      for detail in item.details { writeParagraph(detail, width: width, cell: cell(place, 0)) }
    }
    leaveGap()
  }

  private mutating func printTotals(_ invoice: StructuredInvoice) {
    let currency = invoice.currency?.text, sums = invoice.sums
    let money = { (text: String) in Wording.money(text, currency) }
    for adjustment in invoice.adjustments {
      let label = adjustment.isCharge ? "Frais" : "Remise"
      write(adjustment.reason.map { "\(label) (\($0.text))" } ?? label, adjustment.amount, as: money)
    }
    write("Total HT", sums.ht, as: money)
    for tax in invoice.taxes where tax.rate != nil {
      write("TVA \(Wording.number(tax.rate?.text ?? "0")) %", tax.amount, as: money)
    }
    if let vat = sums.vat { write("Total TVA", vat, as: money) }
    write("Total TTC", sums.ttc, as: money)
    write("Déjà réglé", sums.paid, as: money)
    write("Net à payer", sums.due, as: money)
    for tax in invoice.taxes { if let exemption = tax.exemption { writeParagraph(exemption) } }
    leaveGap()
  }

  private mutating func printNotes(_ invoice: StructuredInvoice) {
    for term in invoice.terms { write("Conditions de paiement", term) }
    for account in invoice.accounts { write("IBAN", account) }
    for note in invoice.notes {
      leaveGap()
      writeParagraph(note)
    }
  }
}
