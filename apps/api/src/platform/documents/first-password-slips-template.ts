/**
 * Typst source of the slips: A4, ten on a page in two columns, dashed lines to cut along. Everything that differs comes
 * in as JSON through `sys.inputs`, where text stays text.
 */
export const FIRST_PASSWORD_SLIPS_TEMPLATE = String.raw`
#let data = json(bytes(sys.inputs.data))
#let words = data.words

#let ink = rgb("#1d2127")
#let soft = rgb("#5c616a")
#let cut = (paint: rgb("#a5a9b0"), thickness: 0.5pt, dash: (2.2pt, 2.2pt))
#let sans = ("Noto Sans SC", "Noto Serif SC")

#set document(title: words.title, date: none)
#set page(width: 210mm, height: 297mm, margin: 0mm)
#set text(font: sans, size: 9pt, fill: ink, lang: "zh", region: "cn")

#let columns = 2
#let rows = 5
#let slip-width = 210mm / columns
#let slip-height = 297mm / rows

// Sizes come with the texts: measuring here would take most of the time of a thick pile.
#let fitted(it, ..style) = text(size: it.size * 1pt, ..style, it.text)

#let fact(label, body) = (text(fill: soft, size: 8.5pt, label), body)

#let slip(entry) = box(width: slip-width, height: slip-height, inset: (x: 9mm, top: 7.5mm, bottom: 6.5mm), clip: true, {
  set par(leading: 0.5em)
  fitted(entry.place, weight: 500)
  v(1mm, weak: true)
  line(length: 100%, stroke: 0.4pt + soft)
  v(2.4mm, weak: true)
  grid(
    columns: (16mm, 1fr),
    row-gutter: 3mm,
    align: horizon,
    ..fact(words.name, fitted(entry.name, weight: 700)),
    ..fact(words.login, fitted(entry.login, weight: 500)),
    ..fact(words.password, text(size: 14pt, weight: 700, tracking: 0.06em, entry.password)),
    ..fact(words.address, fitted(data.address)),
  )
  v(1fr)
  text(size: 7.2pt, fill: soft, {
    words.howTo
    linebreak()
    words.keep
  })
})

#for (index, page-of-slips) in data.slips.chunks(columns * rows).enumerate() {
  if index > 0 { pagebreak() }
  for column in range(1, columns) {
    place(top + left, dx: column * slip-width, line(angle: 90deg, length: 297mm, stroke: cut))
  }
  for row in range(1, rows) {
    place(top + left, dy: row * slip-height, line(length: 210mm, stroke: cut))
  }
  for (position, entry) in page-of-slips.enumerate() {
    place(
      top + left,
      dx: calc.rem(position, columns) * slip-width,
      dy: calc.quo(position, columns) * slip-height,
      slip(entry),
    )
  }
}
`;
