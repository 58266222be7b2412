extension Stylesheet {
  /// The colours by day and by night. Each text reaches a contrast of 4.5 on its ground.
  static let palette = """

    :root{color-scheme:light dark;--ground:#f6f5f2;--paper:#fff;--ink:#1d2329;--soft:#535c66;--line:#dcdad4;--link:#1b4f8a;
    --erreur:#b3261e;--erreur-tint:#fdecea;--erreur-mark:rgba(226,66,54,.26);
    --avertissement:#855000;--avertissement-tint:#fdf3df;--avertissement-mark:rgba(240,170,20,.34);
    --information:#1a5a96;--information-tint:#e9f2fb;--information-mark:rgba(60,140,220,.24);
    --good:#1c6b3f;--good-tint:#e6f4ec;--disc-ink:#fff}
    @media (prefers-color-scheme:dark){:root{--ground:#16191d;--paper:#1f2429;--ink:#e8e6e1;--soft:#aab2ba;--line:#39414a;--link:#8fbcf0;
    --erreur:#ff9a90;--erreur-tint:#3a1f1d;--erreur-mark:rgba(226,66,54,.34);
    --avertissement:#f0bd5e;--avertissement-tint:#352a14;--avertissement-mark:rgba(240,170,20,.4);
    --information:#8fc1f2;--information-tint:#1a2a3a;--information-mark:rgba(60,140,220,.36);
    --good:#83d3a3;--good-tint:#182e22;--disc-ink:#14171a}}
    """
}
