extension Stylesheet {
  /// The pages beside the findings, with the marks on them.
  static let pages = """

    .columns{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:2rem;align-items:start}
    .pages{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;padding:.25rem .25rem 1rem;scroll-padding:4rem 0}
    .pages figure+figure{margin-top:1.5rem}
    figcaption,.rest{font-size:.88rem;color:var(--soft);margin-bottom:.35rem}
    .sheet{position:relative;background:#fff;color:#1d2329;border:1px solid var(--line);border-radius:2px;box-shadow:0 1px 4px rgba(0,0,0,.08);container-type:inline-size;color-scheme:light;
    --erreur:#b3261e;--avertissement:#855000;--information:#1a5a96;--disc-ink:#fff;--soft:#535c66;--line:#dcdad4;
    --erreur-mark:rgba(226,66,54,.26);--avertissement-mark:rgba(240,170,20,.34);--information-mark:rgba(60,140,220,.24)}
    .sheet img{display:block;width:100%;height:auto}
    .sheet .hl,.sheet .bracket{position:absolute}
    .sheet .hl{background:var(--m);border-bottom:2px solid var(--c)}
    .sheet .bracket{border:2px solid var(--c)}.sheet .bracket.left{border-right:0}.sheet .bracket.right{border-left:0}
    .sheet:not(.text) .disc{position:absolute;transform:translate(-50%,-50%);min-width:max(14px,2.2cqw);height:max(14px,2.2cqw);padding:0 1px;font-size:max(9px,1.45cqw);border-radius:50%}
    .sheet .disc:target{outline:3px solid #1d2329;outline-offset:2px;box-shadow:0 0 0 9px rgba(255,214,64,.85);z-index:2}
    .sheet.text{padding:1rem 1rem 1.2rem;font-family:Charter,"Bitstream Charter","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif;font-size:.95rem;line-height:1.5;overflow-x:auto}
    .sheet.grid{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.78rem}
    .sheet.grid .words{white-space:pre}
    .sheet.grid .row{font-size:clamp(.6rem,calc((100cqw - 5.2rem)/(var(--columns)*.605)),.82rem)}
    .sheet .row{display:grid;grid-template-columns:2.2rem minmax(0,1fr)}
    .sheet.grid .row{grid-template-columns:2.2rem max-content}
    .sheet .number{color:#6a7078;font-size:.72rem;user-select:none;line-height:2}
    .sheet.grid .number{line-height:1.65}
    .sheet .row.lacks .words{border-left:3px dashed var(--erreur);padding-left:.4rem;margin-left:calc(-.4rem - 3px)}
    .sheet .row.margin{font-size:.85em;color:#535c66}.sheet .row.margin mark{color:#1d2329}
    .sheet .tab{display:inline-block;width:2.5em}
    .sheet .scroll{margin:.5rem 0 .5rem 2.2rem}
    .sheet td{border:1px solid #dcdad4;padding:.3rem .5rem}
    .gap{color:#535c66;padding:.4rem 0 .4rem 2.2rem;font-style:italic}
    details.words{margin-top:.4rem;font-size:.88rem}
    details.words summary{color:var(--link);cursor:pointer;width:max-content}
    details.words .sheet{margin-top:.5rem;max-height:26rem;overflow:auto}
    """
}
