/** Controllers that are named after an occasion and no noun; their handlers say all by themselves. */
const OCCASIONS: ReadonlySet<string> = new Set(['Auth', 'Health', 'Welcome']);

/** What is done to many rows at once. */
const OF_MANY: ReadonlySet<string> = new Set(['list', 'search', 'batch']);

/** Whether a noun has neither an article nor a plural of its own. */
export const isUncounted = (noun: string): boolean => /(?:media|stock|terms)$/i.test(noun);

/** `ProductVariant` → `product variant`. */
export const spoken = ({ name }: { name: string }): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** `ProductCategory` → `ProductCategories`. */
export function pluralOf(noun: string): string {
  if (isUncounted(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return noun + (/(?:s|x|ch|sh)$/.test(noun) ? 'es' : 's');
}

/**
 * The id of an operation, by which generated clients call it: what its handler does, to the noun of its controller.
 *
 * @param controller the name of its class
 * @param handler the name of its method: a verb, and what of the noun it is about where that is not the noun itself
 * @example
 * operationName('ProductController', 'list') // listProducts
 * operationName('ProductController', 'generateVariants') // generateProductVariants
 */
export function operationName(controller: string, handler: string): string {
  const noun = controller.replace(/Controller$/, '');
  if (OCCASIONS.has(noun)) return handler;
  const [verb] = /^[a-z]*/.exec(handler) ?? [''];
  const object = handler.slice(verb.length);
  return verb + (object === '' && OF_MANY.has(verb) ? pluralOf(noun) : noun) + object;
}
