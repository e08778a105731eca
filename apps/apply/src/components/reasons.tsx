import type { Reason } from '@zhutui/contract';

/** Why something was not done: every reason at once, read out when it appears. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] | undefined }) {
  if (reasons === undefined || reasons.length === 0) return null;
  return (
    <div className="notice notice-bad" role="alert">
      <strong>未能办理：</strong>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.path ?? ''} ${reason.message}`}>{reason.message}</li>
        ))}
      </ul>
    </div>
  );
}
