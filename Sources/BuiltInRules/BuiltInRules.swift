public import RuleKit

/// The rules that the program carries.
///
/// A rule is a file `XyzRule.swift` in a folder here that defines `struct XyzRule: Rule`; the build finds it by its name.
public enum BuiltInRules {
  /// One of each, in the order of their files.
  public static let all: [any Rule] = RegisteredRules.all

  /// Those that look at the pieces of a dossier together: the files of the folder `Dossier`.
  public static let dossier: [any DossierRule] = RegisteredRules.dossier
}
