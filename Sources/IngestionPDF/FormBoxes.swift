import DocumentModel
import Ingestion
import OutsidePrograms

/// The boxes to tick of a PDF's form, as words on their pages: `pdftotext` prints a form's texts, not its ticks.
struct FormBoxes {
  let source: Source
  let file: ReadableFile
  let limits: Limits

  /// Adds a « ☒ » or a « ☐ » where each box stands, on pages that are not turned.
  ///
  /// - Parameter turned: the pages whose words were turned.
  func add(to pages: inout [LoosePage], turned: Set<Int>) throws(Unreadable) {
    guard source.bytes.contains(sequence: "/Btn") || source.bytes.contains(sequence: "/AcroForm") && source.bytes.contains(sequence: "/ObjStm"), let program = Program.qpdf.path else { return }
    let boxes = try boxes(program)
    guard !boxes.isEmpty else { return }
    let rectangles = try rectangles(of: boxes.map(\.object), program)
    for box in boxes {
      guard let index = pages.firstIndex(where: { $0.number == box.page }), !turned.contains(box.page), let sides = rectangles[box.object] else { continue }
      let height = pages[index].height
      pages[index].startRun()
      pages[index].append(Word(box.isTicked ? "☒" : "☐", box: Box(left: sides.left, top: height - sides.bottom, right: sides.right, bottom: height - sides.top)))
    }
  }

  /// A box, the object that draws it, and whether it is ticked.
  private struct FormBox {
    let page: Int
    let object: String
    let isTicked: Bool
  }

  /// `qpdf --json-key=acroform` lists the fields with page, object and state.
  private func boxes(_ program: String) throws(Unreadable) -> [FormBox] {
    let result = try ChildProcess.run(program, ["--json=2", "--json-key=acroform", file.path], limits: limits)
    guard let json = JSON(parsing: result.output), case .array(let fields)? = json["acroform"]?["fields"] else { return [] }
    return fields.prefix(Self.most).compactMap { field in
      let isBox = [field["ischeckbox"], field["isradiobutton"]].contains { flag in if case .bool(true)? = flag { true } else { false } }
      guard isBox, case .int(let page)? = field["pageposfrom1"], case .string(let object)? = field["annotation"]?["object"] else { return nil }
      let state: String =
        switch (field["annotation"]?["appearancestate"], field["value"]) {
        case (.string(let state)?, _) where !state.isEmpty: state
        case (_, .string(let value)?): value
        default: "/Off"
        }
      return FormBox(page: page, object: object, isTicked: state != "/Off")
    }
  }

  /// The rectangles of objects, in points from the page's lower left corner.
  private func rectangles(of objects: [String], _ program: String) throws(Unreadable) -> [String: Box] {
    let names = objects.map { $0.split(separator: " ").prefix(2).joined(separator: ",") }
    let result = try ChildProcess.run(program, ["--json=2", "--json-key=qpdf"] + names.map { "--json-object=\($0)" } + [file.path], limits: limits)
    guard let json = JSON(parsing: result.output), case .array(let parts)? = json["qpdf"], let table = parts.last else { return [:] }
    var found: [String: Box] = [:]
    for object in objects {
      guard case .array(let sides)? = table["obj:\(object)"]?["value"]?["/Rect"] else { continue }
      let numbers = sides.compactMap(Self.number)
      guard numbers.count == 4 else { continue }
      found[object] = Box(left: min(numbers[0], numbers[2]), top: min(numbers[1], numbers[3]), right: max(numbers[0], numbers[2]), bottom: max(numbers[1], numbers[3]))
    }
    return found
  }

  private static func number(_ json: JSON) -> Double? {
    switch json {
    case .int(let number): Double(number)
    case .number(let text): Double(text)
    default: nil
    }
  }

  /// The most boxes that are looked at.
  private static let most = 500
}
