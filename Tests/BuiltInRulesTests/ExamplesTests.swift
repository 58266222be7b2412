import BuiltInRules
import Linting
import Testing

/// Each rule is proved by its examples, each written in every way.
@Suite struct ExamplesTests {
  /// Ways of writing in which an example makes no sense, by "SEG201, example 3". To be kept empty if at all possible.
  private static let exempt: [String: Set<Variant>] = [
    // What it says of the whole document stands at the first line, which is then another one.
    "SEG003, example 2": [.secondPage]
  ]

  @Test(arguments: Trial.all(of: BuiltInRules.all)) func everyExampleInEveryVariant(trial: Trial) async {
    for variant in Variant.allCases where Self.exempt[trial.description]?.contains(variant) != true {
      let complaint = await trial.complaint(variant)
      #expect(complaint == nil, "\(trial), \(variant)")
    }
  }

  @Test(arguments: BuiltInRules.all.map { type(of: $0) as any Rule.Type }) func everyRuleIsProved(rule: any Rule.Type) {
    let id = rule.info.id
    #expect(id.id.wholeMatch(of: /SEG[0-9]{3}/) != nil)
    #expect(id.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    #expect(rule.examples.contains { $0.expectation == .passes }, "\(id.id) has no example that passes")
    for example in rule.examples {
      guard case .fails = example.expectation else { continue }
      #expect(example.text.contains("↓"), "\(id.id) fails at no marked place")
    }
  }

  @Test func identifiersAndNamesAreUnique() {
    let ids = BuiltInRules.all.map { type(of: $0).info.id }
    #expect(Set(ids.map(\.id)).count == ids.count)
    #expect(Set(ids.map(\.name)).count == ids.count)
  }
}
