/**
 * Typst source of a form by which practice is measured: A4, what was written item by item, the signatures, and the hash
 * that they bind. Everything that differs comes in as JSON through `sys.inputs`, where text stays text.
 */
export const MEASUREMENT_TEMPLATE = String.raw`
#let data = json(bytes(sys.inputs.data))

#let ink = rgb("#1d2127")
#let soft = rgb("#5c616a")
#let rule = 0.5pt + rgb("#8d929b")

#set document(title: data.title, date: none)
#set page(
  width: 210mm,
  height: 297mm,
  margin: (x: 22mm, top: 20mm, bottom: 22mm),
  footer: context text(size: 7.5pt, fill: soft, {
    data.footer
    h(1fr)
    counter(page).display("1 / 1", both: true)
  }),
)
#set text(font: ("Noto Sans SC", "Noto Serif SC"), size: 10pt, fill: ink, lang: data.lang)
#set par(leading: 0.75em)

#align(center, text(size: 17pt, weight: 700, data.title))
#align(center, text(size: 9.5pt, fill: soft, data.subtitle))
#v(3mm)

#table(
  columns: (24mm, 1fr, 24mm, 1fr),
  stroke: rule,
  inset: (x: 2.5mm, y: 2.2mm),
  ..data.facts.map(((label, value)) => (text(fill: soft, label), value)).flatten(),
)

#v(2mm)

#table(
  columns: (38mm, 1fr),
  stroke: rule,
  inset: (x: 2.5mm, y: 2.4mm),
  ..data.items.map(item => (
    {
      text(weight: 500, item.name)
      linebreak()
      text(size: 8pt, fill: soft, item.asks)
    },
    item.value,
  )).flatten(),
)

#if data.files.len() > 0 {
  v(1mm)
  text(fill: soft, data.filesLabel)
  data.files.join("; ")
}

#v(4mm)

#for signature in data.signatures {
  block(breakable: false, width: 100%, below: 3.5mm, grid(
    columns: (34mm, 1fr, auto),
    text(fill: soft, signature.label),
    { text(weight: 700, signature.name); if signature.words != "" { linebreak(); signature.words } },
    text(fill: soft, signature.at),
  ))
}
`;
