import Findings

/// Reads what names rules: "SEG102", "SEG203/total", "SEG509/FAC".
enum RuleKeys {
  /// A list of rules; none where there is no list.
  static func set(_ datum: Datum?) throws(RuleTableError) -> Set<String> {
    var result: Set<String> = []
    for item in try datum?.items() ?? [] {
      let key = try key(item)
      guard result.insert(key).inserted else { throw item.error(.duplicate(key)) }
    }
    return result
  }

  /// The name of one rule.
  static func key(_ datum: Datum) throws(RuleTableError) -> String {
    let key = try datum.text()
    guard isRuleKey(key) else { throw datum.error(shape) }
    return key
  }

  /// Severities by rule.
  static func severities(_ datum: Datum?) throws(RuleTableError) -> [String: Severity] {
    var result: [String: Severity] = [:]
    for (key, line, value) in try datum?.pairs() ?? [] {
      guard isRuleKey(key) else { throw RuleTableError(value.file, line, shape) }
      result[key] = try value.choice(of: Severity.self)
    }
    return result
  }

  private static let shape = Text.expected(
    "une règle (SEG102, SEG203/total, SEG509/FAC)", "a rule (SEG102, SEG203/total, SEG509/FAC)")

  private static func isRuleKey(_ key: String) -> Bool {
    let parts = key.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2, key.hasPrefix("SEG"), parts[0].count == 6, parts.last?.isEmpty == false else {
      return false
    }
    return parts[0].dropFirst(3).allSatisfy { (48...57).contains($0) }
  }
}
