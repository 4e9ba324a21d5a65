/**
 * Typst source of the certificate. Everything that differs between certificates comes in as JSON through
 * `sys.inputs`, where text stays text: nothing a person wrote is ever read as markup.
 */
export const CERTIFICATE_TEMPLATE = String.raw`
#let data = json(bytes(sys.inputs.data))
#let words = data.words

#let ink = rgb("#1d2127")
#let soft = rgb("#6b7078")
#let line-colour = rgb("#8b8f96")
#let vermilion = rgb("#c8402a")

#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")

#set document(title: data.title + " " + data.number, author: data.issuer, date: auto)
#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(font: serif, size: 14pt, fill: ink, lang: data.lang, region: if data.lang == "zh" { "cn" } else { none })

// The Chinese fonts set western quotation marks as wide as a Chinese letter.
#set text(features: (pwid: 1)) if data.lang == "en"

#let at(x, y, width, body, alignment: left) = place(top + left, dx: x, dy: y, box(width: width, align(alignment, body)))
// Largest of the sizes at which the text keeps to the width.
#let fitted(content, width, sizes, ..style) = context {
  let chosen = sizes.last()
  for size in sizes.rev() {
    if measure(text(size: size, ..style, content)).width <= width { chosen = size }
  }
  text(size: chosen, ..style, content)
}

// Two hairlines, their corners turned inward.
#let frame(inset, notch, stroke) = {
  let w = 297mm - 2 * inset
  let h = 210mm - 2 * inset
  place(top + left, dx: inset, dy: inset, curve(
    stroke: stroke,
    curve.move((notch, 0mm)),
    curve.line((w - notch, 0mm)),
    curve.line((w - notch, notch)),
    curve.line((w, notch)),
    curve.line((w, h - notch)),
    curve.line((w - notch, h - notch)),
    curve.line((w - notch, h)),
    curve.line((notch, h)),
    curve.line((notch, h - notch)),
    curve.line((0mm, h - notch)),
    curve.line((0mm, notch)),
    curve.line((notch, notch)),
    curve.close(mode: "straight"),
  ))
}
#frame(10mm, 4.5mm, 0.9pt + ink)
#frame(12mm, 4.5mm, 0.35pt + ink)

// Title: letters wide apart, less so the longer it is
#place(top + left, dx: 28mm, dy: 24.5mm, box(width: 241mm, height: 20mm, align(center + horizon, {
  let letters = data.title.clusters().len()
  let tracking = if data.lang != "zh" { 0.03em } else if letters <= 6 { 0.5em } else if letters <= 12 { 0.25em } else { 0.1em }
  fitted(data.title, 225mm, (38pt, 35pt, 32pt, 29pt, 26pt, 23pt, 20pt), weight: 700, tracking: tracking)
})))
#place(top + left, dx: 126.5mm, dy: 51.5mm, line(length: 19mm, stroke: 0.5pt + line-colour))
#place(top + left, dx: 151.5mm, dy: 51.5mm, line(length: 19mm, stroke: 0.5pt + line-colour))
#place(top + left, dx: 147.5mm, dy: 50.5mm, rotate(45deg, square(size: 1.7mm, stroke: 0.5pt + line-colour)))

// Holder
#at(58.5mm, 61.5mm, 180mm, alignment: center, {
  fitted(data.name, 176mm, (34pt, 28pt, 22pt, 17pt, 13pt), weight: 600, tracking: if data.name.clusters().len() <= 4 and data.lang == "zh" { 0.18em } else { 0em })
})
#place(top + left, dx: 103.5mm, dy: 79.5mm, line(length: 90mm, stroke: 0.35pt + line-colour))

// Sentence
#place(top + left, dx: 46mm, dy: 87mm, box(width: 205mm, height: 38mm, context {
  let letters = data.sentence.clusters().len()
  let sizes = if letters <= 130 { (16pt, 15.5pt, 15pt, 14.5pt, 14pt) } else if letters <= 220 { (13pt, 12.6pt, 12.2pt) } else { (10.5pt,) }
  let indent = if data.lang == "zh" { 2em } else { 0em }
  set par(justify: true, leading: 0.95em, first-line-indent: (amount: indent, all: true))
  // The largest size that does not leave a word alone on the last line.
  let lines(size) = (measure(text(size: size, data.sentence)).width + (if data.lang == "zh" { 2 } else { 0 }) * size) / 205mm
  let size = sizes.find(size => calc.fract(lines(size)) > 0.22 or lines(size) < 1)
  set text(size: if size == none { sizes.first() } else { size })
  align(horizon, par(data.sentence))
}))

// Facts
#let facts = data.fields
#if facts.len() > 0 {
  let columns = if facts.len() <= 5 { facts.len() } else { calc.ceil(facts.len() / 2) }
  at(34mm, 129mm, 229mm, {
    line(length: 100%, stroke: 0.35pt + line-colour)
    v(-0.6em)
    grid(
      columns: (1fr,) * columns,
      row-gutter: 3.6mm,
      column-gutter: 4mm,
      inset: (y: 0mm),
      ..facts.map(fact => align(center, {
        set par(leading: 0.45em)
        text(font: sans, size: 7.5pt, fill: soft, fact.label)
        linebreak()
        text(font: sans, size: if facts.len() <= 5 { 10.5pt } else { 9pt }, weight: 500, number-width: "tabular", fact.value)
      })),
    )
    v(-0.6em)
    line(length: 100%, stroke: 0.35pt + line-colour)
  })
}

// Number and code
#place(top + left, dx: 34mm, dy: 160mm, image(bytes(data.qrSvg), format: "svg", width: 27mm, height: 27mm, alt: words.scan))
#at(65mm, 161mm, 92mm, {
  set text(font: sans, size: 7.5pt, fill: soft)
  set par(leading: 0.5em)
  stack(
    spacing: 2.1mm,
    words.number,
    2.4mm,
    text(size: 13pt, weight: 500, fill: ink, number-width: "tabular", tracking: 0.4pt, data.number),
    3.4mm,
    words.scan,
    link(data.verifyUrl, data.verifyUrl.clusters().join(sym.zws)),
    if data.footnote != "" { text(size: 6.5pt, data.footnote) },
  )
})

// Issuer and date
#let seal = {
  let signs = data.mark.clusters()
  let size = if signs.len() <= 2 { 20pt } else { 17.5pt }
  let column(signs) = stack(dir: ttb, spacing: 0.9mm, ..signs.map(sign => text(fill: vermilion, weight: 700, size: size, top-edge: "bounds", bottom-edge: "bounds", sign)))
  let half = calc.ceil(signs.len() / 2)
  rotate(-3deg, box(width: 21mm, height: 21mm, stroke: 1.6pt + vermilion, radius: 1.4mm, inset: 0.9mm, box(
    width: 100%,
    height: 100%,
    stroke: 0.45pt + vermilion,
    radius: 0.7mm,
    align(center + horizon, if signs.len() <= 2 { column(signs) } else {
      // Read downwards, right column first, as on a seal.
      stack(dir: ltr, spacing: 1mm, column(signs.slice(half)), column(signs.slice(0, half)))
    }),
  )))
}
#at(158mm, 165mm, 80mm, alignment: right, {
  set par(leading: 0.85em)
  fitted(data.issuer, 79mm, (15.5pt, 13pt, 11pt, 9pt, 7.5pt), weight: 600)
  linebreak()
  text(size: 12pt, data.issuedOn)
})
#place(top + left, dx: 242mm, dy: 162.5mm, seal)

#if data.revoked {
  place(center + horizon, dy: -4mm, rotate(-14deg, box(stroke: 3pt + vermilion.transparentize(25%), radius: 3mm, inset: (x: 12mm, y: 6mm), text(font: sans, size: 60pt, weight: 700, fill: vermilion.transparentize(25%), tracking: 0.15em, words.revoked))))
}
`;
