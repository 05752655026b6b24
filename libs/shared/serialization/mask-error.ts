/**
 * A mask that cannot be read (`Mask parse error: …`), or that looks into a field that has no inside (`Mask error: …`).
 * The client is told the message verbatim.
 */
export class MaskError extends Error {
  override readonly name = 'MaskError';
  readonly code = 'MaskError';
  /** The header that it is about. */
  readonly pointer = 'X-Fields';
}
