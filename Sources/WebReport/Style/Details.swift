extension Stylesheet {
  /// The doubts, the letter, the ceiling, the facts and the record.
  static let details = """

    .doubts ul,.aside ul{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr))}
    .doubt{background:var(--paper);border:1px solid var(--line);border-left:.25rem solid var(--soft);border-radius:.3rem;padding:.9rem 1.1rem}
    .doubt>*+*,.set-aside>*+*{margin-top:.5rem}
    .aside ul{margin-top:1rem}
    .set-aside{border-top-style:dashed;border-top-color:var(--soft)}
    .hint{color:var(--soft);font-size:.95rem;margin-bottom:.9rem;max-width:46rem}
    .letter .paper{background:var(--paper);border:1px solid var(--line);border-radius:.3rem;max-width:46rem;padding:2.2rem clamp(1.2rem,5vw,3rem);font-family:Charter,"Bitstream Charter","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;font-size:1.03rem;user-select:all;-webkit-user-select:all}
    .letter .paper>*+*{margin-top:.9rem}
    .letter ol{padding-left:1.6rem}.letter li+li{margin-top:1rem}.letter li p+p{margin-top:.25rem}
    .ceiling ol{padding-left:1.4rem;max-width:46rem}
    .ceiling .result{margin:.6rem 0;font-size:1.08rem}
    .ceiling .price,.ceiling .why{margin-top:.8rem;max-width:46rem}
    .facts .groups{columns:23rem;column-gap:2.5rem}
    .facts .group{break-inside:avoid;padding-bottom:1.4rem}
    .facts .group>:is(h3,h4,h5,h6){font-size:1rem;margin-bottom:.4rem}
    dl{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.25rem 1.1rem;font-size:.95rem}
    .facts dl{grid-template-columns:minmax(0,9.5rem) minmax(0,1fr)}
    dt{color:var(--soft)}dd{margin:0}
    .at{color:var(--soft);font-size:.82rem;white-space:nowrap}
    .absent{color:var(--soft);font-style:italic}.unreadable{color:var(--avertissement);font-weight:600}
    .record dd{overflow-wrap:anywhere}
    .record{font-size:.95rem;color:var(--soft)}
    """
}
