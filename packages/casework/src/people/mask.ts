/** `110101********0015`: enough to tell people apart, not enough to use. */
export const maskIdNumber = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;

/** `****0123` */
export const maskCard = (card: string): string => `****${card.slice(-4)}`;
