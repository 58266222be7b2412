import DocumentModel

/// Who sells and who buys.
public struct Parties: Sendable {
  public let supplier: Party
  public let client: Party

  public init(supplier: Party, client: Party) {
    self.supplier = supplier
    self.client = client
  }
}

/// One of the two parties, as its block of the piece presents it.
public struct Party: Sendable {
  public let name: Reading<String>

  public init(name: Reading<String>) { self.name = name }
}
