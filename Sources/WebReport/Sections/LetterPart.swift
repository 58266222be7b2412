import Findings

/// The letter, ready to copy.
struct LetterPart {
  let subject: Letter.Subject
  let key: String
  let language: Language

  func node(level: Int) -> Node? {
    guard let nodes = Letter(subject, language).nodes else { return nil }
    let hint = language(
      "Un clic sélectionne toute la lettre ; il reste à la copier (Ctrl+C, ou Cmd+C sur Mac) et à la coller dans votre courriel.",
      "One click selects the whole letter; copy it (Ctrl+C, or Cmd+C on a Mac) and paste it into your e-mail.")
    return section("\(key)-lettre", "letter", level: level, language("Lettre à l'éditeur, prête à copier", "Letter to the vendor, ready to copy"), [
      tag("p", "hint", [:], language.set(hint)), tag("div", "paper", [:], nodes),
    ])
  }
}
