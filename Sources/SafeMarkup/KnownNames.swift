import CLibXML2

/// The names met in one parse.
///
/// libxml2 gives each name one address for the whole parse, so that the address stands for the name.
struct KnownNames {
  /// A name as libxml2 hands it over.
  private struct Spelling: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  /// The names met last, each at a place told from its address: most are found there, without hashing.
  private var recent: [(spelling: Spelling?, name: UInt16)] = Array(repeating: (nil, 0), count: 256)
  private var all: [Spelling: UInt16] = [:]
  private let table: NameTable

  /// No name was met yet.
  init(_ table: NameTable) { self.table = table }

  /// How many different names were met.
  var count: Int { all.count }

  /// The number of the name behind two addresses.
  mutating func name(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> UInt16 {
    let spelling = Spelling(local: local, namespace: namespace)
    let address = UInt(bitPattern: local)
    let place = Int(truncatingIfNeeded: (address ^ address >> 8) & 255)
    if recent[place].spelling == spelling { return recent[place].name }
    let name =
      all[spelling]
      ?? table.code(namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local))
    all[spelling] = name
    recent[place] = (spelling, name)
    return name
  }
}
