import { useState } from 'react'

/** Under which the server does the same thing once, however often it is sent; it lives as long as what asks. */
export function useRequestKey(): string {
  const [key] = useState(() => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  })
  return key
}
