import Ingestion

/// What `styles.xml` says about hidden text, tab stops and numbers.
struct Styles {
  /// One style's own words.
  private struct Style {
    let parent: String?
    let isHidden: Bool?
    let stops: [Int: TabStop?]
    let list: String?
    let level: Int?
  }

  /// What a style comes to with all that it is based on.
  private struct Resolved {
    var isHidden: Bool?
    var stops: [Int: TabStop?] = [:]
    var list: String?
    var level: Int?
  }

  private var styles: [String: Resolved] = [:]
  private var standard: String?
  private var hidesByDefault = false

  /// The most styles, steps from a style to its forebears (a circle ends there) and tab stops.
  private static let mostStyles = 4096
  private static let mostForebears = 40
  private static let mostStops = 32

  /// The styles of a part; none when there is no such part.
  init(_ root: Element?) throws(Unreadable) {
    var own: [String: Style] = [:]
    for element in root.map({ Array($0.children) }) ?? [] {
      if element.name == .documentDefaults {
        let run = element.child(.runDefaults)?.child(.runProperties)
        hidesByDefault = run?.child(.vanish)?.isOn ?? false
      }
      guard element.name == .style, let id = element.attribute(.styleID) else { continue }
      let numbering = element.child(.paragraphProperties)?.child(.numberingProperties)
      own[id] = Style(
        parent: element.child(.basedOn)?.attribute(.value),
        isHidden: element.child(.runProperties)?.child(.vanish)?.isOn,
        stops: Self.stops(element.child(.paragraphProperties)?.child(.tabs)),
        list: numbering?.child(.numberingID)?.attribute(.value),
        level: numbering?.child(.levelIndex)?.number(.value))
      let isDefault = ["1", "true", "on"].contains(element.attribute(.initial))
      if isDefault, element.attribute(.type) == "paragraph" { standard = id }
    }
    guard own.count <= Self.mostStyles else { throw .beyondLimits(what: "taille") }
    styles = own.mapValues { Self.resolve($0, in: own) }
  }

  /// Whether a run is hidden, by its own word or by the styles: two styles that both hide show again, as Word has it.
  func hides(run: Element?, inParagraphOf style: String?) -> Bool {
    if let own = run?.child(.vanish) { return own.isOn }
    let byParagraph = (style ?? standard).flatMap { styles[$0]?.isHidden } ?? hidesByDefault
    let byRun = run?.child(.runStyle)?.attribute(.value).flatMap { styles[$0]?.isHidden } ?? false
    return byParagraph != byRun
  }

  /// The tab stops of a paragraph, from left to right: its own over its style's.
  func stops(own: Element?, style: String?) -> [TabStop] {
    let inherited = (style ?? standard).flatMap { styles[$0]?.stops } ?? [:]
    guard own != nil || !inherited.isEmpty else { return [] }
    let all = inherited.merging(Self.stops(own)) { $1 }
    return all.values.compactMap { $0 }.sorted { $0.position < $1.position }
  }

  /// The list and the level that a paragraph is numbered in; nil for one without a number.
  func list(own: Element?, style: String?) -> (id: String, level: Int)? {
    let inherited = (style ?? standard).flatMap { styles[$0] }
    guard let id = own?.child(.numberingID)?.attribute(.value) ?? inherited?.list, id != "0" else { return nil }
    return (id, own?.child(.levelIndex)?.number(.value) ?? inherited?.level ?? 0)
  }

  /// What a style comes to: its own words over those of its forebears.
  private static func resolve(_ style: Style, in styles: [String: Style]) -> Resolved {
    var resolved = Resolved()
    var next: Style? = style
    for _ in 0..<mostForebears {
      guard let style = next else { break }
      resolved.isHidden = resolved.isHidden ?? style.isHidden
      resolved.list = resolved.list ?? style.list
      resolved.level = resolved.level ?? style.level
      if resolved.stops.count < mostStops { resolved.stops.merge(style.stops) { nearer, _ in nearer } }
      next = style.parent.flatMap { styles[$0] }
    }
    return resolved
  }

  /// The stops of one `w:tabs`; nil at the place of one that it clears.
  private static func stops(_ tabs: Element?) -> [Int: TabStop?] {
    guard let tabs else { return [:] }
    var stops: [Int: TabStop?] = [:]
    for tab in tabs.children.prefix(mostStops) where tab.name == .tab {
      guard let position = tab.length(.position) else { continue }
      let stop: TabStop? =
        switch tab.attribute(.value) {
        case "clear", "bar": nil
        case "center": TabStop(position: position, alignment: .center)
        case "right", "end", "decimal": TabStop(position: position, alignment: .right)
        default: TabStop(position: position, alignment: .left)
        }
      stops.updateValue(stop, forKey: Int(position))
    }
    return stops
  }
}
