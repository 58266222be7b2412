public import RuleKit

/// Stands for the generated registry until it is merged.
public enum BuiltInRules {
  public static let all: [any Rule] = []
}
