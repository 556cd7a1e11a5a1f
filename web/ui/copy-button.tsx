import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** Copies a text, and says so where it stands and to screen readers. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text())
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button className="button-quiet" onPress={copy}>
      <span aria-live="polite">{copied ? t('answer.copied') : label}</span>
    </Button>
  )
}
