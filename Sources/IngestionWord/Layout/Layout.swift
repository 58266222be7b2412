import DocumentModel

/// Lays blocks out on the grid, page by page.
struct Layout {
  /// How a document's sections are set.
  struct Setting {
    /// Units of the grid in a twentieth of a point.
    var scale = Grid.page / Grid.usualTextWidth
    /// The distance of the usual tab stops, in units.
    var usualTab = Grid.usualTab * Grid.page / Grid.usualTextWidth
    /// For each section, whether it goes on where the one before ends.
    var continuous: [Bool] = []
  }

  /// Where lines are being put.
  struct Cursor {
    var zone = Line.Zone.body
    var cell: Line.Cell?
    var block = 0
  }

  let setting: Setting
  private(set) var pages: [Page] = []
  /// The next free row of the page.
  var row = 1
  /// The last numbers given out.
  var blocks = 0
  var tables = 0
  /// Text boxes that wait for the end of the table in which they are anchored.
  var floating: [[Block]] = []
  private var lines: [Line] = []
  private var section = 0
  private var hasBody = false

  /// An empty layout.
  init(_ setting: Setting) { self.setting = setting }

  /// Ends the last page.
  mutating func finish() -> [Page] {
    endPage()
    return pages
  }

  /// Starts a page, unless nothing of the body stands on this one yet: a break is often written twice.
  mutating func startPage() {
    guard hasBody else { return }
    endPage()
  }

  /// Ends the page under way.
  private mutating func endPage() {
    let right = lines.lazy.compactMap { $0.words.last?.box.right }.max() ?? 0
    pages.append(
      Page(
        number: pages.count + 1, width: max(Grid.page, right), height: Double(row - 1) * Grid.row, lines: lines))
    lines = []
    row = 1
    hasBody = false
  }

  /// A number for a new block.
  mutating func newBlock() -> Int {
    blocks += 1
    return blocks
  }

  /// Puts a line in a row.
  mutating func put(_ words: [Word], row: Int, at cursor: Cursor) {
    guard !words.isEmpty else { return }
    if cursor.zone == .body || cursor.zone == .textBox { hasBody = true }
    lines.append(Line(words: words, row: row, block: cursor.block, zone: cursor.zone, cell: cursor.cell))
  }

  /// Lays out blocks that no cell holds.
  mutating func flow(_ content: [Block], zone: Line.Zone) {
    var waiting: [Waiting] = []
    for block in content {
      switch block {
      case .paragraph(let paragraph):
        let number = newBlock()
        waiting += Strip.strips(of: paragraph).map { Waiting(strip: $0, block: number) }
        guard !paragraph.boxes.isEmpty || paragraph.endsSection else { continue }
        put(&waiting, zone)
        for box in paragraph.boxes { flow(box, zone: zone == .body ? .textBox : zone) }
        if paragraph.endsSection { endSection() }
      case .table(let table):
        put(&waiting, zone)
        place(table, in: nil, zone: zone)
        let boxes = floating
        floating = []
        for box in boxes { flow(box, zone: zone == .body ? .textBox : zone) }
      }
    }
    put(&waiting, zone)
  }

  /// A line that waits for its neighbours, and the block it belongs to.
  private struct Waiting {
    let strip: Strip
    let block: Int
  }

  /// Goes on to the next section, on a page of its own unless it is continuous.
  private mutating func endSection() {
    section += 1
    let next = setting.continuous.indices.contains(section) ? setting.continuous[section] : true
    if !next { startPage() }
  }

  /// Puts the waiting lines: neighbours with as many tabs share their columns.
  private mutating func put(_ waiting: inout [Waiting], _ zone: Line.Zone) {
    var rest = waiting[...]
    waiting = []
    while let first = rest.first {
      let count = first.strip.segments.count
      let group = rest.prefix { $0.strip.segments.count == count && $0.strip.stops == first.strip.stops }
      let columns = TabColumns(group.map(\.strip)[...], scale: setting.scale, usual: setting.usualTab)
      for line in group {
        if line.strip.startsPage, zone == .body { startPage() }
        for (index, segment) in line.strip.segments.enumerated() {
          let left = columns.left(of: Double(segment.length) * Grid.character, in: index)
          put(segment, from: left, at: Cursor(zone: zone, block: line.block))
        }
        row += 1
      }
      rest = rest.dropFirst(group.count)
    }
  }

  /// Puts the words of a segment in the row; a wide run of spaces starts another line, as a column does.
  private mutating func put(_ segment: Segment, from left: Double, at cursor: Cursor) {
    var words: [Word] = []
    var end = 0
    for token in segment.tokens {
      if token.start - end >= Self.wideGap {
        put(words, row: row, at: cursor)
        words = []
      }
      let start = left + Double(token.start) * Grid.character
      let right = start + Double(token.length) * Grid.character
      words.append(Word(token.text, box: Grid.box(left: start, right: right, row: row)))
      end = token.end
    }
    put(words, row: row, at: cursor)
  }

  /// As many spaces as this are a gap between columns.
  private static let wideGap = 3
}
