import { useId } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { saveDialog } from './save-dialog-state.ts'
import { useSavingAllowed } from './use-saving-allowed.ts'
import './saved.css'

/** Saves the chain in front, so that it can be cited. */
export function SaveChain() {
  const { t } = useTranslation()
  const permanent = useId()
  if (!useSavingAllowed()) return null
  return (
    <>
      <Button className="button-quiet save-chain" aria-describedby={permanent} onPress={saveDialog.open}>
        {t('saved.save')}
      </Button>
      <p id={permanent} className="quiet save-chain-note">
        {t('saved.permanent')}
      </p>
    </>
  )
}
