import { createHash } from "node:crypto";

const face = (family: string, file: string, range: string) =>
  `@font-face{font-family:"${family}";src:url("/p/fonts/${file}.woff2") format("woff2");font-weight:200 700;font-display:swap;unicode-range:${range}}`;

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const latinExt =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF";

const fonts = [
  face("Source Serif 4", "source-serif-4-latin-wght-normal", latin),
  face("Source Serif 4", "source-serif-4-latin-ext-wght-normal", latinExt),
  face("IBM Plex Sans", "ibm-plex-sans-latin-wght-normal", latin),
  face("IBM Plex Sans", "ibm-plex-sans-latin-ext-wght-normal", latinExt),
];

/** The only font files that the public door hands out. */
export const pageFontFiles = [
  "source-serif-4-latin-wght-normal.woff2",
  "source-serif-4-latin-ext-wght-normal.woff2",
  "ibm-plex-sans-latin-wght-normal.woff2",
  "ibm-plex-sans-latin-ext-wght-normal.woff2",
] as const;

const screen = `
:root{color-scheme:light dark;--paper:light-dark(#fcfbf7,#0e1214);--surface:light-dark(#fff,#15191c);--sunken:light-dark(#f4f3ef,#080c0e);--ink:light-dark(#151d22,#ededea);--ink-2:light-dark(#40494f,#b6bbbf);--ink-3:light-dark(#5d666c,#949b9f);--line:light-dark(#dfded9,#2a3034);--line-strong:light-dark(#87857d,#6d767c);--accent:light-dark(#005b71,#79cdde);--on-accent:light-dark(#fff,#051920);--met:light-dark(#2c894e,#4faf76);--caution:light-dark(#764a11,#f0be67);--caution-soft:light-dark(#fdf1d9,#342816);--notmet:light-dark(#a01f1e,#fa938d);--excepted:light-dark(#3067b8,#5894e0);--serif:"Source Serif 4",Georgia,serif;--sans:"IBM Plex Sans",system-ui,sans-serif;--mono:"IBM Plex Mono",ui-monospace,Menlo,Consolas,monospace}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.125rem/1.75rem var(--serif);overflow-wrap:break-word;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,dl,dd,ol,ul,table{margin:0}ol,ul{padding:0}b,h1,h2,h3{font-weight:600}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--accent);color:var(--on-accent);padding:.5rem 1rem;font:500 1rem/1.5rem var(--sans)}
.banner{background:var(--caution-soft);color:var(--caution);font:500 .875rem/1.25rem var(--sans);padding:.625rem 2rem;text-align:center}
.top{border-bottom:1px solid var(--line);font:400 .875rem/1.25rem var(--sans)}
.top>div{max-width:1216px;margin:auto;padding:.75rem 2rem;min-height:4rem;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem}
.maker{font-size:1rem;font-weight:600;margin-right:auto}
.top nav{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem}.top nav a{padding:.25rem 0}
:is(.top nav,.after) .button{border:1px solid var(--line-strong);border-radius:5px;background:var(--surface);color:var(--ink);text-decoration:none;font-weight:500;padding:.5rem .875rem}
.columns{max-width:1216px;margin:auto;padding:2.5rem 2rem 4rem;display:grid;grid-template-columns:200px minmax(0,1fr);column-gap:3.5rem}
.contents{font:400 .875rem/1.25rem var(--sans)}
.contents h2{font-size:.875rem;margin-bottom:.5rem}.contents ol{list-style:none;border-left:1px solid var(--line)}
.contents a{display:block;padding:.25rem 0 .25rem .875rem;color:var(--ink-2);text-decoration:none}.contents a:hover{color:var(--accent);text-decoration:underline}
.contents-small{display:none}
.row{display:grid;grid-template-columns:608px minmax(0,1fr);column-gap:3.5rem;margin-top:2.75rem}.row:first-child{margin-top:0}
.kind,.meta{font:400 .875rem/1.25rem var(--sans);color:var(--ink-2)}
h1{font-size:3rem;line-height:3.375rem;letter-spacing:-.02em;text-wrap:balance}
.meta{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:.5rem}
.row h2{font-size:1.75rem;line-height:2.125rem;letter-spacing:-.012em;margin-bottom:.75rem;text-wrap:balance}
.text>*+*{margin-top:1rem}.text>h2+*{margin-top:0}
.text>h3{font-size:1.25rem;line-height:1.625rem;letter-spacing:-.006em;margin-top:1.75rem;text-wrap:balance}.text>h3+*{margin-top:.5rem}
.guide{max-width:672px;margin:auto;padding:2.5rem 2rem 4rem;display:grid;gap:1.75rem;counter-reset:done}.guide .title+#standing:not(:empty){align-self:auto}.guide .proof{border-top:1px solid var(--line);padding-top:.75rem;font:400 .875rem/1.25rem var(--sans);color:var(--ink-2)}
.guide .text>h2{font:600 .875rem/1.25rem var(--sans);margin-top:1.75rem}.guide .text>h2+*{margin-top:.5rem}
.guide .steps{list-style:none;padding:0}.guide .steps li{display:grid;grid-template-columns:1.75rem minmax(0,1fr);column-gap:.875rem;border-top:1px solid var(--line);padding:1.125rem 0;margin:0}.guide .steps li:has(:checked)>div>p:first-child{color:var(--ink-2)}
.tick{display:grid;width:2.75rem;height:2.75rem;margin:-.5rem;padding:.5rem;cursor:pointer}.tick>*{grid-area:1/1}.tick span{place-self:center;pointer-events:none;font:600 .8125rem/1 var(--sans);color:var(--ink-2);font-variant-numeric:tabular-nums}
.tick input{appearance:none;display:grid;place-content:center;width:1.75rem;height:1.75rem;margin:0;border:1px solid var(--line-strong);border-radius:3px;background:var(--surface);cursor:pointer}.tick:hover input{border-color:var(--ink-2)}.tick input:checked{counter-increment:done;border-color:var(--accent);background:var(--accent)}.tick input:checked+span{visibility:hidden}.tick input:checked::before{content:"";width:.875rem;height:.875rem;background:var(--on-accent);clip-path:polygon(14% 47%,2% 60%,38% 96%,98% 22%,84% 10%,37% 69%)}
.way{display:flex;gap:.625rem;margin-top:.625rem;border:1px solid var(--line);border-radius:5px;background:var(--surface);padding:.5rem .75rem;font:400 .875rem/1.25rem var(--sans)}.way>svg{flex:none;margin-top:2px;color:var(--accent)}.way>span:last-child{display:flex;flex-wrap:wrap;gap:.125rem .375rem;min-width:0}.way>span>span{display:inline-flex;align-items:center;gap:.375rem;min-width:0}.way span svg{flex:none;color:var(--ink-3)}
.after{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.5rem;font:400 .875rem/1.25rem var(--sans);color:var(--ink-2)}.after p{flex:1 1 16rem}.done::before{content:counter(done) " of " attr(data-of) " done. ";font-weight:600;color:var(--ink)}
@media (forced-colors:active){.tick input{appearance:auto}.tick input::before{display:none}.tick span{display:none}}
.box{border:2px solid var(--ink);border-radius:8px;background:var(--surface);padding:1rem 1.5rem .25rem}
.box h2{font-size:1.375rem;line-height:1.75rem;letter-spacing:-.008em;margin:0}
dl>div{display:grid;grid-template-columns:128px minmax(0,1fr);gap:.25rem 1rem;padding:.625rem 0;border-top:1px solid var(--line)}
.summary>div:first-child{border-top:0}.facts{border-bottom:1px solid var(--line)}.facts>div{grid-template-columns:176px minmax(0,1fr)}
dt{font:600 .875rem/1.25rem var(--sans);padding-top:.25rem}
.list{padding-left:1.5rem}.steps{padding-left:2.125rem}.list li+li,.steps li+li{margin-top:.5rem}.list li::marker{color:var(--ink-3)}.steps li::marker{font-family:var(--sans);font-size:.9em;color:var(--ink-2)}
table{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.5rem;text-align:left}
caption{text-align:left;font:600 .875rem/1.25rem var(--sans);padding-bottom:.5rem}
thead th{font:500 .8125rem/1.125rem var(--sans);color:var(--ink-2);background:var(--sunken);padding:.5rem .625rem}
tbody th{font-weight:600}tbody th,td{vertical-align:top;padding:.625rem;border-bottom:1px solid var(--line)}
.exception{border-left:3px solid var(--excepted);padding-left:1rem}
.last{white-space:nowrap}.note-mark{display:inline-flex;align-items:center;gap:2px;vertical-align:super;font:500 .6875rem/1 var(--sans);text-decoration:none;padding:2px}
.mark{flex:none;vertical-align:-1px;color:var(--accent)}
.unproven del{text-decoration:line-through;color:var(--ink-3)}.unproven small{font:500 .8125rem/1 var(--sans);color:var(--notmet)}
.side{font:400 .875rem/1.25rem var(--sans)}
.beside>*{border-top:1px solid var(--line);padding:.75rem 0 1.75rem}.beside h2{font-size:.875rem;line-height:1.25rem;letter-spacing:0;margin:0}.beside p{color:var(--ink-2);margin-top:.25rem}
.beside .mark{width:14px;height:14px;vertical-align:-2px}
.opening{row-gap:1.5rem}#standing{font:400 .875rem/1.25rem var(--sans)}#standing:not(:empty){border-top:2px solid var(--met);padding-top:.75rem;align-self:start}#standing.caution{border-top-color:var(--caution)}#standing h2{font-size:.875rem;line-height:1.25rem;letter-spacing:0;margin:0}#standing p{color:var(--ink-2);margin-top:.25rem}
.notes{border-top:1px solid var(--line);padding-top:.625rem;margin-top:.5rem;font-size:.8125rem;line-height:1.125rem}
.notes h3{font-size:.8125rem;line-height:1.125rem}.notes ol{list-style:none;display:grid;gap:.5rem;margin-top:.375rem}
.notes li{display:flex;gap:.5rem;color:var(--ink-2)}.notes li:target{background:var(--caution-soft)}.notes .number{font-weight:600;text-decoration:none;min-width:1rem}.notes .proof{color:var(--ink-3)}
.check h3{font:600 .875rem/1.25rem var(--sans);margin-top:1.75rem}.check h3+*{margin-top:.375rem}.check p,.check li{font-size:1rem;line-height:1.5rem}
.check ul{padding-left:1.25rem}.hash{font-family:var(--mono);font-variant-ligatures:none}
.versions{list-style:none;border-bottom:1px solid var(--line)}.versions li{display:grid;grid-template-columns:88px 152px minmax(0,1fr);gap:0 1rem;border-top:1px solid var(--line);padding:.5rem 0}.versions span,.versions a{font:400 .875rem/1.5rem var(--sans)}.versions span:last-child{font:400 1rem/1.5rem var(--serif)}
.nothing{max-width:672px;margin:auto;padding:18vh 2rem 4rem;display:grid;gap:1rem}.nothing h1{font-size:2.25rem;line-height:2.625rem}
.end{border-top:1px solid var(--line);font:400 .8125rem/1.25rem var(--sans);color:var(--ink-2);padding:1.5rem 2rem;text-align:center}
`;

