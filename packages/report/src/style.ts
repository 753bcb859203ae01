/** Works on a light and a dark screen and on paper; every pair of colours has a contrast of at least 4.5 to 1. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --line: #8a8f98; --soft: #f3f5f8; --good: #14602f; --bad: #a01722; --open: #6d4a00; --link: #12458a; }
@media (prefers-color-scheme: dark) { :root { --soft: #23272e; --good: #7fd79b; --bad: #ff9a9f; --open: #f0c25a; --link: #8fb8f5; } }
body.vscode-light { color-scheme: light; --soft: #f3f5f8; --good: #14602f; --bad: #a01722; --open: #6d4a00; --link: #12458a; }
body.vscode-dark { color-scheme: dark; --soft: #23272e; --good: #7fd79b; --bad: #ff9a9f; --open: #f0c25a; --link: #8fb8f5; }
body { font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; } h4 { font-size: 1rem; margin: 0 0 .5rem; } small { font-weight: normal; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
code, th, td, dd, h2, h3, h4, blockquote { overflow-wrap: anywhere; }
.about { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); overflow-wrap: normal; } tbody th { font-weight: normal; }
.matrix { table-layout: fixed; } .matrix th:first-child { width: 32%; } .matrix th:nth-child(2) { width: 6.5rem; }
.wide { overflow-x: auto; } .wide table { min-width: 30rem; } .wide th, .wide td, .wide code { overflow-wrap: break-word; }
.rest { font-size: .9em; }
.verdict { font-weight: 600; overflow-wrap: normal; }
.complies { color: var(--good); } .conflicts, .missing { color: var(--bad); } .undetermined, .advice .missing { color: var(--open); }
article { border: 1px solid var(--line); border-left-width: 6px; border-radius: 4px; padding: .8rem 1rem; margin: 0 0 1rem; break-inside: avoid; }
article.error { border-left-color: var(--bad); } article.warning { border-left-color: var(--open); }
blockquote { margin: .5rem 0; padding: .5rem .8rem; background: var(--soft); white-space: pre-wrap; }
p { margin: .5rem 0; } dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .25rem 1rem; margin: .5rem 0 0; }
dt { font-weight: 600; } dd { margin: 0; }
a { color: var(--link); }
@media screen and (max-width: 40rem) { main { padding: .75rem; } th, td { padding: .3rem; } dl { grid-template-columns: minmax(0, 1fr); }
.matrix, .matrix tbody { display: block; } .matrix thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix tr { display: grid; grid-template-columns: minmax(0, 1fr) max-content; border-bottom: 1px solid var(--line); padding: .3rem 0; }
.matrix tbody th:first-child { font-weight: 600; width: auto; } .matrix th, .matrix td { border: 0; } .matrix td:last-child { grid-column: 1 / -1; } }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, "DejaVu Sans", sans-serif; } }
@media print { .wide { overflow: visible; } .wide table { min-width: 0; } :root { color-scheme: light; --soft: #f3f5f8; --good: #14602f; --bad: #a01722; --open: #6d4a00; } body { font-size: 10pt; background: #fff; color: #000; } main { max-width: none; padding: 0; }
thead { display: table-header-group; } tr, h2, h3, h4, #verantwoording ~ table { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } blockquote { border-left: 3px solid var(--line); } a { color: inherit; text-decoration: none; } }
`;
