import { useTranslation } from 'react-i18next'

interface Props {
  readonly entity: {
    readonly label: string
    readonly labelFromCoder: boolean
    readonly originalName?: string | null
    readonly originalNameFromCoder?: boolean
  }
}

/** An entity's label with its name in the original script; a sign says where only the coder gives either. */
export function EntityName({ entity: { label, labelFromCoder, originalName, originalNameFromCoder } }: Props) {
  return (
    <>
      {label}
      {labelFromCoder && <CoderSign />}
      {originalName && (
        <small>
          {originalName}
          {originalNameFromCoder && <CoderSign />}
        </small>
      )}
    </>
  )
}

function CoderSign() {
  const { t } = useTranslation()
  return (
    <span className="coder-sign" title={t('entity.codersLabel')}>
      <span aria-hidden="true">†</span>
      <span className="visually-hidden"> ({t('entity.codersLabel')})</span>
    </span>
  )
}
