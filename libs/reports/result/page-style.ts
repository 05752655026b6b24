/** The style of all pages of reports: for screens, phones and paper. */
export const PAGE_STYLE = `
:root { --ink: #1d2733; --soft: #5b6876; --line: #d9dee4; --tint: #f5f7f9; --link: #1f5fa8 }
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); margin: 0 auto; max-width: 62rem; padding: 1rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 .25rem }
p { margin: .25rem 0 }
a { color: var(--link) }
nav a { margin-right: 1rem }
.soft { color: var(--soft); font-size: .9rem }
form { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .5rem .75rem; align-items: end;
  background: var(--tint); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem; margin: .75rem 0 }
label { display: block; font-size: .8rem; color: var(--soft) }
input, select, button { width: 100%; font: inherit; padding: .35rem .5rem; border: 1px solid #8693a3; border-radius: .25rem;
  background: #fff; color: var(--ink); min-height: 2.25rem }
button { background: var(--link); border-color: var(--link); color: #fff; cursor: pointer }
figure { margin: 1rem 0 }
svg { display: block; width: 100%; height: auto }
svg.narrow { display: none }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { padding: .35rem .6rem; text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap }
td.long { white-space: normal; min-width: 9rem }
thead th { background: var(--tint); vertical-align: bottom }
tbody tr:last-child td { border-bottom: 0 }
.number { text-align: right }
tfoot td { font-weight: 600; background: var(--tint); border-top: 2px solid var(--ink) }
.list { list-style: none; padding: 0 }
.list li { border-bottom: 1px solid var(--line); padding: .6rem 0 }
@media (max-width: 640px) {
  body { padding: .75rem }
  svg.wide { display: none }
  svg.narrow { display: block }
  th, td { padding: .3rem .45rem; font-size: .875rem }
  th:first-child, td:first-child { position: sticky; left: 0; background: #fff; max-width: 45vw; white-space: normal }
  thead th:first-child, tfoot td:first-child { background: var(--tint) }
}
@media print {
  @page { margin: 14mm }
  body { font-size: 10pt; max-width: none; padding: 0 }
  form, nav { display: none }
  svg.narrow { display: none }
  svg.wide { display: block; max-height: 90mm }
  .scroll { overflow: visible; border: 0 }
  th, td { padding: 1.2mm 2mm; position: static; white-space: normal }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  tr, figure { break-inside: avoid }
  thead th, tfoot td { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;
