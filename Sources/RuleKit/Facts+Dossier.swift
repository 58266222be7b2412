/// What the rules of dossiers ask of one piece.
extension Facts {
  /// The day that counts for an order: that of its signature, else its own.
  public var orderDay: Found<Day>? {
    if case .found(let day, let region) = agreement.date { return Found(day, at: region) }
    return day(of: .commande) ?? day(of: .emission)
  }

  /// The first day of a role.
  public func day(of role: DateFact.Role) -> Found<Day>? {
    dates.first { $0.role == role }.map { Found($0.day, at: $0.region) }
  }
}
