import { Link } from '@tanstack/react-router';
import { PageHead } from '../components/page-head.tsx';

/** What is not there, and what somebody may not see: they look the same. */
export const NotFoundPage = () => (
  <>
    <PageHead title="没有这个页面" />
    <p>
      网址可能有误，或内容已经移走。请<Link to="/">返回工作台</Link>重新查找。
    </p>
  </>
);
