/// A rule that wants elements on the piece: which ones, the scheme's table says. A new one is a line of YAML.
public protocol RequiredElementsRule: Rule {
  /// What is said of the elements that are missing.
  static func missing(_ elements: [Element]) -> Message

  /// Whether the piece has to bear an element that it does not; throws where it cannot be told.
  func isDue(_ element: Element, on piece: Facts, in context: Context) throws(Undecided) -> Bool
}

extension RequiredElementsRule {
  public func isDue(_ element: Element, on piece: Facts, in context: Context) throws(Undecided) -> Bool { true }

  public func applies(to piece: Facts, in context: Context) -> Bool { isRequired(of: piece, in: context) }

  /// Whether the scheme wants anything of this rule on this kind of piece; without a scheme it cannot be told.
  public func isRequired(of piece: Facts, in context: Context) -> Bool {
    context.dispositifs.first.map { !requirements(piece, $0).isEmpty } ?? true
  }

  /// A placeholder in an element's place speaks for itself (SEG007), and in a template it is the value.
  public func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    var missing: [Requirement] = []
    for requirement in requirements(piece, dispositif) where piece.elements[requirement.element].isAbsent {
      missing.append(requirement)
    }
    guard !missing.isEmpty else { return [] }
    try piece.requireWhole()
    var due: [Requirement] = []
    for requirement in missing where try isDue(requirement.element, on: piece, in: context) { due.append(requirement) }
    guard let first = due.first else { return [] }
    let message = Self.missing(due.map(\.element))
    let severity = dispositif.severity(of: Self.info.id.id, message: message.key, piece: piece.kind.value)
    return [
      Finding(
        message.weighing(severity), at: [piece.elements[first.element].region], requirement: first.citation)
    ]
  }

  /// What the scheme wants of this rule on this kind of piece.
  private func requirements(_ piece: Facts, _ dispositif: Dispositif) -> [Requirement] {
    dispositif.requirements.filter { $0.rule == Self.info.id.id && $0.piece == piece.kind.value }
  }
}

extension Message {
  /// A message about missing elements, keyed by the element where it is one only (« SEG509/operateur-mssante »).
  public static func missing(_ elements: [Element], _ severity: Severity) -> Message {
    let fr = elements.map(\.named.fr).joined(separator: " ; "), en = elements.map(\.named.en).joined(separator: "; ")
    return Message(
      elements.count == 1 ? elements[0].rawValue : "elements", severity,
      Text(fr: "Il manque sur la pièce : \(fr).", en: "Missing on the piece: \(en)."),
      suggestion: Text(fr: "Ajoutez au document : \(fr).", en: "Add to the document: \(en)."), marks: .place)
  }
}
