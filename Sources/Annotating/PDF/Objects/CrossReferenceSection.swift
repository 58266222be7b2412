/// Where the objects of one revision stand.
struct CrossReferenceSection {
  private let entries: [(id: ObjectID, place: Int)]

  init(_ places: [ObjectID: Int]) { entries = places.map { (id: $0.key, place: $0.value) }.sorted { $0.id < $1.id } }

  /// As a table, with the trailer behind it.
  func write(_ trailer: PDFDictionary, to out: inout [UInt8]) {
    out += Array("xref\n".utf8)
    for run in Self.runs(entries) {
      out += Array("\(run[0].id.number) \(run.count)\n".utf8)
      for entry in run { out += Array("\(Self.padded(entry.place, 10)) \(Self.padded(entry.id.generation, 5)) n \n".utf8) }
    }
    out += Array("trailer\n".utf8)
    PDFValue.dictionary(trailer).write(to: &out)
    out += Array("\n".utf8)
  }

  /// As a stream, which is an object of its own and names itself, too.
  func writeStream(_ trailer: PDFDictionary, numbered number: Int, at start: Int, to out: inout [UInt8]) {
    let all = entries + [(id: ObjectID(number), place: start)]
    let runs = Self.runs(all)
    var data: [UInt8] = []
    for entry in all {
      data.append(1)
      data += stride(from: 32, through: 0, by: -8).map { UInt8(truncatingIfNeeded: entry.place >> $0) }
      data += [UInt8(truncatingIfNeeded: entry.id.generation >> 8), UInt8(truncatingIfNeeded: entry.id.generation)]
    }
    var dictionary: PDFDictionary = [
      "Type": .name("XRef"), "W": .array([.int(1), .int(5), .int(2)]),
      "Index": .array(runs.flatMap { [.int($0[0].id.number), .int($0.count)] }), "Length": .int(data.count),
    ]
    for member in trailer.members { dictionary[member.key] = member.value }
    dictionary["Size"] = .int(number + 1)
    out += Array("\(number) 0 obj\n".utf8)
    PDFValue.dictionary(dictionary).write(to: &out)
    out += Array("\nstream\n".utf8)
    out += data
    out += Array("\nendstream\nendobj\n".utf8)
  }

  /// Objects whose numbers follow on each other.
  private static func runs(_ entries: [(id: ObjectID, place: Int)]) -> [[(id: ObjectID, place: Int)]] {
    var runs: [[(id: ObjectID, place: Int)]] = []
    for entry in entries {
      if let last = runs.last?.last, last.id.number + 1 == entry.id.number { runs[runs.count - 1].append(entry) } else { runs.append([entry]) }
    }
    return runs
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
