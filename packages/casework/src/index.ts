export { type ApplyInput, apply, type Filing } from './applications/apply.ts';
export { correct } from './applications/correct.ts';
export { hold, resume } from './applications/hold.ts';
export { importRoster } from './applications/import-roster.ts';
export type { Lodged } from './applications/lodge.ts';
export { receive } from './applications/receive.ts';
export { type Note, returnForCorrection } from './applications/return-for-correction.ts';
export { rosterTemplate } from './applications/roster-template.ts';
export { withdraw } from './applications/withdraw.ts';
export type { Stepped, Target } from './cases/step-case.ts';
export type { Claim } from './claims/read-claim.ts';
export { approve } from './decisions/approve.ts';
export { assessCase, type CaseAssessment, type MatchAssessment } from './decisions/assess-case.ts';
export { endorse } from './decisions/endorse.ts';
export { preview } from './decisions/preview.ts';
export { refer } from './decisions/refer.ts';
export { refuse } from './decisions/refuse.ts';
export { declareUnitMatch, type UnitMatchInput } from './employers/declare-unit-match.ts';
export { type EmployerName, listEmployers } from './employers/list-employers.ts';
export { readUnit, type Units, type UnitView } from './employers/read-unit.ts';
export { type UnitMember, type UnitMembers, unitMembers } from './employers/unit-members.ts';
export type { KnownList } from './lists/known-list.ts';
export {
  type Completions,
  type CompletionView,
  listCompletions,
  type WithdrawalView,
} from './lists/list-completions.ts';
export { type CompletionInput, proposeCompletion } from './lists/propose-completion.ts';
export { type CompletionTarget, confirmCompletion, rejectCompletion } from './lists/settle-completion.ts';
export { confirmWithdrawal, proposeWithdrawal, rejectWithdrawal } from './lists/withdraw-completion.ts';
export { answerObjection, type ObjectionAnswer } from './notices/answer-objection.ts';
export { endNotices } from './notices/end-notices.ts';
export {
  listNotices,
  type NoticePage,
  type OpenNotice,
  type RunningNotice,
  runningNotices,
} from './notices/list-notices.ts';
export type { NoticePeriod } from './notices/notice-period.ts';
export { objectTo } from './notices/object-to.ts';
export { openNotices } from './notices/open-notices.ts';
export type { MatchForecast } from './precheck/match-forecast.ts';
export {
  type PrecheckInput,
  type PrecheckQuestion,
  type PrecheckView,
  precheck,
} from './precheck/precheck.ts';
export { importAwards } from './registers/import-awards.ts';
export { type CalendarInput, importCalendar } from './registers/import-calendar.ts';
export { importEmployers } from './registers/import-employers.ts';
export { importMembers } from './registers/import-members.ts';
export { importRegister } from './registers/import-register.ts';
export { type NearProgramme, nearProgrammes } from './registers/near-programmes.ts';
export type { FileInput, Imported } from './registers/take-file.ts';
export { type TemplateKind, template } from './registers/template.ts';
export { type Replay, verifyDigests } from './replays/verify-digests.ts';
export { type AllocationInput, type Proposed, proposeAllocation } from './runs/propose-allocation.ts';
export {
  type AllocationLine,
  type AllocationSummary,
  type AllocationView,
  listAllocations,
  readAllocation,
} from './runs/read-allocation.ts';
export { type Replayed, replayAllocation } from './runs/replay-allocation.ts';
export {
  confirmAllocation,
  type RunTarget,
  rejectAllocation,
  type Settled,
} from './runs/settle-allocation.ts';
export { type StandingCount, standingCounts } from './runs/standing-counts.ts';
export type { Shop } from './shop/shop.ts';
export { todayOf } from './shop/today.ts';
export type { CaseSummary } from './views/case-summary.ts';
export type { CaseView } from './views/case-view.ts';
export type { DecisionView } from './views/decision-view.ts';
export type { ItemView } from './views/item-view.ts';
export { type CaseFilter, type CasePage, listCases } from './views/list-cases.ts';
export type { MemberView } from './views/member-view.ts';
export { type MemberCaseView, myCase, myCases } from './views/my-cases.ts';
export { myProfile } from './views/my-profile.ts';
export type { ObjectionView } from './views/objection-view.ts';
export { readCase, type StaffCaseView } from './views/read-case.ts';
export type { LevelView, OpinionView } from './views/review-view.ts';
export type { TimelineEntry } from './views/timeline.ts';
export { correctFiling, type UnitFiling, unitFiling } from './views/unit-filing.ts';
export { unitFilings } from './views/unit-filings.ts';
