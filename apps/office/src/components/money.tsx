import { moneyWords } from '@zhutui/wording';

/** An amount from fen, in figures that align. */
export const Money = ({ fen }: { readonly fen: number }) => <span className="money">{moneyWords(fen)}</span>;
