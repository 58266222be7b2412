/// What this build calls itself.
enum ToolIdentity {
  static let version = "0.1.0"
}
