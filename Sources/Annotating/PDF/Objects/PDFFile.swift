import DocumentModel

/// The objects of a PDF file, its streams without their data.
struct PDFFile {
  let objects: [ObjectID: PDFValue]
  let trailer: PDFDictionary
  /// The first number that no object has; a size beyond all sense is not believed.
  let nextNumber: Int

  /// - Returns: nil where the JSON is not what `qpdf --json=2` prints of a file with a catalogue.
  init?(_ json: JSON) {
    guard case .array(let parts)? = json["qpdf"], parts.count == 2, case .object(let members) = parts[1] else { return nil }
    var objects: [ObjectID: PDFValue] = [:]
    var trailer: PDFDictionary?
    for (key, json) in members {
      if key == "trailer" {
        trailer = json["value"].map { PDFValue($0) }?.dictionary
      } else if let id = ObjectID(reference: key.dropFirst("obj:".count)) {
        objects[id] = (json["value"] ?? json["stream"]?["dict"]).map { PDFValue($0) }
      }
    }
    guard let trailer, trailer["Root"]?.reference != nil else { return nil }
    self.objects = objects
    self.trailer = trailer
    let known = (objects.keys.map(\.number).max() ?? 0) + 1
    let told = trailer["Size"]?.int ?? 0
    nextNumber = told < known + 100_000 ? max(told, known) : known
  }

  /// What a value stands for: the object behind a reference, and behind that one's.
  func resolved(_ value: PDFValue?) -> PDFValue {
    var value = value ?? .null
    for _ in 0..<16 {
      guard case .reference(let id) = value else { return value }
      value = objects[id] ?? .null
    }
    return .null
  }

  /// The catalogue, and which object it is.
  var root: (id: ObjectID, dictionary: PDFDictionary)? {
    guard let id = trailer["Root"]?.reference, let dictionary = objects[id]?.dictionary else { return nil }
    return (id, dictionary)
  }

  var isEncrypted: Bool { trailer["Encrypt"] != nil }
}
