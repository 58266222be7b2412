extension Stylesheet {
  /// The findings and the discs that bear their numbers.
  static let findings = """

    .erreur{--c:var(--erreur);--tint:var(--erreur-tint);--m:var(--erreur-mark)}
    .avertissement{--c:var(--avertissement);--tint:var(--avertissement-tint);--m:var(--avertissement-mark)}
    .information{--c:var(--information);--tint:var(--information-tint);--m:var(--information-mark)}
    .disc{display:inline-grid;place-items:center;min-width:1.5rem;height:1.5rem;padding:0 .3rem;border-radius:.75rem;background:var(--c);color:var(--disc-ink);font-size:.82rem;font-weight:700;line-height:1;text-decoration:none;font-variant-numeric:tabular-nums;vertical-align:.08em}
    .findings{list-style:none;padding:0;display:grid;gap:1.1rem}
    .finding{background:var(--paper);border:1px solid var(--line);border-top:.2rem solid var(--c);border-radius:.4rem;padding:1rem 1.2rem 1.1rem}
    .finding>:is(h3,h4,h5,h6){font-size:1.05rem;margin:0 0 .6rem;font-weight:600;text-wrap:wrap}
    .finding>*+*{margin-top:.75rem}
    .severity{color:var(--c);font-weight:700;font-size:.92rem}
    .finding .what{display:block;margin-top:.35rem}
    .finding:target,.doubt:target{outline:3px solid var(--c);outline-offset:2px}
    .place{font-size:.92rem;color:var(--soft)}
    .label{font-size:.85rem;font-weight:650;color:var(--soft)}
    blockquote{font-family:Charter,"Bitstream Charter","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;padding-left:.8rem;border-left:3px solid var(--line);margin-top:.3rem}
    mark{background:var(--m);color:inherit;border-bottom:2px solid var(--c);padding:.05em .1em}
    .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem}
    .sides .quoted{background:var(--tint);border-radius:.3rem;padding:.7rem .9rem}
    .advice{background:var(--good-tint);border-radius:.3rem;padding:.6rem .9rem .7rem}
    .advice .label{color:var(--good)}
    .why blockquote{font-size:.97rem}
    .source{font-size:.88rem;color:var(--soft);margin-top:.25rem;padding-left:calc(.8rem + 3px)}
    .source cite{font-style:normal}
    .rule{font-size:.82rem;color:var(--soft)}
    .none{padding:.5rem 0}
    """
}
