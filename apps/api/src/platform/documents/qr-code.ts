import qrcode from 'qrcode';

/**
 * Draws a QR code as SVG, without the empty margin: the page around it gives that.
 *
 * @param text usually an address; at most some 1 600 letters
 */
export function qrCodeSvg(text: string): Promise<string> {
  // A quarter of the code may be smudged on paper and it still reads.
  return qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'Q', margin: 0 });
}
