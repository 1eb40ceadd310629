/// The style sheet of every HTML report.
enum StyleSheet {
  /// The SHA-256 of ``css`` in Base64, by which the page's security policy allows this style sheet and no other.
  static let hash = "lfLEyLcpQxjQhIAtCHcHPx8BScDci4MhAl7q0IfrX8U="

  /// Light and dark by the reader's setting, a phone's width to a sheet of A4 or Letter.
  ///
  /// The hues are after Okabe & Ito, which colour-blind readers tell apart, darkened where they would be faint on white; dashes, shapes,
  /// order and labels say the same again.
  /// - Source: Okabe & Ito (2008), "Color Universal Design", jfly.uni-koeln.de/color.
  static let css: StaticString = """
    :root{color-scheme:light dark;--ink:#1b1f23;--soft:#57606a;--rule:#d0d7de;--page:#fff;--shade:#f6f8fa;\
    --c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#c4639a;--c4:#b07d00;--c5:#5d3a9b;--c6:#8c510a;--c7:#6e7781;\
    --h0:#e3eef7;--h1:#b3d1e8;--h2:#74add1;--h3:#2a76aa;--h4:#0b4a77;--pale:#1b1f23;--deep:#fff}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--rule:#3a424b;--page:#14181c;--shade:#1d2329;\
    --c0:#56b4e9;--c1:#e69f00;--c2:#1fb58a;--c3:#cc79a7;--c4:#f0e442;--c5:#b39ddb;--c6:#d7a86e;--c7:#a0a8b0;\
    --h0:#1d2f3d;--h1:#24506f;--h2:#2a6c98;--h3:#6db3dc;--h4:#c5e3f5;--pale:#e6edf3;--deep:#14181c}}
    body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:56rem;background:var(--page);color:var(--ink);\
    font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
    h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
    h2,h3,h4,h5,h6{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
    p,ul,dl{margin:.75rem 0}
    p,li,dd,figcaption{overflow-wrap:anywhere}
    dt{font-weight:600}
    code{font:.92em ui-monospace,"DejaVu Sans Mono",monospace;background:var(--shade);padding:.05em .3em;border-radius:.25em}
    dd{margin:0 0 .5rem 1.5rem}
    .scroll{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums}
    caption,figcaption{text-align:left;font-weight:600;padding:0 0 .4rem}
    th,td{padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--rule)}
    th{border-bottom:2px solid var(--soft);vertical-align:bottom}
    .n{text-align:right}
    td.n,td.d{white-space:nowrap}
    td.w{white-space:normal}
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
    .thin{fill:none;stroke-width:1.25}
    .target{stroke:var(--ink);stroke-width:1.5}
    .reference{stroke:var(--soft);stroke-width:2}
    .strong{font-weight:600}
    .faint{fill-opacity:.4}
    .edge{stroke:var(--page)}
    .blank{fill:none;stroke:var(--rule)}
    .s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}.s4{stroke:var(--c4)}.s5{stroke:var(--c5)}.s6{stroke:var(--c6)}.s7{stroke:var(--c7)}
    .f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}.f5{fill:var(--c5)}.f6{fill:var(--c6)}.f7{fill:var(--c7)}
    .h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.t0,.t1,.t2{fill:var(--pale)}.t3,.t4{fill:var(--deep)}
    @media print{@page{margin:16mm}:root{color-scheme:light;--ink:#000;--soft:#444;--rule:#bbb;--page:#fff;\
    --c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#c4639a;--c4:#b07d00;--c5:#5d3a9b;--c6:#8c510a;--c7:#6e7781;\
    --h0:#e3eef7;--h1:#b3d1e8;--h2:#74add1;--h3:#2a76aa;--h4:#0b4a77;--pale:#000;--deep:#fff}\
    body{max-width:none;padding:0;font-size:10.5pt}summary{display:none}.scroll{overflow:visible}\
    figure,tr{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}}
    @media screen and (max-width:44rem){figure svg:not(.small){min-width:42rem}\
    .scroll{background:linear-gradient(90deg,var(--page) 1rem,transparent 2rem) local,\
    linear-gradient(270deg,var(--page) 1rem,transparent 2rem) local,\
    linear-gradient(90deg,var(--rule),transparent 1rem),linear-gradient(270deg,var(--rule),transparent 1rem)}}
    @media (max-width:30rem){body{font-size:15px;padding:1rem .75rem 2rem}th,td{padding-right:.5rem}}

    """
}
