import { createHash } from 'node:crypto';

/** How exported pages look: on paper, on a phone, at night. They are single files that need nothing else. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #8886; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: .5rem 0; }
.words, .prompt, .lead { white-space: pre-wrap; }
.words ul, .words ol { margin: 0; padding-inline-start: 1.5em; }
.about, .by, dl { font-size: .9375rem; opacity: .85; }
ul.notes, ol.notes { list-style: none; margin: 0; padding: 0; }
ul.notes > li, ol.notes > li { border: 1px solid var(--line); border-radius: .375rem; padding: .625rem .875rem; margin: .625rem 0; }
ul.notes > li.group { border-style: dashed; }
ul.notes > li > h3, ul.notes > li > h4, ul.notes > li > h5 { margin: 0; }
ul.notes p, ol.notes p { margin: 0; }
.when { font-variant-numeric: tabular-nums; font-weight: 600; }
.picture img { display: block; max-width: 100%; max-height: 80vh; width: auto; height: auto; margin-top: .5rem; }
ul.notes .by { margin-top: .25rem; }
dl { margin: .375rem 0 0; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
dt { font-weight: 600; }
dt::after { content: ":"; content: ":" / ""; }
dd { margin: 0; white-space: pre-wrap; }
dd + dd::before { content: "· "; content: "· " / ""; }
nav a { display: inline-block; padding: .25rem 0; min-height: 1.5rem; }
a { color: inherit; }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  body { max-width: none; padding: 0; font-size: 1rem; orphans: 3; widows: 3; }
  nav { display: none; }
  h1, h2, h3, h4, h5, h1 + p, h2 + p, h3 + p, h4 + p { break-after: avoid; }
  ul.notes > li, ol.notes > li { break-inside: avoid; }
  ul.notes > li.group { break-inside: auto; }
  .picture img { max-height: 9cm; }
  a.named::after { content: " (" attr(href) ")"; }
}
@page { margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }
`;

const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** What a browser may do with such a page: show it, with this style and nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
