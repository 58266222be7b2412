extension Stylesheet {
  /// Letters, headings, links and the frame of the page.
  static let type = """

    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 "Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0;text-wrap:balance;font-weight:650}
    h1{font-size:1.7rem;letter-spacing:-.01em}
    p,ol,ul,dl,blockquote,figure,table{margin:0}
    a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
    code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.88em;white-space:nowrap}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
    thead th{font-size:.85rem;color:var(--soft);font-weight:600}
    td.count,th.count{text-align:right;white-space:nowrap}
    .scroll{overflow-x:auto}
    .skip{position:absolute;left:-200vw;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
    .skip:focus{left:.5rem}
    .brand,main,footer{max-width:84rem;margin:0 auto;padding:0 1.5rem}
    .brand{padding-top:1.25rem;font-size:.9rem;color:var(--soft)}
    .brand strong{color:var(--ink);letter-spacing:.01em;margin-right:.35em}
    footer{padding-top:1rem;padding-bottom:2.5rem;font-size:.85rem;color:var(--soft)}
    """
}
