/// The style sheet of every HTML report.
enum StyleSheet {
  /// The SHA-256 of ``css`` in Base64, by which the page's security policy allows this style sheet and no other.
  static let hash = "0LEMI7N7WvIsUcTNKqZagDYw1WLTpOgru5EefOculq4="

  /// Light and dark by the reader's setting, a phone's width to a sheet of A4 or Letter.
  ///
  /// The hues are those of Okabe & Ito, which colour-blind readers tell apart; dashes, order and labels say the same again.
  /// - Source: Okabe & Ito (2008), "Color Universal Design", jfly.uni-koeln.de/color.
  static let css: StaticString = """
    :root{color-scheme:light dark;--ink:#1b1f23;--soft:#57606a;--rule:#d0d7de;--page:#fff;--shade:#f6f8fa;\
    --c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#cc79a7;--c4:#e69f00}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--rule:#3a424b;--page:#14181c;--shade:#1d2329;\
    --c0:#56b4e9;--c1:#e69f00;--c2:#1fb58a;--c3:#cc79a7;--c4:#f0e442}}
    body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:52rem;background:var(--page);color:var(--ink);\
    font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
    h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
    h2,h3,h4,h5,h6{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
    p,ul,dl{margin:.75rem 0}
    p,li,dd,figcaption{overflow-wrap:anywhere}
    dt{font-weight:600}
    dd{margin:0 0 .5rem 1.5rem}
    .scroll{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums}
    caption,figcaption{text-align:left;font-weight:600;padding:0 0 .4rem}
    th,td{padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--rule)}
    th{border-bottom:2px solid var(--soft);vertical-align:bottom}
    .n{text-align:right}
    td.n,td.d{white-space:nowrap}
    .note{color:var(--soft);border-left:3px solid var(--rule);padding-left:.75rem}
    figure{margin:1.5rem 0}
    figure svg{display:block;width:100%;height:auto}
    figure svg.small{width:auto;max-width:100%;height:3rem}
    summary{color:var(--soft);cursor:pointer}
    text{font-size:13px;fill:var(--ink)}
    text.soft{fill:var(--soft)}
    .axis{stroke:var(--soft);fill:none}
    .guide{stroke:var(--rule);fill:none}
    .line{fill:none;stroke-width:2.25;stroke-linejoin:round}
    .band{fill-opacity:.16;stroke:none}
    .area{stroke:var(--page);stroke-width:1.5}
    .s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}.s4{stroke:var(--c4)}
    .f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}
    @media print{@page{margin:16mm}:root{color-scheme:light;--ink:#000;--soft:#444;--rule:#bbb;--page:#fff;\
    --c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#cc79a7;--c4:#e69f00}\
    body{max-width:none;padding:0;font-size:10.5pt}summary{display:none}.scroll{overflow:visible}\
    figure,tr{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}}
    @media (max-width:30rem){figure svg:not(.small){min-width:34rem}body{font-size:15px;padding:1rem .75rem 2rem}th,td{padding-right:.5rem}}

    """
}
