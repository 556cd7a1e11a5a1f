import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddresses } from '../../state/address.ts'
import { withExpansion, withoutExpansion } from '../../state/expansion.ts'
import { entityEnd, leavingOut, namedIn, passing, withEnd } from '../../state/question-edits.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { EntityDetail } from './entity-detail.tsx'

/** An entity beside the answer, with what can be done with it there. */
export function EntityPanel({ id, control }: { readonly id: string; readonly control: AnswerStateControl }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const { state, show, update } = control
  const expanded = state.expanded.some((expansion) => expansion.id === id)
  const isEnd = [...namedIn(state.from), ...namedIn(state.to)].includes(id)
  return (
    <EntityDetail
      id={id}
      heading="h2"
      actions={({ neighbourCount }) => (
        <div className="entity-actions">
          <Button
            className="button"
            onPress={() =>
              update({
                expanded: expanded
                  ? withoutExpansion(state.expanded, id)
                  : withExpansion(state.expanded, { id, kinds: null }),
              })
            }
          >
            {expanded ? t('outline.collapse') : t('outline.expand', { count: neighbourCount })}
          </Button>
          <Button className="button" onPress={() => show(withEnd(state, 'from', entityEnd(id)))}>
            {t('outline.setFrom')}
          </Button>
          <Button className="button" onPress={() => show(withEnd(state, 'to', entityEnd(id)))}>
            {t('outline.setTo')}
          </Button>
          {!isEnd && (
            <>
              <Button className="button" onPress={() => show(passing(state, id))}>
                {t('waypoints.pass')}
              </Button>
              <Button className="button" onPress={() => show(leavingOut(state, id))}>
                {t('outline.leaveOut')}
              </Button>
            </>
          )}
          <PageLink className="button" href={to.entity(id)}>
            {t('outline.page')}
          </PageLink>
        </div>
      )}
    />
  )
}
