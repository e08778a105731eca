/** The page's own style: two columns where there is room, one where there is not; light and dark. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--line:#8886;--soft:#8881;--bad:#b3261e;--ok:#1a6b35;--link:#0b57d0}
@media(prefers-color-scheme:dark){:root{--bad:#ffb4ab;--ok:#7fd99a;--link:#a8c7fa}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.7 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header,main{padding:0 1rem;max-width:100rem;margin:auto}
h1{font-size:1.5rem}h2{font-size:1.2rem}h3{font-size:1rem;margin:.2rem 0}
a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:Canvas;padding:.5rem}
.ok{color:var(--ok)}.bad,.short,.survived b{color:var(--bad)}
main{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
@media(min-width:900px){main{grid-template-columns:minmax(0,5fr) minmax(0,6fr)}
#notice{position:sticky;top:0;max-height:100vh;overflow:auto;padding-right:.5rem}}
#notice .line{margin:.5rem 0}
.unit.open{background:#b3261e22}
.mark{display:inline-block;font-size:.75rem;line-height:1.5rem;min-width:1.5rem;padding:0 .3rem;margin:0 .1rem;border:1px solid var(--line);border-radius:.3rem;text-align:center}
details.mark summary{display:inline;padding:0;list-style:none}details.mark[open]{display:block;text-align:left;padding:.3rem .5rem}
article{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem;margin:0 0 1rem}
article:target{outline:3px solid var(--link)}
.meta,small{font-size:.8rem;overflow-wrap:anywhere}
pre{overflow:auto;background:var(--soft);padding:.6rem;font-size:.85rem;max-height:24rem}
code{overflow-wrap:anywhere;background:var(--soft)}
.wide{overflow:auto}table{border-collapse:collapse;font-size:.85rem}
td,th{border:1px solid var(--line);padding:.2rem .4rem;text-align:left;vertical-align:top}
summary{cursor:pointer;padding:.3rem 0}ul{padding-left:1.2rem}li{overflow-wrap:anywhere}
@media print{#notice{position:static;max-height:none}}
`;
