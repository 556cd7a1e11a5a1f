import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { entityType } from '../../../server/ontology/entity-types.ts'
import type { NeighbourKindsQuery } from '../../generated/operations.ts'
import { relationLabel } from '../../locales/claim-labels.ts'
import { useLanguage } from '../../state/address.ts'
import { type Expansion, kindText, type NeighbourKind } from '../../state/expansion.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { type CountedKind, countedKinds } from './counted-kinds.ts'

interface Props {
  readonly name: string
  readonly neighbourhood: NeighbourKindsQuery['neighbourhood']
  /** What is shown already. */
  readonly expansion: Expansion | null
  /** Null: all of them, whatever their kind; none: nothing is shown any more. */
  onChoose(kinds: readonly NeighbourKind[] | null): void
  onClose(): void
}

/** A box to tick for each kind; all are ticked at first, so that Enter shows them all. */
export function KindsForm({ name, neighbourhood, expansion, onChoose, onClose }: Props) {
  const { t } = useTranslation()
  const kinds = countedKinds(neighbourhood.groups)
  const shown = expansion?.kinds?.map(kindText)
  const [chosen, choose] = useState<ReadonlySet<string>>(
    () => new Set(kinds.map(kindText).filter((text) => shown?.includes(text) ?? true)),
  )
  const toggle = (kind: NeighbourKind) => {
    const next = new Set(chosen)
    if (!next.delete(kindText(kind))) next.add(kindText(kind))
    choose(next)
  }
  const all = chosen.size === kinds.length
  if (kinds.length === 0) return <p className="note">{t('neighbours.none')}</p>
  return (
    <form
      className="kinds"
      onSubmit={(event) => {
        event.preventDefault()
        onChoose(all ? null : kinds.filter((kind) => chosen.has(kindText(kind))))
      }}
    >
      {[true, false].map((outgoing) => {
        const rows = kinds.filter((kind) => kind.outgoing === outgoing)
        return (
          rows.length > 0 && (
            <fieldset key={String(outgoing)}>
              <legend>{t(outgoing ? 'neighbours.outgoing' : 'neighbours.incoming', { name })}</legend>
              {rows.map((kind) => (
                <KindRow
                  key={kindText(kind)}
                  kind={kind}
                  on={chosen.has(kindText(kind))}
                  onToggle={() => toggle(kind)}
                />
              ))}
            </fieldset>
          )
        )
      })}
      <div className="dialog-buttons">
        {/* The first thing that the keyboard is on: Enter shows what is ticked. */}
        <Button type="submit" className="button button-main" autoFocus isDisabled={chosen.size === 0 && !expansion}>
          {all
            ? t('neighbours.showAll', { count: neighbourhood.totalCount })
            : chosen.size > 0
              ? t('neighbours.showChosen')
              : t('outline.collapse')}
        </Button>
        <Button className="button" onPress={() => choose(new Set(all ? [] : kinds.map(kindText)))}>
          {all ? t('neighbours.tickNone') : t('neighbours.tickAll')}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface RowProps {
  readonly kind: CountedKind
  readonly on: boolean
  onToggle(): void
}

/** Reads on from the entity's name, or up to it, as the claims do. */
function KindRow({ kind, on, onToggle }: RowProps) {
  const language = useLanguage()
  const type = <TypeMark type={kind.type} word={entityType(kind.type).plurals[language]} />
  const words = relationLabel(kind.predicate)[language]
  return (
    <label className="tick kind">
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span className="kind-words">
        {kind.outgoing ? words : type} <span aria-hidden="true">→</span> {kind.outgoing ? type : words}
      </span>
      <span className="kind-count">{kind.count}</span>
    </label>
  )
}
