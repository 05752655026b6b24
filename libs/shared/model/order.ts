/** `-createdAt,name` → the keys of an order. */
export const parseOrder = (text = ''): { property: string; direction: 'asc' | 'desc' }[] =>
  text
    .split(',')
    .filter((item) => item !== '')
    .map((item) => ({ property: item.replace(/^-/, ''), direction: item.startsWith('-') ? 'desc' : 'asc' }));
