/// One section: its page, its headers and footers.
struct Section {
  /// Whether it goes on where the section before ends, on the same page.
  let isContinuous: Bool
  /// The width between the margins, in twentieths of a point.
  let textWidth: Double?
  /// Whether its first page has a header and a footer of its own.
  let hasTitlePage: Bool
  let references: [Reference]

  /// A header or footer that a section names.
  struct Reference {
    let id: String
    let isHeader: Bool
    /// Which pages show it: "default", "first" or "even".
    let pages: String
  }
}

extension StoryReader {
  /// Notes a section.
  mutating func readSection(_ element: Element) {
    let size = element.child(.pageSize)?.length(.width)
    let margins = element.child(.pageMargins)
    let sides = (margins?.length(.left) ?? 0) + (margins?.length(.right) ?? 0)
    sections.append(
      Section(
        isContinuous: element.child(.type)?.attribute(.value) == "continuous",
        textWidth: size.map { max($0 - sides, 0) },
        hasTitlePage: element.child(.titlePage)?.isOn ?? false,
        references: element.children.compactMap { child in
          guard child.name == .headerReference || child.name == .footerReference, let id = child.attribute(.reference)
          else { return nil }
          return Section.Reference(
            id: id, isHeader: child.name == .headerReference, pages: child.attribute(.type) ?? "default")
        }))
  }
}
