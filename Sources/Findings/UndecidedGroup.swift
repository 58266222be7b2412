/// The rules of one document that could not tell for one and the same reason.
package struct UndecidedGroup: Sendable {
  package let reason: String
  package let needs: [String]
  package let locations: [Region]
  package private(set) var rules: [RuleID]

  /// In the order in which each reason first comes up.
  package static func groups(of undecided: [(rule: RuleID, undecided: Undecided)], in language: Language) -> [UndecidedGroup] {
    var groups: [UndecidedGroup] = []
    for (rule, why) in undecided {
      let reason = why.reason[language]
      let same = groups.firstIndex { ($0.reason, $0.needs, $0.locations) == (reason, why.needs, why.locations) }
      if let same {
        groups[same].rules.append(rule)
      } else {
        groups.append(UndecidedGroup(reason: reason, needs: why.needs, locations: why.locations, rules: [rule]))
      }
    }
    return groups
  }
}
