import type { Tree } from './plan';

type Kind = { readonly kind: 'leaf' };

/** One item stands for itself; several are joined. */
export function combine<Leaf extends Kind>(kind: 'and' | 'or', items: readonly Tree<Leaf>[]): Tree<Leaf> {
  return items.length === 1 ? items[0] : { kind, items };
}

/** The same tree with other leaves, converted in the order in which they were written. */
export function mapLeaves<From extends Kind, To extends Kind>(tree: Tree<From>, convert: (leaf: From) => To): Tree<To> {
  // The recursion is as deep as the format check let the tree become.
  if (tree.kind === 'leaf') return convert(tree);
  const node = tree as Exclude<Tree<From>, From>;
  return node.kind === 'not'
    ? { kind: 'not', item: mapLeaves(node.item, convert) }
    : { kind: node.kind, items: node.items.map((item) => mapLeaves(item, convert)) };
}
