/// The pages of a file in their order.
struct PageTree {
  /// One page.
  struct Leaf {
    let id: ObjectID
    let dictionary: PDFDictionary
    let space: PageSpace
  }
  let leaves: [Leaf]

  /// - Returns: nil where the tree is not made of objects that can be changed one by one.
  init?(_ file: PDFFile) {
    guard let root = file.root?.dictionary["Pages"]?.reference else { return nil }
    var leaves: [Leaf] = []
    var seen: Set<ObjectID> = []
    guard Self.walk(root, in: file, inherited: [:], seen: &seen, into: &leaves) else { return nil }
    self.leaves = leaves
  }

  private static func walk(
    _ id: ObjectID, in file: PDFFile, inherited: PDFDictionary, seen: inout Set<ObjectID>, into leaves: inout [Leaf]
  ) -> Bool {
    guard let node = file.objects[id]?.dictionary, seen.insert(id).inserted, seen.count < 100_000 else { return false }
    var attributes = inherited
    for key in ["MediaBox", "CropBox", "Rotate"] { if let value = node[key] { attributes[key] = file.resolved(value) } }
    guard let kids = file.resolved(node["Kids"]).array else {
      leaves.append(Leaf(id: id, dictionary: node, space: PageSpace(attributes, in: file)))
      return true
    }
    return kids.allSatisfy { kid in
      guard let kid = kid.reference else { return false }
      return walk(kid, in: file, inherited: attributes, seen: &seen, into: &leaves)
    }
  }
}
