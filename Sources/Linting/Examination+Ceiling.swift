import BuiltInRules
public import Findings
import RuleKit

extension Examination {
  /// The ceiling of the piece's Prestation with its computation; nil where that is no question.
  public var ceiling: CeilingAccount? {
    guard let scheme = context.dispositifs.first, [.order, .invoice].contains(facts.kind.value), let found = PieceCeiling(of: facts, in: context) else { return nil }
    let printed = facts.pricing.vatRates.map(\.value)
    let rate = context.options.vatRate ?? (Set(printed).count == 1 ? printed[0] : 20)
    func bound(_ ceiling: Ceiling) -> CeilingAccount.Bound {
      CeilingAccount.Bound(steps: ceiling.steps, ht: ceiling.ht.euros, ttc: ceiling.ttc(rate: rate).euros)
    }
    let result: CeilingAccount.Result
    switch (found.least, found.most) {
    case (nil, _): result = .unknown
    case (let least?, let most?) where least.ht == most.ht: result = .known(bound(most))
    case (let least?, let most): result = .between(least: bound(least), most: most.map(bound))
    }
    var isKnown: Bool { if case .known = result { true } else { false } }
    return CeilingAccount(
      result, price: found.price?.rounded.euros, rate: rate.french, doubt: isKnown ? nil : found.reason, needs: isKnown ? [] : found.needs,
      source: scheme.citations[.bareme])
  }
}
