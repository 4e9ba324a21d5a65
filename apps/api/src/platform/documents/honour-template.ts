/**
 * Typst source of the certificate of honour (荣誉证书). Everything that differs comes in as JSON through `sys.inputs`, where
 * text stays text. The lower right corner is left free for the issuer's seal, which is set by hand.
 */
export const HONOUR_TEMPLATE = String.raw`
#let data = json(bytes(sys.inputs.data))

#let ink = rgb("#1d2127")
#let soft = rgb("#6b7078")
#let vermilion = rgb("#b8321f")
#let gold = rgb("#b08d3e")

#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let chinese = data.lang == "zh"

#set document(title: data.title + " " + data.number, author: data.issuer, date: auto)
#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(font: serif, size: 17pt, fill: ink, lang: data.lang, region: if chinese { "cn" } else { none })
#set text(features: (pwid: 1)) if not chinese

// Largest of the sizes at which the text keeps to the width.
#let fitted(content, width, sizes, ..style) = context {
  let chosen = sizes.last()
  for size in sizes.rev() {
    if measure(text(size: size, ..style, content)).width <= width { chosen = size }
  }
  text(size: chosen, ..style, content)
}

// A frame in vermilion with a hairline of gold; the corners step inward.
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
#frame(9mm, 7mm, 2.2pt + vermilion)
#frame(12mm, 7mm, 0.8pt + gold)
#frame(13.6mm, 7mm, 0.3pt + gold)
#let corner(x, y) = place(top + left, dx: x, dy: y, rotate(45deg, square(size: 3.2mm, fill: gold, stroke: none)))
#corner(10.4mm, 10.4mm)
#corner(283.4mm, 10.4mm)
#corner(10.4mm, 196.4mm)
#corner(283.4mm, 196.4mm)

// Title between two strokes of gold
#place(top + left, dx: 28mm, dy: 27mm, box(width: 241mm, height: 24mm, align(center + horizon, {
  fitted(data.title, 190mm, (50pt, 44pt, 38pt, 32pt), weight: 700, fill: vermilion, tracking: if chinese { 0.4em } else { 0.03em })
})))
#let stroke-of-gold(x) = place(top + left, dx: x, dy: 56mm, line(length: 46mm, stroke: 0.7pt + gold))
#stroke-of-gold(97mm)
#stroke-of-gold(154mm)
#place(top + left, dx: 147.2mm, dy: 54.7mm, rotate(45deg, square(size: 2.6mm, fill: vermilion)))

// Addressee and sentence
#place(top + left, dx: 46mm, dy: 66mm, box(width: 205mm, fitted(data.addressee, 205mm, (23pt, 20pt, 17pt, 14pt), weight: 600)))
#place(top + left, dx: 46mm, dy: 80mm, box(width: 205mm, height: 36mm, {
  let letters = data.sentence.clusters().len()
  let size = if letters <= 110 { 18pt } else if letters <= 160 { 15.5pt } else { 13pt }
  set text(size: size)
  set par(justify: true, leading: 1.05em, first-line-indent: (amount: if chinese { 2em } else { 0em }, all: true))
  align(horizon, par(data.sentence))
}))

// The honour itself
#place(top + left, dx: 28mm, dy: 117mm, box(width: 241mm, height: 22mm, align(center + horizon, {
  fitted(data.honour, 200mm, (42pt, 34pt, 28pt, 22pt), weight: 700, fill: vermilion, tracking: if chinese { 0.3em } else { 0em })
})))

#place(top + left, dx: 46mm, dy: 142mm, box(width: 205mm, {
  set text(size: 17pt)
  set par(first-line-indent: (amount: if chinese { 2em } else { 0em }, all: true))
  par(data.closing)
}))
#if data.together != "" {
  place(top + left, dx: 46mm, dy: 153.5mm, box(width: 205mm, fitted(data.together, 205mm, (11pt, 9.5pt, 8pt, 7pt), fill: soft, font: sans)))
}

// Number, issuer, day
#place(top + left, dx: 46mm, dy: 181mm, {
  set text(font: sans, size: 10pt, fill: soft)
  data.numberLabel
  h(0.6em)
  text(fill: ink, number-width: "tabular", tracking: 0.4pt, data.number)
})
#place(top + left, dx: 151mm, dy: 164mm, box(width: 100mm, align(center, {
  set par(leading: 0.85em)
  fitted(data.issuer, 100mm, (19pt, 16pt, 13pt, 11pt, 9pt), weight: 600)
  linebreak()
  text(size: 14pt, data.issuedOn)
})))
`;
