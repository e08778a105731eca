import { Link } from 'wouter';
import { Title } from './title.tsx';

export const NotFoundPage = () => (
  <>
    <Title>没有这个页面</Title>
    <p>
      网址可能有误，或内容已经移走。请<Link href="/">返回首页</Link>重新查找。
    </p>
  </>
);
