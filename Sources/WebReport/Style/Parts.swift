extension Stylesheet {
  /// The banner and the plain parts.
  static let parts = """

    .banner{background:var(--paper);border:1px solid var(--line);border-left:.5rem solid var(--c);border-radius:.4rem;padding:1.4rem 1.6rem;margin:1.25rem 0 0}
    .non-conforme{--c:var(--erreur)}.indecidable{--c:var(--avertissement)}.conforme-sous-reserve{--c:var(--information)}.conforme{--c:var(--good)}
    .verdict{display:flex;flex-wrap:wrap;align-items:baseline;gap:.15rem .6rem;margin-top:.7rem;font-size:1.12rem}
    .verdict .sign{display:inline-grid;place-items:center;width:1.45em;height:1.45em;border-radius:50%;background:var(--c);color:var(--disc-ink);font-weight:700;font-size:.9em}
    .verdict .word{color:var(--c);font-weight:700}
    .verdict .sentence{flex:1 1 22rem}
    .identity{color:var(--soft);margin-top:.6rem;font-size:.95rem}
    .note{margin-top:.5rem;padding-left:.8rem;border-left:3px solid var(--line);font-size:.95rem}
    .document>section,.dossier>section,.overview{margin-top:2.4rem}
    .document .document,.dossier>.document,article+article{margin-top:3.5rem}
    h2{font-size:1.3rem;margin-bottom:.9rem}h3{font-size:1.12rem;margin-bottom:.7rem}
    .banner h2,.banner h3{margin:0;font-size:1.4rem}
    .todo ol{padding-left:1.4rem}.todo li{padding:.2rem 0}
    .todo li::marker{color:var(--soft)}
    .overview{padding-top:.5rem}.overview .sentence{margin:.6rem 0 1.2rem;font-size:1.08rem}
    tr.head th{font-weight:650}tr.head~tr:not(.head) th{padding-left:1.2rem}
    .mark-conforme{color:var(--good)}.mark-non-conforme{color:var(--erreur)}.mark-indecidable{color:var(--avertissement)}.mark-conforme-sous-reserve{color:var(--information)}
    [class^="mark-"]{font-weight:650;white-space:nowrap}
    """
}
