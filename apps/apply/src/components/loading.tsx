export const Loading = () => (
  <p className="quiet" role="status">
    正在读取……
  </p>
);

/** A read that failed: says so, and offers to try again. */
export const Trouble = ({ again }: { readonly again: () => void }) => (
  <div className="notice notice-bad" role="alert">
    <p>暂时无法读取，请检查网络后重试。</p>
    <button type="button" className="button" onClick={again}>
      重新读取
    </button>
  </div>
);
