import { type EndWords, mostNamed } from '../language-words.ts'
import type { EndView, EntityView, SetView } from '../views.ts'
import { either, name, nounOf } from './nouns.ts'

/** "位于新疆的公安机关或高校". */
function phrase({ type, kinds, countries, within, partOf }: SetView): string {
  const which = [
    countries && `位于${either(countries.map(name))}`,
    within && `位于${name(within)}`,
    partOf && `隶属于${name(partOf)}`,
  ].filter((words) => words !== null)
  const noun = either((kinds ?? [null]).map((kind) => nounOf(type, kind)))
  return which.length === 0 ? noun : `${which.join('、')}的${noun}`
}

const named = (entities: readonly EntityView[]): string =>
  entities.length > mostNamed ? `所列${entities.length}个实体之一` : either(entities.map(name))

/** Whichever it is, and those that were found. */
export const any = (end: EndView): string => ('set' in end ? `任一${phrase(end.set)}` : named(end.entities))
export const some = (end: EndView): string => ('set' in end ? phrase(end.set) : named(end.entities))

/** "依次经过甲、乙、". */
export const byWayOf = (via: readonly EntityView[]): string =>
  via.length === 0 ? '' : `${via.length === 1 ? '' : '依次'}经过${via.map(name).join('、')}`

export const ends: EndWords = {
  set: phrase,
  named,
  nobody: (set) => `本图谱未记录${phrase(set)}。`,
  emptyCell: (why, { k, maxHops }) => {
    if (why === 'paths') return `表中只列出最佳的${k}对：空格并不表示没有链。`
    if (why === 'limit') return '搜索在每一对都确定之前停止：空格并不表示没有链。'
    return `空格表示在这些筛选条件下，本图谱中没有不超过${maxHops}步、不经过其他端点的有来源的链通往该处，并不表示没有供货。`
  },
  notInTable: (sides) =>
    `未列入表中：${sides
      .map(({ side, end, count, of }) => {
        const whose = `${side === 'from' ? '起点' : '终点'}的${'set' in end ? phrase(end.set) : '所列实体'}`
        return `${whose}（${count < of ? `${of}个中的${count}个` : of === 1 ? '仅有的1个' : `全部${of}个`}）`
      })
      .join('，')}。`,
}
