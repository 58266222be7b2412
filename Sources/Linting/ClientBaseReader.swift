import Facts
import Findings
import RuleKit
import TextMatching

/// Reads a base of eligible clients, strictly: what cannot be understood is an error with its line.
struct ClientBaseReader {
  /// The columns by what they are called.
  enum Column: String, CaseIterable {
    case finess, finessJuridique = "finess_juridique", finessPMSI = "finess_pmsi", siret, rpps, nom, dispositif
    case activiteCombinee = "activite_combinee", effectifs, esms

    /// The number that a client is looked up by.
    var kind: Identifier.Kind? {
      switch self {
      case .finess, .finessJuridique, .finessPMSI: .finess
      case .siret: .siret
      case .rpps: .rpps
      default: nil
      }
    }
    /// The column of a heading, however it is spelled.
    init?(heading: String) {
      let name = Fold.text(heading).map { " -.'".contains($0) ? "_" : String($0) }.joined()
      switch name {
      case "finess_geographique", "finess_et", "n°_finess", "numero_finess": self = .finess
      case "finess_ej": self = .finessJuridique
      case "raison_sociale", "denomination": self = .nom
      case "dsr", "code_dispositif": self = .dispositif
      case "effectif": self = .effectifs
      case "nombre_esms", "nb_esms", "esms_og": self = .esms
      default: self.init(rawValue: name)
      }
    }
  }

  let name: String
  private var columns: [Column?] = []
  private var numbers: [(key: UInt64, line: Int32)] = []
  private var entries: [ClientBase.Entry] = []
  /// The scheme of the line before: lines of one scheme follow one another.
  private var scheme: (range: Range<Int>, text: String)?

  init(name: String) { self.name = name }

