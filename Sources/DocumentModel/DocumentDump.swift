extension Document {
  /// The document as text, one line a row: its own golden print.
  public var dump: String {
    var out = "format \(format.rawValue)\(hasGeometry ? "" : " (no geometry)")\n"
    for note in notes { out += "note \(note.rawValue)\n" }
    for page in pages {
      let turn = page.turn == .none ? "" : " turned \(page.turn.rawValue)"
      out += "page \(page.number) \(Int(page.width))x\(Int(page.height))\(turn)\n"
      for line in page.lines {
        let place = line.box.map { "\(Int($0.left)),\(Int($0.top))-\(Int($0.right)),\(Int($0.bottom))" } ?? "-"
        let cell = line.cell.map { " t\($0.table)r\($0.row)c\($0.column)" } ?? ""
        let zone = line.zone == .body ? "" : " \(line.zone.rawValue)"
        out += "  \(line.row) b\(line.block)\(cell)\(zone) [\(place)] \(line.text)\n"
      }
    }
    return out
  }
}
