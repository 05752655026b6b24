/** A cell that cannot become a value; the message completes the line that names line and field. */
export class BadValue extends Error {
  override readonly name = 'BadValue';
}