  mutating func base(_ bytes: [UInt8]) throws(ClientBaseError) -> ClientBase {
    let problem: ClientBaseError? = bytes.withUnsafeBufferPointer { buffer in
      do throws(ClientBaseError) { try read(buffer) } catch { return error }
      return nil
    }
    if let problem { throw problem }
    return ClientBase(kinds: Set(columns.compactMap { $0?.kind }), numbers: numbers, entries: entries)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ClientBaseError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw error(1, "le fichier est en UTF-16 : enregistrez-le en CSV UTF-8.", "the file is in UTF-16: save it as CSV UTF-8.")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let separator = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].first { head.contains($0) } ?? UInt8(ascii: ";")
    var records = CSVRecords(bytes, separator: separator, from: start)
    var fields: [CSVRecords.Field] = []
    guard try next(&records, &fields) else { throw error(nil, "le fichier est vide.", "the file is empty.") }
    try readHeadings(fields.map { Self.text(bytes, $0) })
    numbers.reserveCapacity(bytes.count / 40)
    entries.reserveCapacity(bytes.count / 60)
    var line = records.line
    while try next(&records, &fields) {
      if fields.count > 1 || !fields[0].range.isEmpty { try take(fields, bytes, line) }
      line = records.line
    }
    guard !entries.isEmpty else { throw error(nil, "aucun client n'est dans la base.", "no client is in the base.") }
  }

  private func next(_ records: inout CSVRecords, _ fields: inout [CSVRecords.Field]) throws(ClientBaseError) -> Bool {
    do throws(CSVRecords.Problem) { return try records.next(&fields) } catch {
      guard case .quote(let line) = error else { return false }
      throw self.error(line, "un guillemet n'est pas fermé, ou du texte suit un guillemet fermé.", "a quote is not closed, or text follows a closed one.")
    }
  }

  private mutating func readHeadings(_ headings: [String]) throws(ClientBaseError) {
    columns = headings.map { Column(heading: $0) }
    for column in Column.allCases where columns.filter({ $0 == column }).count > 1 {
      throw error(1, "la colonne « \(column.rawValue) » est donnée deux fois.", "the column “\(column.rawValue)” is given twice.")
    }
    guard columns.contains(where: { $0?.kind != nil }) else {
      throw error(
        1, "aucune colonne n'identifie les clients : il faut finess, finess_juridique, finess_pmsi, siret ou rpps.",
        "no column identifies the clients: finess, finess_juridique, finess_pmsi, siret or rpps must be there.")
    }
  }

  private mutating func take(_ fields: [CSVRecords.Field], _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int) throws(ClientBaseError) {
    guard fields.count == columns.count else {
      throw error(line, "\(fields.count) colonnes au lieu de \(columns.count).", "\(fields.count) columns instead of \(columns.count).")
    }
    var activity: Int?, staff: Int?, esms: Int?, dispositif: String?, isIdentified = false
    for index in fields.indices {
      guard let column = columns[index] else { continue }
      let field = fields[index]
      if field.range.isEmpty { continue }
      switch column {
      case .finess, .finessJuridique, .finessPMSI: isIdentified = try take(.finess, field, bytes, line)
      case .siret: isIdentified = try take(.siret, field, bytes, line)
      case .rpps: isIdentified = try take(.rpps, field, bytes, line)
      case .activiteCombinee: activity = try count(column, field, bytes, line)
      case .effectifs: staff = try count(column, field, bytes, line)
      case .esms: esms = try count(column, field, bytes, line)
      case .dispositif: dispositif = code(field, bytes)
      case .nom: break
      }
    }
    guard isIdentified else { throw error(line, "aucun numéro n'identifie ce client.", "no number identifies this client.") }
    entries.append(ClientBase.Entry(dispositif: dispositif, activiteCombinee: activity, effectifs: staff, esms: esms))
  }

  /// Takes a number that the line's client is looked up by.
  private mutating func take(
    _ kind: Identifier.Kind, _ field: CSVRecords.Field, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int
  ) throws(ClientBaseError) -> Bool {
    guard let key = Self.key(kind, UnsafeBufferPointer(rebasing: bytes[field.range])) else {
      let text = Self.text(bytes, field)
      throw error(line, "« \(text) » n'est pas un numéro \(kind.name) (\(kind.length) caractères).", "“\(text)” is no \(kind.name) number (\(kind.length) characters).")
    }
    numbers.append((key, Int32(entries.count)))
    return true
  }

  /// A whole number, spaces passed over.
  private func count(_ column: Column, _ field: CSVRecords.Field, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int) throws(ClientBaseError) -> Int {
    var value = 0
    for index in field.range {
      let byte = bytes[index]
      if (48...57).contains(byte), value < 100_000_000 { value = value * 10 + Int(byte - 48) } else if ![0x20, 0xA0, 0xC2, 0xE2, 0x80, 0xAF].contains(byte) {
        let text = Self.text(bytes, field)
        throw error(line, "la colonne \(column.rawValue) attend un nombre entier, et non « \(text) ».", "the column \(column.rawValue) expects a whole number, not “\(text)”.")
      }
    }
    return value
  }

  /// The scheme's code; most often that of the line before.
  private mutating func code(_ field: CSVRecords.Field, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if let scheme, scheme.range.count == field.range.count, bytes[scheme.range].elementsEqual(bytes[field.range]) { return scheme.text }
    let text = Self.text(bytes, field)
    scheme = (field.range, text)
    return text
  }

  /// The key of a number; spaces are passed over, and the zero that spreadsheets drop before a FINESS comes back.
  private static func key(_ kind: Identifier.Kind, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    if let key = ClientBase.key(kind, bytes) { return key }
    let bare = bytes.filter { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }
    let whole = kind == .finess && bare.count == 8 ? [0x30] + bare : bare
    return whole.withUnsafeBufferPointer { ClientBase.key(kind, $0) }
  }

  /// A field's text: UTF-8, or else Windows-1252 as far as names of columns and schemes need it.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ field: CSVRecords.Field) -> String {
    let part = bytes[field.range]
    let text = String(validating: part, as: UTF8.self) ?? String(String.UnicodeScalarView(part.map { Unicode.Scalar($0) }))
    return field.hasQuotes ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : text
  }

  private func error(_ line: Int?, _ fr: String, _ en: String) -> ClientBaseError {
    ClientBaseError(file: name, line: line, problem: Text(fr: fr, en: en))
  }
}
