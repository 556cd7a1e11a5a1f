import { Button } from 'react-aria-components'

interface Props {
  readonly words: string
  /** What pressing it does, in words. */
  readonly label: string
  onRemove(): void
}

/** Something chosen that one press takes away. */
export const ChipButton = ({ words, label, onRemove }: Props) => (
  <Button className="chip chip-button" aria-label={label} onPress={onRemove}>
    <span>{words}</span>
    <span aria-hidden="true">×</span>
  </Button>
)
