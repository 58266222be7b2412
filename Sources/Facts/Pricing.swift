import DocumentModel

/// What the piece tells of its prices besides the lines and the totals.
public struct Pricing: Sendable {
  /// The rates of TVA that are printed anywhere but on the lines, in percent.
  public let vatRates: [Found<Amount>]
  /// Words by which no TVA is due: « TVA non applicable, art. 293 B du CGI », an exemption, « non assujetti ».
  public let exemption: Reading<String>
  /// Prices in another currency than the euro.
  public let foreignPrices: [Found<String>]
  /// The letter of the barème's tranche; unreadable where several letters stand there.
  public let tranche: Reading<String>
  /// The « base de calcul » of the barème: a number of days of Activité combinée, of ESMS.
  public let calculationBase: Reading<Int>

  /// Prices that a sentence gives before and with tax: « 9 000,00 € HT, soit 10 800,00 € TTC ».
  public let taxedPrices: [TaxedPrice]
  /// Every Activité combinée that is printed: several on an order for several establishments.
  public let activities: [Found<Int>]

  public init(
    vatRates: [Found<Amount>], exemption: Reading<String>, foreignPrices: [Found<String>], tranche: Reading<String>,
    calculationBase: Reading<Int>, activities: [Found<Int>], taxedPrices: [TaxedPrice]
  ) {
    self.vatRates = vatRates
    self.exemption = exemption
    self.foreignPrices = foreignPrices
    self.tranche = tranche
    self.calculationBase = calculationBase
    self.activities = activities
    self.taxedPrices = taxedPrices
  }

  /// Nothing of all that.
  public static func none(lookedIn place: Region) -> Pricing {
    Pricing(
      vatRates: [], exemption: .absent(lookedIn: place), foreignPrices: [], tranche: .absent(lookedIn: place),
      calculationBase: .absent(lookedIn: place), activities: [], taxedPrices: [])
  }
}

/// A price in a sentence, before and with tax.
public struct TaxedPrice: Sendable, Hashable {
  public let ht: Amount
  public let ttc: Amount
  /// The rate that the sentence gives, in percent.
  public let rate: Amount?
  public let region: Region

  public init(ht: Amount, ttc: Amount, rate: Amount?, at region: Region) {
    self.ht = ht
    self.ttc = ttc
    self.rate = rate
    self.region = region
  }
}
