/// How a rule accuses: the message at the weight that it has for the scheme, with the text that it rests on.
extension Rule {
  /// - Parameters:
  ///   - topic: what the citation is about; the scheme's own text answers, or the guide.
  public func finding(
    _ message: Message, at locations: [Region], _ topic: Topic, _ piece: Facts, _ context: Context
  ) -> Finding {
    let severity = context.dispositifs.first?.severity(of: Self.info.id.id, message: message.key, piece: piece.kind.value)
    return Finding(message.weighing(severity), at: locations, requirement: context.citation(topic, of: piece))
  }
}

extension Message {
  /// The same message at another weight.
  public func weighing(_ severity: Severity?) -> Message {
    severity.map { Message(key, $0, text, suggestion: suggestion, marks: marks) } ?? self
  }
}

extension Context {
  /// What the piece's scheme says of a topic, or else what the guide says.
  public func citation(_ topic: Topic) -> Citation? {
    dispositifs.first?.citations[topic] ?? general.citations[topic]
  }

  /// The same for a piece: what the text puts on the invoice, it says where it speaks of the invoice.
  func citation(_ topic: Topic, of piece: Facts) -> Citation? {
    if topic == .signature, let kind = piece.kind.value, kind != .order, kind != .invoice, let own = dispositifs.first?.citations[.attestation] { return own }
    guard piece.kind.value == .invoice, let dispositif = dispositifs.first, let own = dispositif.citations[.facture] else { return citation(topic) }
    let isOnInvoice = [.types, .fournisseur].contains(topic) || topic == .mention && dispositif.has("SEG103", piece: .invoice)
    return isOnInvoice ? own : citation(topic)
  }

  /// Whether the solution is known to be referenced, known not to be, or not known.
  public func isReferenced(_ piece: Facts) -> Bool? {
    if let told = options.referenced { return told }
    return switch piece.referencing {
    case .stated: true
    case .pending: false
    case .unknown: nil
    }
  }

  /// What the ceiling is computed from: what the user said goes before what was read.
  public func drivers(of piece: Facts) -> CeilingDrivers {
    CeilingDrivers(
      esms: options.esms ?? piece.drivers.esms.value, esmsOG: options.esmsOG ?? options.esms ?? piece.drivers.esmsOG.value,
      activiteCombinee: options.activiteCombinee ?? piece.drivers.activiteCombinee.value,
      effectifs: options.effectifs ?? piece.drivers.effectifs.value, client: options.client ?? piece.drivers.client.value,
      medecins: options.medecins ?? piece.drivers.medecins.value)
  }
}

extension Facts {
  /// Throws where a part of the document could not be read: what is missing may stand there.
  public func requireWhole() throws(Undecided) {
    guard isPartial else { return }
    throw Undecided(
      Text(
        fr: "Une partie du document n'a pas pu être lue : ce qui semble manquer s'y trouve peut-être.",
        en: "A part of the document could not be read: what seems to be missing may stand there."))
  }

  /// The lines that sell the Prestation Ségur.
  public var prestations: [PricedLine] { lines.filter { $0.nature == .prestationSegur } }
}

extension Reading {
  /// The value; nil where it is not there, undecided where it could not be read.
  public func get() throws(Undecided) -> Found<Value>? {
    switch self {
    case .found(let value, let region): return Found(value, at: region)
    case .absent: return nil
    case .unreadable(let region):
      throw Undecided(
        Text(fr: "Une valeur est imprimée ici, mais n'a pas pu être lue.", en: "A value is printed here, but could not be read."),
        at: [region])
    }
  }
}
