import DocumentModel
import Facts
import TextMatching

/// Finds the placeholders that nobody filled in.
struct BlankReader {
  let words: Vocabulary

  private static let anywhere = try? Pattern(
    #"\{\{[^}]{1,60}\}\}|\$\{[^}]{1,60}\}|<<[^>]{1,60}>>|(?<![a-z0-9])x{3,}(?![a-z0-9])|(?<![a-z0-9])xx ?/ ?xx ?/ ?x{2,4}(?![a-z0-9])|[<\[(] ?(?:a (?:completer|renseigner|preciser|definir|remplir)|nom (?:du|de|de la|de l')[^>\])]{1,40}|votre [^>\])]{1,40}|inserer[^>\])]{1,40}|indiquer[^>\])]{1,40}|montant|date|numero|adresse|raison sociale|client|siret|version)[^>\])]{0,30} ?[>\]]|<[a-z_' ]{3,40}>|\bmergefield\b|#ref!|#n/a"#)
  private static let value = try? Pattern(
    #"^(?:«\w+»|\[[a-z' _]{3,40}\]|<[^>]{2,50}>|[._…]{4,}|_{3,}|x{3,}|\?{2,}|jj ?[/.-] ?mm ?[/.-] ?aa(?:aa)?|a (?:completer|renseigner|preciser|definir|remplir)|tbd|nc ?\?|\.\.\.+)$"#)
  private static let day = try? Pattern(#"(?<![(\w])jj ?[/.-] ?mm ?[/.-] ?aa(?:aa)?(?!\w|\))"#)

  func blanks(_ rows: [Row], _ fields: [Field]) -> [Blank] {
    var found: [Blank] = []
    func add(_ label: String?, _ region: Region) {
      guard !found.contains(where: { $0.region.page == region.page && $0.region.line == region.line && ($0.label ?? "") == (label ?? "") }) else { return }
      if label == nil, found.contains(where: { $0.region.page == region.page && $0.region.line == region.line }) { return }
      found.append(Blank(label: label, at: region))
    }
    for field in fields where field.row.zone != .footer {
      guard let (row, range) = field.value else { continue }
      let text = Fold.text(row.text(range)).trimmed(of: " :;,")
      let isFilled = !(Self.value?.matches(text) ?? false) && !(Self.anywhere?.matches(text) ?? false)
      guard !isFilled, !words.has("signature", "client", in: field.label), !words.has("signature", "fournisseur", in: field.label) else { continue }
      add(field.label, row.region(range))
    }
    for row in rows {
      let text = row.folded()
      if Self.anywhere?.matches(text) ?? false, !isHeading(text) { add(nil, row.region()) }
      if let match = Self.day?.first(in: text), !text.slice(0..<match.range.lowerBound).contains("(") , !hasDate(text) { add(nil, row.region()) }
    }
    return found
  }

  /// A row that is a bracketed title and nothing else: « [Client] ».
  private func isHeading(_ text: String) -> Bool { text.hasPrefix("[") && text.hasSuffix("]") && text.filter { $0 == "[" }.count == 1 }

  private static let date = try? Pattern(#"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}"#)

  private func hasDate(_ text: String) -> Bool { Self.date?.matches(text) ?? false }
}
