/** The page's only style: no file beside it is needed. Colours hold a contrast of at least 4.5 : 1 in both modes. */
export const htmlStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#59636e;--accent:#1d4a73;--paper:#fff;--wash:#f5f7f9;--line:#d3dae1}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ec;--quiet:#a3adb8;--accent:#8fbfe8;--paper:#14181d;--wash:#1b2127;--line:#37414b}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;color:var(--ink);background:var(--paper);font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,"Libertinus Serif",Georgia,serif;overflow-wrap:break-word;hyphens:auto}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.page{display:grid;grid-template-columns:17rem minmax(0,1fr);max-width:82rem;margin:0 auto}
nav{position:sticky;top:0;align-self:start;height:100vh;overflow:auto;padding:2.5rem 1.5rem 2rem;font:.875rem/1.45 system-ui,sans-serif;border-right:1px solid var(--line)}
nav h2{font:600 .8125rem/1.4 system-ui,sans-serif;color:var(--quiet);margin:0 0 .75rem;padding:0;border:0}
nav ul{list-style:none;margin:0;padding:0}
nav ul ul{padding:.15rem 0 .5rem .75rem}
nav li{margin:.3rem 0}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
nav ul ul a{color:var(--quiet)}
.body{padding:3rem clamp(1.25rem,5vw,4.5rem) 4rem;max-width:62rem}
h1,h2,h3,h4,h5{color:var(--accent);line-height:1.25;font-weight:600;hyphens:manual;text-wrap:balance}
h1{font-size:2.5rem;margin:0 0 .75rem;letter-spacing:-.01em}
h2{font-size:1.875rem;margin:4rem 0 .75rem;padding-top:1.5rem;border-top:2px solid var(--accent)}
h3{font-size:1.375rem;margin:2.5rem 0 .75rem}
h4{font-size:1.125rem;margin:2rem 0 .5rem}
h5{font-size:1rem;font-style:italic;margin:1.5rem 0 .5rem}
p{margin:.7rem 0;max-width:42rem}
.program{color:var(--quiet);margin:0 0 .25rem}
.lead{font-size:1.1875rem}
.quiet{color:var(--quiet)}
p.quiet{font-size:.9375rem;margin:.2rem 0 .4rem}
.marks{font-size:.75em;vertical-align:.3em;line-height:0;margin-left:.2em;white-space:nowrap}
.marks a{text-decoration:none}
ul,ol{padding-left:1.4rem;max-width:42rem}
li{margin:.2rem 0}
.group{margin:1.4rem 0}
.group>p{margin:.15rem 0}
.group>ul{margin:.3rem 0 .3rem}
dl{margin:1rem 0 1.5rem}
.facts>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:1rem;padding:.15rem 0;font-size:.9375rem}
.facts dt{color:var(--quiet)}
dd{margin:0}
.definitions>div{margin:.8rem 0;max-width:42rem}
.definitions dt{font-weight:600}
.table{overflow-x:auto;margin:1.5rem 0 2rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;border-top:2px solid var(--accent)}
caption{text-align:left;color:var(--quiet);font-size:.875rem;padding-bottom:.4rem}
th,td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-variant-numeric:lining-nums tabular-nums}
th:first-child,td:first-child{padding-left:.2rem}
thead th{border-bottom:1.5px solid var(--accent);color:var(--accent);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400;overflow-wrap:normal;hyphens:manual}
tfoot th,tfoot td{font-weight:600;border-bottom:0}
.end{text-align:right}
.center{text-align:center}
.question{margin:1.6rem 0 .6rem}
.question>p{margin:0}
.detail{white-space:nowrap;font-size:.875rem}
.options{list-style:upper-alpha;padding-left:2.2rem;margin:.4rem 0}
.rationale{font-size:.9rem}
.answer-space{height:calc(var(--lines)*2rem);margin:.5rem 0 1.5rem;background:repeating-linear-gradient(transparent 0 calc(2rem - 1px),var(--line) calc(2rem - 1px) 2rem)}
.references{list-style:none;padding:0}
.references li{padding-left:2rem;text-indent:-2rem;margin:.7rem 0}
.notes{margin:2.5rem 0 1rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.84rem;line-height:1.5}
.notes-title{font-weight:600;color:var(--quiet);margin:0}
.notes li:target{background:var(--wash)}
footer{color:var(--quiet);font-size:.875rem;margin-top:4rem;border-top:1px solid var(--line)}
@media (max-width:60rem){.page{display:block}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line);padding:1.25rem}.body{padding-top:2rem}}
@media print{
@page{margin:22mm 20mm 20mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font-size:8.5pt}}
:root{--ink:#000;--quiet:#4a4f55;--accent:#1d3d5c;--paper:#fff;--line:#bbb}
body{font-size:10.5pt}nav,.skip{display:none}.page{display:block}.body{padding:0;max-width:none}p,ul,ol{max-width:none}
h2,.starts-page{break-before:page}main>h2:first-of-type,section:first-of-type>h2{break-before:auto}h1,h2,h3,h4,h5,caption{break-after:avoid}.question,.group,tr,.references li{break-inside:avoid}
thead{display:table-header-group}.table{overflow:visible}a{color:inherit;text-decoration:none}
}`;
