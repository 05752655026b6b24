/** Who watches whether the process lives must not be turned away by those who fill it. */
export const isHealth = (url: string): boolean => url.startsWith('/health/');
