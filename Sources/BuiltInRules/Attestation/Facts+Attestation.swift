import RuleKit

/// Whether something is asked of an attestation: it may depend on the type ordered, or on the client's profile.
enum Asked: Equatable {
  case yes, no
  /// What must be known first.
  case unknown(Undecided)

  static func == (a: Asked, b: Asked) -> Bool {
    switch (a, b) {
    case (.yes, .yes), (.no, .no), (.unknown, .unknown): true
    default: false
    }
  }
}

extension Facts {
  /// The type of Prestation that the attestation is of; what the user said goes first.
  func type(in context: Context) -> PrestationType? { context.options.prestation ?? prestation.value }

  /// Whether a criterion is asked of this attestation.
  func asks(_ criterion: RequiredCriterion, in context: Context) -> Asked {
    let byType = asks(criterion.prestation, in: context)
    guard byType == .yes, !criterion.profiles.isEmpty else { return byType }
    let known = profiles(in: context)
    if known.contains(where: criterion.profiles.contains) { return .yes }
    guard known.isEmpty else { return .no }
    return .unknown(
      Undecided(
        Text(
          fr: "Rien ne dit le profil du client : ce critère n'est demandé que pour « \(criterion.profiles.joined(separator: " », « ")) ».",
          en: "Nothing tells the client's profile: this criterion is asked only for “\(criterion.profiles.joined(separator: "”, “"))”."),
        at: attestation.criteria.filter { $0.name == criterion.name }.map(\.region)))
  }

  /// Whether something that is asked for one type only is asked here.
  func asks(_ type: PrestationType?, in context: Context) -> Asked {
    guard let type else { return .yes }
    guard let own = self.type(in: context) else {
      return .unknown(
        Undecided(
          Text(
            fr: "Rien ne dit le type de Prestation : une partie des critères dépend de lui.",
            en: "Nothing tells the type of Prestation: a part of the criteria depends on it."),
          needs: ["--prestation"], at: [kind.region]))
    }
    return own == type ? .yes : .no
  }

  /// The profiles of the client: as stated, or as its categories make them. « Général » is everybody's.
  private func profiles(in context: Context) -> Set<String> {
    let stated = Set(establishments.profiles.map(\.value)).subtracting(["Général"])
    guard stated.isEmpty, let terms = context.dispositifs.first?.clients else { return stated }
    let codes = establishments.everyCategory.map { terms.category($0.value)?.code ?? $0.value }
    return Set(terms.profiles.filter { $0.name != "Général" && $0.categories.contains(where: codes.contains) }.map(\.name))
  }

  /// Where a criterion that is missing should stand: after the last one, else where the piece ends.
  var endOfCriteria: Region { attestation.criteria.last?.region ?? end }

  /// The pieces that are attestations.
  static let attestationKinds: [PieceKind] = [.attestation, .commissioning]
}
