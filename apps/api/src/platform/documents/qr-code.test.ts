import jsqr from 'jsqr';
import { qrCodeSvg } from './qr-code.js';

/** Draws the dark modules of the SVG's path, which are rows of `M x y h width` strokes. */
function draw(svg: string, scale: number): { pixels: Uint8ClampedArray; size: number } {
  const modules = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const path = /<path stroke="[^"]*" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const size = (modules + 8) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  let x = 0;
  let y = 0;
  for (const [, command, numbers = ''] of path.matchAll(/([Mmh])([^Mmh]*)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[\s,]+|(?=-)/)
      .map(Number);
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'm') [x, y] = [x + first, y + second];
    else {
      fill(pixels, size, scale, x, Math.floor(y), first);
      x += first;
    }
  }
  return { pixels, size };
}

function fill(
  pixels: Uint8ClampedArray,
  size: number,
  scale: number,
  x: number,
  y: number,
  width: number,
): void {
  for (let row = (y + 4) * scale; row < (y + 5) * scale; row += 1) {
    for (let column = (x + 4) * scale; column < (x + 4 + width) * scale; column += 1) {
      pixels.set([0, 0, 0, 255], (row * size + column) * 4);
    }
  }
}

test('a reader of codes gets the address back', async () => {
  const address = 'https://example.org/verify/2014-000001?n=%E7%8E%8B';
  const { pixels, size } = draw(await qrCodeSvg(address), 4);
  const found = jsqr.default(pixels, size, size);
  expect(found?.data).toBe(address);
});
