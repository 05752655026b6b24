const PRODUCT = [
  'id',
  'version',
  'createdAt',
  'updatedAt',
  'externalReference',
  'metadata',
  'name',
  'slug',
  'description',
  'status',
  'categoryId',
  'productTypeId',
  'taxClassId',
];
const VARIANT = ['id', 'sku', 'name', 'weight', 'barcode'];

/** How many masks there are. */
export const MASKS = 2 ** (PRODUCT.length + VARIANT.length);

/** A mask of products that no other number below {@link MASKS} gives. */
export function maskOf(number: number): string {
  const chosen = (names: readonly string[], bits: number): string[] => names.filter((_, bit) => (bits >> bit) & 1);
  const variants = chosen(VARIANT, number >> PRODUCT.length).join(',');
  return `{${[...chosen(PRODUCT, number), `variants{${variants}}`].join(',')}}`;
}
