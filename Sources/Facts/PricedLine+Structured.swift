import DocumentModel

extension PricedLine {
  /// The same line with the designation and the numbers that the data give, in place of those read from its row.
  public func with(
    label: String, details: [String], quantity: Reading<Amount>, unitPriceHT: Reading<Amount>, totalHT: Reading<Amount>,
    vatRate: Reading<Amount>, hasDiscount: Bool, region: Region, labelRegion: Region
  ) -> PricedLine {
    PricedLine(
      label: label, details: details, heading: heading, quantity: quantity, unitPriceHT: unitPriceHT, totalHT: totalHT, vatRate: vatRate,
      vat: .absent(lookedIn: region), totalTTC: .absent(lookedIn: region), wordsForPrice: nil, dsrs: dsrs, nature: nature, scope: scope,
      beneficiary: beneficiary, hasDiscount: hasDiscount, region: region, labelRegion: labelRegion)
  }
}
