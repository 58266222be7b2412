/// The choice between renderings of one thing (`mc:AlternateContent`): a text box stands there once for each.
enum Alternate {
  /// The one branch that is read: the first choice that Word understands, else the fallback.
  static func branch(of alternate: Element) -> Element? {
    for child in alternate.children {
      if child.name == .fallback { return child }
      guard child.name == .choice, let needs = child.attribute(.requires) else { continue }
      if needs.split(separator: " ").allSatisfy({ understood.contains(String($0)) }) { return child }
    }
    return nil
  }

  /// The usual prefixes of Word's own extensions.
  private static let understood: Set = [
    "wps", "wpg", "wpc", "wpi", "wp14", "wp15", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "w16sdtdh", "w16du",
    "a14", "a15", "pic14", "cx", "cx1", "cx2", "cx3", "cx4", "cx5", "cx6", "cx7", "cx8", "aink", "am3d", "o", "v", "wne",
  ]
}
