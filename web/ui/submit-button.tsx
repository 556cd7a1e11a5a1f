import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

/** Sends a form, once. */
export function SubmitButton({ pending, children }: { readonly pending: boolean; readonly children: ReactNode }) {
  return (
    <Button type="submit" className="button" isDisabled={pending}>
      {children}
    </Button>
  )
}
