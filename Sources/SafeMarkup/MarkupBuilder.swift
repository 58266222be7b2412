import CLibXML2

/// What libxml2 reports, gathered into the tables of a tree, within limits of our own.
///
/// With handlers of one's own libxml2 no longer bounds what is kept, so depth, elements and text are counted here.
struct MarkupBuilder {
  /// Why the parser was stopped.
  enum Refusal {
    case documentType
    case depth
    case size
  }

  private(set) var refusal: Refusal?
  /// The line that libxml2 complained of first.
  private(set) var faultyLine: Int?
  private var nodes: [MarkupTables.Node] = []
  private var attributes: [MarkupTables.Attribute] = []
  private var bytes: [UInt8] = []
  private var open: [Int] = []
  private var known: KnownNames
  private let names: NameTable
  private let context: xmlParserCtxtPtr
  private let depth: Int

  /// How many bytes of text there are.
  private var textLength = 0

  /// The most elements, different names, bytes of text, and bytes of text and values together, of one part.
  private static let mostNodes = 600_000
  private static let mostNames = 5000
  private static let mostText = 2 << 20
  private static let mostBytes = 12 << 20

  /// A builder for one parse.
  init(context: xmlParserCtxtPtr, names: NameTable, depth: Int) {
    self.context = context
    self.names = names
    known = KnownNames(names)
    self.depth = depth
  }

  /// The finished tables.
  var tables: MarkupTables { MarkupTables(nodes: nodes, attributes: attributes, bytes: bytes) }

  /// The line that libxml2 has come to.
  private var line: UInt16 { UInt16(clamping: context.pointee.input?.pointee.line ?? 1) }

  /// An element starts.
  mutating func start(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard refusal == nil else { return }
    guard open.count < depth else { return stop(.depth) }
    guard nodes.count < Self.mostNodes, attributes.count < Self.mostNodes * 2,
      known.count < Self.mostNames
    else { return stop(.size) }
    let name = known.name(local, namespace)
    let first = attributes.count
    if name != names.other, let values {
      for index in 0..<count { keep(values + index * 5) }
    }
    open.append(nodes.count)
    nodes.append(
      MarkupTables.Node(name: name, line: line, end: 0, start: Int32(first), count: Int32(attributes.count - first)))
  }

  /// The innermost element ends.
  mutating func end() {
    guard refusal == nil, let index = open.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
  }

  /// Character data; kept where it is text of the document.
  mutating func characters(_ data: UnsafeBufferPointer<xmlChar>) {
    guard refusal == nil, let parent = open.last, names.holdsText(nodes[parent].name) else { return }
    textLength += data.count
    guard textLength <= Self.mostText else { return stop(.size) }
    let start = append(data)
    let last = nodes.count - 1
    if nodes[last].name == names.characters, last > parent {
      nodes[last].count += Int32(data.count)
    } else {
      nodes.append(
        MarkupTables.Node(name: names.characters, line: line, end: Int32(nodes.count + 1), start: start, count: Int32(data.count)))
    }
  }

  /// A document type declaration stands there, which no format that is read needs: nothing after it is looked at.
  mutating func documentType() { stop(.documentType) }

  /// libxml2 complains of a line.
  mutating func fault(line: Int) { faultyLine = faultyLine ?? line }

  /// Stops the parser for a reason.
  private mutating func stop(_ reason: Refusal) {
    refusal = refusal ?? reason
    xmlStopParser(context)
  }

  /// Keeps one attribute: local name, prefix, namespace, start and end of the value.
  private mutating func keep(_ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    guard let local = fields[0], let start = fields[3], let end = fields[4] else { return }
    let name = known.name(local, fields[2])
    guard name != names.other else { return }
    let count = end - start
    let place = append(UnsafeBufferPointer(start: start, count: count))
    attributes.append(MarkupTables.Attribute(name: name, start: place, count: Int32(count)))
  }

  /// Keeps some bytes and says where they start.
  private mutating func append(_ data: UnsafeBufferPointer<xmlChar>) -> Int32 {
    guard bytes.count + data.count <= Self.mostBytes else {
      stop(.size)
      return Int32(bytes.count)
    }
    let start = Int32(bytes.count)
    bytes.append(contentsOf: data)
    return start
  }
}
