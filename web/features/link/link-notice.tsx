import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { pathsAllowed } from '../../../server/features/path/question.ts'
import { defaultFilters } from '../../state/answer-state.ts'
import { type LinkFault, mended } from '../../state/link-reader.ts'
import { linkFaults } from './link-faults.ts'
import './link.css'

/** Says which parts of the link were not understood, and what was done instead; dismissing it mends the address. */
export function LinkNotice() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [params, setParams] = useSearchParams()
  const faults = linkFaults(pathname, params)
  return (
    <div role="status">
      {faults.length > 0 && (
        <section className="link-notice note-caution" aria-labelledby="link-notice">
          <p id="link-notice">{t('link.heading')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.name}=${fault.text}`}>
                <code>{`${fault.name}=${fault.text}`}</code> <Instead fault={fault} />
              </li>
            ))}
          </ul>
          <Button
            className="icon-button"
            aria-label={t('link.dismiss')}
            onPress={() => setParams(mended(params, faults), { replace: true, preventScrollReset: true })}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </section>
      )}
    </div>
  )
}

function Instead({ fault: { name, kept } }: { readonly fault: LinkFault }) {
  const { t, i18n } = useTranslation()
  const key = `link.instead.${name}`
  if (kept !== null) return t('link.kept', { kept })
  // A made-up name is no key of the words, however it is spelt.
  if (!/^[a-zA-Z]+$/.test(name) || !i18n.exists(key)) return t('link.unknown')
  return t(key as 'link.instead.hops', { hops: defaultFilters.maxHops, k: pathsAllowed.default })
}
