import Facts
import Findings

/// A letter to the vendor that asks for each correction politely, with the words of the piece and those of the text.
struct Letter {
  private let subject: Subject
  private let language: Language

  /// What the letter is about.
  struct Subject {
    /// The piece as the letter calls it: "votre devis n° 12 du 02/03/2026".
    let piece: String
    /// What is to be done once all is right: "le signer".
    let purpose: String
    let scheme: String?
    let supplier: String?
    let client: String?
    let points: [Point]
  }

  /// One finding, with the document where several are meant.
  struct Point {
    let finding: Finding
    let document: String?
  }

  init(_ subject: Subject, _ language: Language) {
    self.subject = subject
    self.language = language
  }

  private var errors: [Point] { subject.points.filter { $0.finding.message.severity == .erreur } }
  private var others: [Point] { subject.points.filter { $0.finding.message.severity == .avertissement } }
  private var remarks: [Point] { subject.points.filter { $0.finding.message.severity == .information } }

  /// Nil where there is nothing to ask for.
  var nodes: [Node]? {
    guard !subject.points.isEmpty else { return nil }
    let scheme = subject.scheme.map { ", \($0)" } ?? ""
    let object = language("Objet : \(subject.piece), points à corriger (Ségur du numérique\(scheme))", "Subject: \(subject.piece), points to correct (Ségur du numérique\(scheme))")
    var nodes = [paragraph(object)]
    nodes.append(paragraph(subject.supplier.map { language("À l'attention de \($0)", "To \($0)") } ?? ""))
    nodes.append(paragraph(language("Madame, Monsieur,", "Dear Sir or Madam,")))
    nodes.append(paragraph(language(
      "Nous vous remercions de \(subject.piece). En relisant ce document au regard des textes du Ségur du numérique en santé, nous avons relevé des points dont nous souhaitons vous faire part avant de \(subject.purpose).",
      "Thank you for \(subject.piece). Reading it against the texts of the Ségur du numérique en santé, we noticed some points that we would like to raise before we \(subject.purpose).")))
    var number = 0
    for (points, lead) in [(errors, errorLead), (others, otherLead), (remarks, remarkLead)] where !points.isEmpty {
      nodes.append(paragraph(lead))
      nodes.append(tag("ol", nil, ["start": String(number + 1)], points.map(item)))
      number += points.count
    }
    nodes.append(paragraph(language(
      "Pourriez-vous nous adresser une version corrigée ? Si l'un de ces points ne vous paraît pas fondé, nous vous serions reconnaissants de nous indiquer le passage du texte sur lequel vous vous appuyez.",
      "Could you send us a corrected version? If one of these points seems unfounded to you, we would be grateful if you told us on which passage of the text you rely.")))
    nodes.append(paragraph(language("Nous restons à votre disposition pour en parler et vous remercions par avance de votre aide.", "We are at your disposal to discuss it, and thank you in advance for your help.")))
    nodes.append(paragraph(language("Bien cordialement,", "Yours faithfully,")))
    nodes.append(paragraph(subject.client ?? language("[Votre nom et votre établissement]", "[Your name and organisation]")))
    return nodes
  }

  private var errorLead: String {
    errors.count == 1 ? language("Le point suivant demande une correction :", "The following point needs a correction:") : language("Les points suivants demandent une correction :", "The following points need a correction:")
  }

  private var otherLead: String {
    let also = errors.isEmpty ? "" : language("également ", "also ")
    return others.count == 1
      ? language("Le point suivant nous paraît \(also)à revoir :", "The following point \(also)seems to need another look:")
      : language("Les points suivants nous paraissent \(also)à revoir :", "The following points \(also)seem to need another look:")
  }

  private var remarkLead: String { language("À titre d'information, si vous rééditez le document :", "For information, should you issue the document again:") }

  /// The place and the words, what is wrong, the text, and what to write.
  private func item(_ point: Point) -> Node {
    let finding = point.finding
    let regions = Array(finding.locations.prefix(finding.locations.contains { $0.path != nil } ? 4 : 1))
    var lines = regions.map { place($0, point) }
    lines.append(finding.message.text[language])
    if let citation = finding.requirement {
      lines.append(language("Texte : ", "Text: ") + citation.sentence(in: language) + ".")
    }
    let advice = finding.message.suggestion[language]
    if !advice.isEmpty { lines.append(language("Correction proposée : ", "Proposed correction: ") + advice) }
    return tag("li", nil, [:], lines.map(paragraph))
  }

  private func place(_ region: Region, _ point: Point) -> String {
    let name = region.path.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? point.document
    let document = name.map { $0 + ", " } ?? ""
    let quote = Self.quote(of: region)
    let isAbsence = point.finding.message.marks == .place
    let at = language("\(document)page \(region.page), \(isAbsence ? "près de la " : "")ligne \(region.line)", "\(document)page \(region.page), \(isAbsence ? "near " : "")line \(region.line)")
    let start = at.prefix(1).uppercased() + at.dropFirst()
    guard !quote.isEmpty else { return (name == nil ? start : at) + "." }
    return (name == nil ? start : at) + language(" : « \(quote) »", ": “\(quote)”")
  }

  /// The words, cut where they are many.
  private static func quote(of region: Region) -> String {
    let flat = Quotation.flat(region.quote)
    guard flat.count > 200 else { return flat }
    let head = flat.prefix(200)
    return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " …"
  }

  private func paragraph(_ text: String) -> Node { text.isEmpty ? .text("") : tag("p", nil, [:], language.set(text)) }
}
