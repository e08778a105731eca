/** One clause of a notice, as the product must carry it out. */
export interface Requirement {
  readonly clause: string;
  readonly asks: string;
  /** What the plugin states as data today and the product will do with it later. */
  readonly later?: string;
}

/** Every clause of the three notices, and what is known of the plan of 2015, by the id that tests cite. */
export const requirements: Readonly<Record<string, Requirement>> = {
  'N16-0': { clause: '引言', asks: 'the range of 2015 is kept, added to and adjusted' },
  'N16-1-1-1': { clause: '一（一）1', asks: 'postal and power centres, level 1 and 2, 38 occupations' },
  'N16-1-1-2': { clause: '一（一）2', asks: 'social-worker certificates of full-time union social workers' },
  'N16-1-1-3': { clause: '一（一）3', asks: 'municipal centre, level 3, 8 occupations' },
  'N16-1-1-4': {
    clause: '一（一）4',
    asks: 'two contests, trades without certificate, ranks and numbers of entrants',
  },
  'N16-1-2': { clause: '一（二）', asks: 'telecom centre, 9 occupations become 7' },
  'N16-2': { clause: '二', asks: 'both conditions, for the occupations of both years' },
  'N16-2-1': { clause: '二（一）', asks: 'member with the card, employer’s union under the city federation' },
  'N16-2-2': { clause: '二（二）', asks: 'certificate or rank; certificate issued in 2016' },
  'N16-3': { clause: '三', asks: '2000, 1000 and 800 yuan; ranks and social workers by reference' },
  'N16-4-1': { clause: '四（一）', asks: 'certificates may follow the procedure of 2015' },
  'N16-4-2': { clause: '四（二）', asks: 'competition winners are organised by the association' },
  'N16-4-3': { clause: '四（三）', asks: 'social workers: form of annex 2, two stamps, to the association' },
  'N16-4-4': { clause: '四（四）', asks: 'registered by the end of 2017; the date of the first certificate' },
  'N16-A1': { clause: '附件1', asks: 'the catalogue of issuers, occupations, levels and ranks' },
  'N16-A2': {
    clause: '附件2',
    asks: 'the boxes, stamps and note of the form',
    later: 'the form as an A4 PDF',
  },
  'N16-x': { clause: '–', asks: 'where the notice is silent, rules of 2023 are not carried back' },
  'FS16-1': { clause: '正文', asks: 'the district adds 1:1 to the city’s subsidy of 2016' },
  'FS16-2': { clause: '正文', asks: 'each unit may add a match of its own' },
  P15: { clause: '–', asks: 'the plan of 2015: a catalogue with open rows, never a decision to pay' },
  'N23-1': { clause: '一', asks: 'a Beijing union member who holds the card' },
  'N23-2-1': {
    clause: '二（一）',
    asks: 'level 1, 2, 3 of the centre or a filed institution, 2021 and 2022',
  },
  'N23-2-2': { clause: '二（二）', asks: 'social workers approved in 2022' },
  'N23-2-3': { clause: '二（三）', asks: 'the first ten of the individual final of 2022' },
  'N23-3': { clause: '三', asks: '2000, 1000 and 800 yuan; social workers and ranks by reference' },
  'N23-4-1': { clause: '四（一）', asks: 'complete by 2023-10-31; who applies by which way, with what' },
  'N23-4-2': { clause: '四（二）', asks: 'the association reviews within one month' },
  'N23-4-3': {
    clause: '四（三）',
    asks: 'in batches to the applicant’s own card, by SMS, within three months',
  },
  'N23-5-1': { clause: '五（一）', asks: 'once per worker and year; the applicant chooses the category' },
  'N23-5-2': { clause: '五（二）', asks: 'the date of the first certificate' },
  'N23-6': { clause: '六', asks: 'the implementing body, its address and telephone, on the portal' },
  'N23-A': {
    clause: '附件',
    asks: 'the boxes, declaration and note of the form',
    later: 'the form as an A4 PDF',
  },
};
