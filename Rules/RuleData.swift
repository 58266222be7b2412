/// The data that the rules rest on, as the program carries it.
///
/// This folder is a target of its own, so that the build watches it: what stands beside this file reaches the program by
/// the plugin `EmbedRules`, already parsed.
package enum RuleData {
  /// Each file's path in this folder, and its text in the compact notation of `Tree`.
  package static let files: [(path: String, text: String)] = EmbeddedRules.files
}
