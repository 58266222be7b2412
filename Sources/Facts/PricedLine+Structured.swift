import DocumentModel

extension PricedLine {
  /// The same line with the designation and the numbers that the data give, in place of those read from its row.
  ///
  /// Data have no element for the tax of one line: it is what its total and its rate make, to the cent.
  public func with(
    label: String, details: [String], quantity: Reading<Amount>, unitPriceHT: Reading<Amount>, totalHT: Reading<Amount>,
    vatRate: Reading<Amount>, hasDiscount: Bool, region: Region, labelRegion: Region
  ) -> PricedLine {
    let tax = vatRate.value.flatMap { rate in totalHT.value.map { ($0 * rate * Amount.cent).rounded } }
    let vat = tax.map { Reading.found($0, region) } ?? .absent(lookedIn: region)
    let totalTTC = tax.flatMap { tax in totalHT.value.map { Reading.found($0 + tax, region) } } ?? .absent(lookedIn: region)
    return PricedLine(
      label: label, details: details, heading: heading, quantity: quantity, unitPriceHT: unitPriceHT, totalHT: totalHT, vatRate: vatRate,
      vat: vat, totalTTC: totalTTC, wordsForPrice: nil, dsrs: dsrs, nature: nature, scope: scope,
      beneficiary: beneficiary, hasDiscount: hasDiscount, region: region, labelRegion: labelRegion)
  }
}
