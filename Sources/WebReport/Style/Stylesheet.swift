/// How the page looks on a screen, on a phone and on paper.
enum Stylesheet {
  /// In the order in which later rules win.
  static let text = palette + type + parts + findings + pages + details + narrow + paper
}
