/** A random UUID; `crypto.randomUUID` is missing where a yard is opened without HTTPS. */
export function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => ((at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte) + 256).toString(16).slice(1));
  return [4, 6, 8, 10].reduceRight((text, at) => `${text.slice(0, at * 2)}-${text.slice(at * 2)}`, hex.join(""));
}
