extension Facts {
  /// The facts in JSON, by the public interface.
  public var json: String { wire.pretty }

  private var wire: JSON {
    [
      "kind": JSON(kind.value?.rawValue), "kind_confidence": .rounded(kindConfidence, places: 2),
      "dispositifs": .array(dispositifs.map { .string($0.value) }), "prestation": JSON(prestation.value?.rawValue),
      "lines": .array(lines.map(\.wire)), "totals": totals.wire, "numbers": numbers.wire,
      "dates": .array(dates.map(\.wire)), "identifiers": .array(identifiers.map(\.wire)), "drivers": drivers.wire,
    ]
  }
}

extension PricedLine {
  /// A line as the interface shows it.
  fileprivate var wire: JSON {
    [
      "label": .string(label), "quantity": JSON(quantity.value?.bare), "unit_price_ht": JSON(unitPriceHT.value?.plain),
      "total_ht": JSON(totalHT.value?.plain), "vat_rate": JSON(vatRate.value?.bare), "vat": JSON(vat.value?.plain),
      "total_ttc": JSON(totalTTC.value?.plain), "dsrs": .array(dsrs.map { .string($0.value) }),
      "nature": .string(nature.rawValue), "location": region.wire,
    ]
  }
}

extension Totals {
  /// The totals as the interface shows them.
  fileprivate var wire: JSON {
    [
      "ht": JSON(ht.value?.plain), "vat": JSON(vat.value?.plain), "ttc": JSON(ttc.value?.plain),
      "net_a_payer": JSON(netToPay.value?.plain),
    ]
  }
}

extension Numbers {
  /// The numbers as the interface shows them.
  fileprivate var wire: JSON {
    [
      "piece": JSON(piece.value), "dossier_asp": JSON(dossierASP.value), "referencement": JSON(referencing.value),
      "version_technique": JSON(technicalVersion.value),
    ]
  }
}

extension DateFact {
  /// A date as the interface shows it.
  fileprivate var wire: JSON {
    ["role": .string(role.rawValue), "value": .string(day.iso), "location": region.wire]
  }
}

extension Identifier {
  /// An identifier as the interface shows it.
  fileprivate var wire: JSON {
    ["type": .string(kind.rawValue), "value": .string(value), "valid": .bool(isValid), "location": region.wire]
  }
}

extension Drivers {
  /// The barème's drivers as the interface shows them.
  fileprivate var wire: JSON {
    [
      "esms": JSON(esms.value), "activite_combinee": JSON(activiteCombinee.value), "effectifs": JSON(effectifs.value),
      "medecins": JSON(medecins.value),
    ]
  }
}

extension Region {
  /// A place by its page and line alone; in a document that is data, the line is that of the file.
  fileprivate var wire: JSON { ["page": .int(page), "line": .int(shownLine)] }
}
