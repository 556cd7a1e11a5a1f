import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly words: string
  /** What pressing it does, in words. */
  readonly action: string
  onRemove(): void
}

/** Something chosen that one press takes away. */
export function ChipButton({ words, action, onRemove }: Props) {
  const { t } = useTranslation()
  return (
    // Of no slot: inside a type-ahead field it is not what opens the suggestions.
    <Button slot={null} className="chip chip-button" onPress={onRemove}>
      <span>
        {words}
        <span className="visually-hidden">
          {t('app.colon')}
          {action}
        </span>
      </span>
      <span aria-hidden="true">×</span>
    </Button>
  )
}
