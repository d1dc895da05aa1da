/** Full-width signs, other dashes and curly quotes as a plain keyboard has them, sign for sign: what stands at a place there stands at it here. */
export const onPlainKeys = (words: string) =>
  words
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"');
