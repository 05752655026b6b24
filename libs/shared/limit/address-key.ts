/**
 * What a client is counted by: its IPv4 address, or the /64 network of its IPv6 address, of which it has every address.
 *
 * @param address as the socket or a trusted proxy has it
 */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address;
  const [plain] = address.split('%', 1);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain);
  if (mapped) return mapped[1];
  const [before, after] = plain.split('::', 2).map((half) => (half === '' ? [] : half.split(':')));
  const zeros = after === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::`;
}
