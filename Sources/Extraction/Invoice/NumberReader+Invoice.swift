import DocumentModel
import Facts
import TextMatching

/// The numbers of an invoice: its own, never the order's that it cites, and the ASP's file.
extension NumberReader {
  private static let title = try? Pattern(
    #"\b(?:facture|avoir|invoice)(?: (?:d'|de |du )?[a-z]{2,12}){0,3} ?(?:n°|n ?[o°]|no|num\.?|numero|ref\.?|reference|nr|#) ?:? ?([a-z0-9][a-z0-9/._-]*(?: \d[a-z0-9/._-]*)?)"#)
  private static let bareTitle = try? Pattern(
    #"^(?:facture|avoir|invoice)(?: (?:d'avance|de solde|d'acompte|d'avoir|definitive))? (?:[-|:–#] ?)?([a-z]{0,6}[-/_]?\d[a-z0-9/._-]{2,})"#)

  /// The invoice's own number, as its labels give it, or its title.
  func invoiceNumber(_ fields: [Field], _ rows: [Row]) -> Reading<String>? {
    for notion in ["numero", "numero/autre"] {
      for field in fields where words.has("facture", notion, in: field.label) {
        if let number = code(field) { return number }
      }
      if notion == "numero", let number = inline(rows, [Self.title, Self.bareTitle]) { return number }
    }
    return nil
  }

  private static let dossier = try? Pattern(
    #"\bdossier\b(?: \S+){0,14}? ?(?:n°|numero|no|ref\.?|reference|:) ?:? ?([a-z0-9]*[a-z0-9/._-]*\d[a-z0-9/._-]*)"#)
  private static let afterASP = try? Pattern(#"\basp\b(?: \S+){0,3}? ?:? ?((?:[a-z0-9]+[-/_.])*[a-z0-9]*\d{3,}[a-z0-9/._-]*)"#)

  /// The number of the ASP's file in running text.
  func dossier(_ sentences: [Sentence]) -> Reading<String>? {
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      guard text.contains("asp") || text.contains("agence de services"), text.contains("dossier") || text.contains("demande") else { continue }
      for pattern in [Self.dossier, Self.afterASP] {
        guard let match = pattern?.first(in: text), let group = match.groups[0] else { continue }
        let value = text.slice(group).trimmed(of: ".,;:")
        guard value.utf8.count >= 3, !isDate(value), let place = sentence.words.firstIndex(where: { Fold.text($0.text).contains(value) }) else { continue }
        return .found(sentence.words[place].text.trimmed(of: ".,;:()[]\"«»"), sentence.region(place..<(place + 1)))
      }
    }
    return nil
  }
}
