/** What the provider puts in front of every message; it counts towards the length. */
export const signature = '【职工助推】';

export interface Template {
  readonly title: string;
  /** The reviewed words; `{name}` stands for a variable. */
  readonly text: string;
  /** Shown to nobody but the addressee: the log leaves the text out. */
  readonly secret?: true;
  /** How many minutes after each definite refusal it is tried again; the common plan unless told. */
  readonly retryMinutes?: readonly number[];
}

/** Every message there is. A refusal never says why: the reasons are read after signing in, or heard by telephone. */
export const templates = {
  code: {
    title: '登录验证码',
    text: '验证码{code}，5分钟内有效，用于登录。请勿告诉他人。',
    secret: true,
    // A member who waits asks for another code.
    retryMinutes: [],
  },
  applied: { title: '申请已提交', text: '您的申请已提交，受理编号{reference}，可登录查看进度。' },
  returned: { title: '需要补正', text: '申请{reference}需要补正，请登录查看应补正的内容，或拨打12351咨询。' },
  onHold: { title: '暂缓办理', text: '申请{reference}暂缓办理，请登录查看原因，或拨打12351咨询。' },
  referred: { title: '转入复核', text: '申请{reference}已转入复核，可登录查看进度。' },
  approved: { title: '审核通过', text: '申请{reference}已审核通过，等待拨付，可登录查看进度。' },
  passed: { title: '通过待分配', text: '申请{reference}已通过审核，等待统一分配，可登录查看进度。' },
  waiting: { title: '列入候补', text: '申请{reference}已列入候补，可登录查看进度。' },
  allotted: { title: '分配已有结果', text: '申请{reference}分配已有结果，请登录或拨打12351查看。' },
  refused: { title: '审核已有结果', text: '申请{reference}审核已有结果，请登录或拨打12351查看原因。' },
  withdrawn: { title: '申请已撤回', text: '申请{reference}已撤回。如非本人办理，请拨打12351。' },
  paid: { title: '已拨付', text: '申请{reference}的{amount}已拨付到您登记的银行卡，请留意查收。' },
  paymentFailed: {
    title: '拨付未成功',
    text: '申请{reference}的拨付未成功，请登录或拨打12351了解如何办理。',
  },
  paidWithMatch: {
    title: '已连同配比拨付',
    text: '申请{reference}的{amount}（含配比）已拨付到您登记的银行卡。',
  },
  matchPaid: { title: '配比补助已拨付', text: '申请{reference}的配比补助{amount}已拨付到您登记的银行卡。' },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;

/** The template as data, with its optional parts. */
export const templateOf = (name: TemplateName): Template => templates[name];
