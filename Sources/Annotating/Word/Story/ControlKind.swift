/// What may be done to the words in a content control.
enum ControlKind {
  /// Marked and changed.
  case rich
  /// Changed; a mark stands around the whole control.
  case text
  /// Neither: something else fills it in, it is locked, or its words are only a prompt.
  case fixed

  /// - Parameter scanner: just behind the control's start.
  init(_ scanner: TagScanner, _ vocabulary: Vocabulary) {
    var scanner = scanner
    var kind = ControlKind.rich
    guard let first = scanner.next(), first.kind == .open, vocabulary.name(of: first) == "w:sdtPr" else {
      self = kind
      return
    }
    var depth = 1
    while depth > 0, let tag = scanner.next() {
      if depth == 1, tag.kind != .close {
        let locks = ["contentLocked", "sdtContentLocked"].contains(scanner.attribute("val", of: tag))
        if Self.fixing.contains(tag.local) || tag.local == "lock" && locks { kind = .fixed }
        if tag.local == "text", kind == .rich { kind = .text }
      }
      if tag.kind != .empty { depth += tag.kind == .open ? 1 : -1 }
    }
    self = kind
  }

  private static let fixing: Set = [
    "dataBinding", "date", "dropDownList", "comboBox", "picture", "checkbox", "showingPlcHdr", "citation", "bibliography", "equation", "group",
  ]
}
