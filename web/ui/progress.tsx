import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Says what is being done and for how long, once it takes more than half a second. */
export function Progress({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const tenths = useTenths()
  if (tenths < 5) return <p className="progress" role="status" />
  return (
    <p className="progress">
      <span role="status">{children}</span> · <span>{t('answer.seconds', { seconds: (tenths / 10).toFixed(1) })}</span>
    </p>
  )
}

/** Tenths of a second since this was first shown. */
function useTenths(): number {
  const [tenths, setTenths] = useState(0)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setTenths(Math.floor((performance.now() - start) / 100)), 100)
    return () => clearInterval(timer)
  }, [])
  return tenths
}
