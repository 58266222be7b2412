import Findings

/// What is added to a file: new objects, and new states of objects that it has. Nothing of the file itself changes.
struct Revision {
  let file: PDFFile
  private var values: [ObjectID: PDFValue] = [:]
  private var streams: [ObjectID: [UInt8]] = [:]
  private var next: Int

  init(of file: PDFFile) {
    self.file = file
    next = file.nextNumber
  }

  /// A name for an object that is given later.
  mutating func reserve() -> ObjectID {
    defer { next += 1 }
    return ObjectID(next)
  }

  /// A new object.
  mutating func add(_ value: PDFValue) -> ObjectID {
    let id = reserve()
    values[id] = value
    return id
  }

  mutating func add(_ dictionary: PDFDictionary) -> ObjectID { add(.dictionary(dictionary)) }

  /// A new stream.
  mutating func add(stream data: [UInt8], _ dictionary: PDFDictionary) -> ObjectID {
    var dictionary = dictionary
    dictionary["Length"] = .int(data.count)
    let id = add(dictionary)
    streams[id] = data
    return id
  }

  /// The state of an object now; setting gives it a new one.
  subscript(_ id: ObjectID) -> PDFValue {
    get { values[id] ?? file.objects[id] ?? .null }
    set { values[id] = newValue }
  }

  /// The value, or what it refers to, as it is now.
  func resolved(_ value: PDFValue?) -> PDFValue {
    var value = value ?? .null
    for _ in 0..<16 {
      guard case .reference(let id) = value else { return value }
      value = self[id]
    }
    return .null
  }

  /// The file with the revision behind it.
  func appended(to original: [UInt8], _ references: CrossReferences) -> [UInt8] {
    var out = original
    out.reserveCapacity(original.count + (1 << 16))
    if out.last != 0x0A { out.append(0x0A) }
    var places: [ObjectID: Int] = [:]
    for id in values.keys.sorted() {
      places[id] = out.count - references.offset
      write(id, to: &out)
    }
    var trailer: PDFDictionary = ["Size": .int(next), "Root": file.trailer["Root"] ?? .null, "Prev": .int(references.place)]
    trailer["Info"] = file.trailer["Info"]
    trailer["ID"] = identity(of: out[original.count...])
    let start = out.count - references.offset
    switch references.kind {
    case .table: CrossReferenceSection(places).write(trailer, to: &out)
    case .stream: CrossReferenceSection(places).writeStream(trailer, numbered: next, at: start, to: &out)
    }
    out += Array("startxref\n\(start)\n%%EOF\n".utf8)
    return out
  }

  private func write(_ id: ObjectID, to out: inout [UInt8]) {
    out += Array("\(id.number) \(id.generation) obj\n".utf8)
    self[id].write(to: &out)
    if let data = streams[id] {
      out += Array("\nstream\n".utf8)
      out += data
      out += Array("\nendstream".utf8)
    }
    out += Array("\nendobj\n".utf8)
  }

  /// The first half names the document for good, the second this revision of it.
  private func identity(of added: ArraySlice<UInt8>) -> PDFValue? {
    guard let first = file.resolved(file.trailer["ID"]).array?.first else { return nil }
    let digest = Array(SHA256.hex(Array(added)).utf8.prefix(32))
    let digits = digest.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return .array([first, .string(stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })])
  }
}
