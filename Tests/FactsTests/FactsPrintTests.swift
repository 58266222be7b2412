import Facts
import Testing

/// What was read, as JSON by the public interface and as text.
@Suite struct FactsPrintTests {
  private static let place = Region(page: 1, line: 9, box: nil, quote: "12 345")

  private static func amount(_ text: String) -> Reading<Amount> {
    Amount(text).map { .found($0, place) } ?? .unreadable(place)
  }

  private static let line = PricedLine(
    label: "Prestation Ségur HOP-DPI-Va2", details: ["Mise à jour"], heading: nil, quantity: amount("1"),
    unitPriceHT: amount("8560"), totalHT: amount("8560.0"), vatRate: amount("8.5"), vat: amount("#.##"),
    totalTTC: .absent(lookedIn: place), wordsForPrice: nil, dsrs: [Found("HOP-DPI-Va2", at: place)],
    nature: .prestationSegur, scope: [], beneficiary: nil, hasDiscount: false, region: place, labelRegion: place)

  private static let facts = Facts(
    kind: .found(.order, place), kindConfidence: 0.975, dispositifs: [Found("HOP-DPI-Va2", at: place)], families: [],
    prestation: .found(.va1va2, place), lines: [line], table: place,
    totals: Totals(
      ht: amount("8560"), vat: amount("1712"), ttc: amount("10272"), discount: .absent(lookedIn: place),
      netToPay: .absent(lookedIn: place), remainder: .absent(lookedIn: place), funded: .absent(lookedIn: place), subtotals: []),
    numbers: Numbers(
      piece: .found("BC-\"114\"", place), dossierASP: .absent(lookedIn: place), referencing: .unreadable(place),
      technicalVersion: .found("12.4.1", place)),
    dates: Day(iso: "2026-03-02").map { [DateFact(.commande, $0, at: place)] } ?? [],
    identifiers: [Identifier(.siret, "73282932000074", isValid: false, at: place)],
    drivers: Drivers(
      esms: .absent(lookedIn: place), esmsOG: .absent(lookedIn: place), activiteCombinee: .found(12345, place),
      effectifs: .absent(lookedIn: place), medecins: .unreadable(place), client: .absent(lookedIn: place)),
    referencing: .unknown, clause: .absent(lookedIn: place),
    parties: Parties(supplier: Party(name: .absent(lookedIn: place)), client: Party(name: .absent(lookedIn: place))),
    agreement: Agreement(
      block: place, client: .absent(lookedIn: place), supplier: .absent(lookedIn: place), date: .absent(lookedIn: place), approval: nil,
      isUnderStudy: false),
    instalments: Instalments(advance: .absent(lookedIn: place), balance: .absent(lookedIn: place)),
    elements: Elements([:], nowhere: place), blanks: [], statements: [], sentences: [], end: place, isPartial: false)

  @Test func json() {
    #expect(
      Self.facts.json == """
        {
          "kind": "BDC",
          "kind_confidence": 0.98,
          "dispositifs": ["HOP-DPI-Va2"],
          "prestation": "va1+va2",
          "lines": [
            {
              "label": "Prestation Ségur HOP-DPI-Va2",
              "quantity": "1",
              "unit_price_ht": "8560.00",
              "total_ht": "8560.00",
              "vat_rate": "8.5",
              "vat": null,
              "total_ttc": null,
              "dsrs": ["HOP-DPI-Va2"],
              "nature": "prestation-segur",
              "location": {
                "page": 1,
                "line": 9
              }
            }
          ],
          "totals": {
            "ht": "8560.00",
            "vat": "1712.00",
            "ttc": "10272.00",
            "net_a_payer": null
          },
          "numbers": {
            "piece": "BC-\\"114\\"",
            "dossier_asp": null,
            "referencement": null,
            "version_technique": "12.4.1"
          },
          "dates": [
            {
              "role": "commande",
              "value": "2026-03-02",
              "location": {
                "page": 1,
                "line": 9
              }
            }
          ],
          "identifiers": [
            {
              "type": "siret",
              "value": "73282932000074",
              "valid": false,
              "location": {
                "page": 1,
                "line": 9
              }
            }
          ],
          "drivers": {
            "esms": null,
            "activite_combinee": 12345,
            "effectifs": null,
            "medecins": null
          }
        }

        """)
  }

  @Test func textTellsAbsentFromUnreadable() {
    let lines = Self.facts.dump().split(separator: "\n")
    #expect(lines.contains("    TVA : illisible « 12 345 »"))
    #expect(lines.contains("    Total TTC : absent"))
    #expect(lines.contains("Date, commande : 02/03/2026  (page 1, ligne 9)"))
    #expect(lines.contains("SIRET : 73282932000074 (clé fausse)  (page 1, ligne 9)"))
    #expect(Self.facts.dump(inEnglish: true).contains("Kind of piece: BDC (98 %)  (page 1, line 9)"))
  }
}
