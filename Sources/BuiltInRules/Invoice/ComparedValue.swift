import RuleKit

/// One value of an attached e-invoice beside what the pages say of it.
struct ComparedValue {
  enum Ending {
    case agrees, differs
    /// The pages do not show it, or show it elsewhere.
    case open
  }

  let ending: Ending
  /// What it is, with its value.
  let said: Text
  let embedded: Region
  /// Where the pages say otherwise.
  let printed: Region?

  /// A value agrees where the pages say it in its own place; it differs where they say another and this one nowhere.
  ///
  /// - Parameter isTheSame: whether what was read on the pages is the same, however it is written.
  init<Value>(
    _ name: Text, _ value: EmbeddedValue<Value>, shown: String, with reading: Reading<Value>, isTheSame: (Value, Value) -> Bool = { $0 == $1 }
  ) {
    said = Text(fr: "\(name.fr) (\(shown))", en: "\(name.en) (\(shown))")
    embedded = value.region
    printed = reading.value == nil ? nil : reading.region
    ending =
      switch reading {
      case .found(let own, _): isTheSame(own, value.value) ? .agrees : value.isPrinted ? .open : .differs
      case .absent, .unreadable: value.isPrinted ? .agrees : .open
      }
  }
}
