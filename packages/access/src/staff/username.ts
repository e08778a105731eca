/** The one way a name is kept and looked for. */
export const tidyUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** 2 to 32 letters, digits, dots, underscores and hyphens. */
export const isUsername = (name: string): boolean => /^[\p{L}\p{N}._-]{2,32}$/u.test(name);