const narrow = `
@media (max-width:1215px){.columns{grid-template-columns:minmax(0,1fr);max-width:672px}.contents{display:none}.contents-small{display:block;border:solid var(--line);border-width:1px 0;font:400 1rem/1.5rem var(--sans)}.contents-small summary{font-weight:600;padding:.75rem 0;cursor:pointer}.contents-small ol{list-style:none;padding-bottom:.75rem}.contents-small a{display:block;padding:.5rem 0;text-decoration:none}.row{grid-template-columns:minmax(0,1fr)}#standing:empty{display:none}.side{margin-top:1.25rem}.side:empty{display:none}.beside>*{padding-bottom:1rem}.opening .beside>:first-child{border-top:0}}
@media (max-width:640px){.columns{padding:1.75rem 1.25rem 3rem}.top>div{padding:.75rem 1.25rem;min-height:3.5rem}.top nav{gap:.25rem 1.25rem}.banner{padding:.625rem 1.25rem;text-align:left}h1{font-size:2.25rem;line-height:2.625rem;letter-spacing:-.016em}.box{padding:1rem 1.25rem .25rem}dl>div,.facts>div{grid-template-columns:minmax(0,1fr)}dt{color:var(--ink-2);padding-top:0}.versions li{grid-template-columns:auto 1fr}.versions span:last-child{grid-column:1/-1}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,caption{display:block}tbody tr{border-bottom:1px solid var(--line);padding:.625rem 0}tbody th,td{display:block;border:0;padding:.125rem 0}td::before{content:attr(data-label);display:block;font:500 .8125rem/1.25rem var(--sans);color:var(--ink-2)}.hash{font-size:.75rem}.top nav a[href^="#"]{display:none}.guide{padding:1.75rem 1.25rem 3rem}.row{margin-top:2.25rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{color-scheme:light;--paper:#fff}body{font-size:11.5pt;line-height:17pt}.top nav,.contents,.contents-small,.skip{display:none}.columns,.guide{display:block;padding:0;max-width:none}.guide>*+*{margin-top:14pt}.after{display:none}.guide .steps li{padding:8pt 0}.tick input,.tick input:checked{border-color:#151d22;background:none}.tick input:checked::before{display:none}.tick input:checked+span{visibility:visible}.guide .steps li:has(:checked)>div>p:first-child{color:var(--ink)}.row{display:block;margin-top:24pt}.side{margin-top:10pt}h2,h3{break-after:avoid}tr,li,.box,.notes{break-inside:avoid}.text a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}}
`;

export const pageStyle = fonts.join("") + screen.replaceAll("\n", "") + narrow.replaceAll("\n", "");

/**
 * For a page's Content-Security-Policy: the one style that it carries and nothing else. Stored pages are kept for years
 * and keep the style that they were made with, so it is read from the page.
 */
export function styleHashOf(html: string): string {
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? "";
  return `sha256-${createHash("sha256").update(style).digest("base64")}`;
}
