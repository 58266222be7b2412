import DocumentModel

/// The clause that makes an order conditional on the solution's referencing, and which of its elements stand in it.
public struct Clause: Sendable, Hashable {
  /// What the clause must say.
  public enum Element: String, Sendable, CaseIterable {
    case referencing = "referencement-ans"
    case completeFile = "dossier-complet"
    case proofs = "preuves"
    case delay = "delai"
    case site = "site-ans"
    case obtaining = "obtention"
  }
  public let elements: Set<Element>
  /// The delay that it gives in place of the 120 days, as printed.
  public let otherDelay: String?

  public init(elements: Set<Element>, otherDelay: String?) {
    self.elements = elements
    self.otherDelay = otherDelay
  }
}
