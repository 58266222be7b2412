extension Stylesheet {
  /// One column on a phone.
  static let narrow = """

    @media (max-width:60rem){
    .columns{grid-template-columns:minmax(0,1fr)}
    .pages{position:static;max-height:none;overflow:visible;padding:0}
    }
    @media (max-width:40rem){
    .brand,main,footer{padding-left:1rem;padding-right:1rem}
    .banner{padding:1.1rem 1.1rem}h1{font-size:1.4rem}
    .finding{padding:.9rem 1rem}
    dl,.facts dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:.45rem}
    }
    """

  /// On paper: one column, colours kept, nothing cut that can stay whole.
  static let paper = """

    @page{margin:16mm 15mm}
    @media print{
    :root{--ground:#fff;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--erreur:#b3261e;--avertissement:#855000;--information:#1a5a96;--good:#1c6b3f;--disc-ink:#fff;
    --erreur-tint:#fdecea;--avertissement-tint:#fdf3df;--information-tint:#e9f2fb;--good-tint:#e6f4ec}
    body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .skip,.hint,details.words{display:none}
    .brand,main,footer{max-width:none;padding-left:0;padding-right:0}
    .columns{display:block}
    .pages{position:static;max-height:none;overflow:visible;margin-top:1.5rem}
    .pages figure{break-inside:avoid;max-width:150mm;margin:0 auto}
    .pages figure+figure{margin-top:1.5rem}
    .findings,.doubts ul{display:block}.findings>li+li,.doubts li+li{margin-top:.9rem}
    .finding,.doubt,blockquote,.advice,.why,tr{break-inside:avoid}
    h1,h2,h3,h4,h5,figcaption,.label{break-after:avoid}
    .letter{break-before:page}
    .letter .paper{border:0;padding:0;max-width:none}
    .scroll{overflow:visible}.sheet.text{overflow:visible}.sheet.grid .words{white-space:pre-wrap}.sheet.grid .row{grid-template-columns:2.2rem minmax(0,1fr)}
    a{text-decoration:none}
    }

    """
}
