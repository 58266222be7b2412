import Facts

/// What must hold before something can be said to be missing.
extension Facts {
  /// Throws where the piece announces an annex that is not in the file, and that what is missing may stand in.
  ///
  /// - Parameter subject: what the missing thing is of; an annex that is said to hold something else does not matter.
  public func requireAnnexes(about subject: Annex.Subject = .other) throws(Undecided) {
    let missing = annexes.first { annex in !annex.isPresent && annex.subject != .conditions && (subject == .establishments || annex.subject == .other) }
    guard let missing else { return }
    throw Undecided(
      Text(
        fr: "La pièce annonce une annexe qui n'est pas dans le fichier : ce qui semble manquer s'y trouve peut-être.",
        en: "The piece announces an annex that is not in the file: what seems to be missing may stand there."),
      at: [missing.region])
  }

  /// Whether a placeholder stands on a line.
  public func hasBlank(on region: Region) -> Bool { blanks.contains { $0.region.page == region.page && $0.region.line == region.line } }
}

extension Party {
  /// What an order should tell of the party and does not.
  ///
  /// Throws where nothing is certainly missing, and something could not be told to be the party's.
  public func missing(_ fields: [PartyField]) throws(Undecided) -> [PartyField] {
    var missing: [PartyField] = [], doubtful: [Region] = []
    for field in fields {
      switch field {
      case .siret: if !identifiers.contains(where: { $0.kind == .siret }) { missing.append(field) }
      case .contact:
        if email.value == nil, phone.value == nil {
          if email.isUnreadable || phone.isUnreadable { doubtful.append(email.isUnreadable ? email.region : phone.region) } else { missing.append(field) }
        }
      case .name, .person, .email, .phone:
        let reading = self.reading(field)
        if reading.isUnreadable { doubtful.append(reading.region) } else if reading.isAbsent { missing.append(field) }
      }
    }
    guard missing.isEmpty, !doubtful.isEmpty else { return missing }
    throw Undecided(
      Text(
        fr: "Un téléphone ou une adresse électronique est imprimé, mais rien ne dit à qui il est.",
        en: "A telephone or an e-mail address is printed, but nothing tells whose it is."),
      at: doubtful)
  }

  private func reading(_ field: PartyField) -> Reading<String> {
    switch field {
    case .name: name
    case .person: person
    case .email: email
    default: phone
    }
  }
}

extension [PartyField] {
  /// « le numéro SIRET, le téléphone », with how many verbs agree.
  public var text: Text { Text(fr: map(\.text.fr).joined(separator: ", "), en: map(\.text.en).joined(separator: ", ")) }
}
