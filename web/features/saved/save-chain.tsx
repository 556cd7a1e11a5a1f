import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { saveDialog } from './save-dialog-state.ts'
import { useSavingAllowed } from './use-saving-allowed.ts'

/** Saves the chain in front, so that it can be cited. */
export function SaveChain() {
  const { t } = useTranslation()
  if (!useSavingAllowed()) return null
  return (
    <Button className="button-quiet save-chain" onPress={saveDialog.open}>
      {t('saved.save')}
    </Button>
  )
}
