/// The list of rules as Swift: `Amounts/PlafondDepasseRule.swift` is taken to define the rule `PlafondDepasseRule`.
struct Registry {
  /// The Swift source.
  let source: String

  /// Lists the files of a directory whose names end in "Rule.swift".
  init(in directory: String) throws {
    let paths = Housekeeper.files(in: directory) { $0.hasSuffix("Rule.swift") }
    let calls = Self.calls(paths.filter { !$0.hasPrefix(Self.dossiers) }), dossierCalls = Self.calls(paths.filter { $0.hasPrefix(Self.dossiers) })
    source = """
      // Written by housekeeper from the names of the files in Sources/BuiltInRules. Do not edit.

      import RuleKit

      /// The rules found in the folder of `BuiltInRules`.
      enum RegisteredRules {
        /// One of each, in the order of their files.
        static let all: [any Rule] = [
      \(calls)  ]

        /// Those that look at the pieces of a dossier together.
        static let dossier: [any DossierRule] = [
      \(dossierCalls)  ]
      }

      """
  }

  /// The folder of the rules that look at several pieces together.
  private static let dossiers = "Dossier/"

  private static func calls(_ paths: [String]) -> String {
    paths.compactMap { $0.split(separator: "/").last?.dropLast(".swift".count) }.map { "    \($0)(),\n" }.joined()
  }
}
