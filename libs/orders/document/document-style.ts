/** The style of documents: a sheet of paper, on screens as well. */
export const DOCUMENT_STYLE = `
* { box-sizing: border-box }
body { font: 14px/1.5 system-ui, sans-serif; color: #1d2733; margin: 0 auto; max-width: 50rem; padding: 2rem }
header { display: flex; justify-content: space-between; gap: 2rem; border-bottom: 2px solid #1d2733; padding-bottom: .75rem }
header strong { font-size: 1.15rem }
header address { text-align: right; font-size: .85rem }
address { font-style: normal }
.heads { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; margin: 1.75rem 0 }
dl { margin: 0; min-width: 16rem }
dl div { display: flex; justify-content: space-between; gap: 1rem }
dt { color: #5b6876 }
dd { margin: 0; text-align: right }
h1 { font-size: 1.5rem; margin: 0 0 1rem }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { padding: .45rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #d9dee4 }
thead th { border-bottom: 1px solid #1d2733; font-size: .85rem; color: #5b6876 }
small { color: #5b6876 }
.number { text-align: right; white-space: nowrap }
tfoot td { border: 0; padding: .2rem .5rem }
tfoot tr.total td { font-weight: 700; border-top: 2px solid #1d2733; padding-top: .45rem }
tfoot tr:first-child td { padding-top: .75rem }
.check { width: 2.5rem }
.scroll { overflow-x: auto }
.box { width: 1.1rem; height: 1.1rem; border: 1.5px solid #1d2733; display: inline-block }
p { margin: 1.25rem 0 0 }
footer { margin-top: 2.5rem; border-top: 1px solid #d9dee4; padding-top: .5rem; font-size: .8rem; color: #5b6876 }
@media (max-width: 600px) { body { padding: 1rem } table { font-size: .8rem } th, td { padding: .35rem .25rem } }
@media print {
  @page { size: A4; margin: 18mm }
  body { max-width: none; padding: 0; font-size: 10pt }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  tr { break-inside: avoid }
}
`;
