import { type EntityType, entityType } from '../../server/ontology/entity-types.ts'
import { useLanguage } from '../state/address.ts'

/** The shapes of the canvas (see `marks`), drawn in a square of 16. */
const outlines: Readonly<Record<EntityType, string>> = {
  Vendor: 'M4.5 3h7A2.5 2.5 0 0 1 14 5.5v5a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 2 10.5v-5A2.5 2.5 0 0 1 4.5 3Z',
  Product: 'M8 3.5c3.6 0 6.2 2 6.2 4.5s-2.6 4.5-6.2 4.5S1.8 10.5 1.8 8 4.4 3.5 8 3.5Z',
  Tender: 'M2 4h8.5L14.5 8l-4 4H2Z',
  Contract: 'M5 3h6l3 3v4l-3 3H5l-3-3V6Z',
  Buyer: 'M4.7 2.6h6.6L14.6 8l-3.3 5.4H4.7L1.4 8Z',
  Programme: 'M8 1.4 14.6 8 8 14.6 1.4 8Z',
  Place: 'M7.1 2.9a1 1 0 0 1 1.8 0l5 9.2a1 1 0 0 1-.9 1.5H3a1 1 0 0 1-.9-1.5Z',
  Authority:
    'M7.4 1.9a1 1 0 0 1 1.2 0l5.3 3.9a1 1 0 0 1 .4 1.1l-2 6.2a1 1 0 0 1-1 .7H4.7a1 1 0 0 1-1-.7l-2-6.2a1 1 0 0 1 .4-1.1Z',
  Regulation: 'M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3Z',
}

/** The shape and colour of a type; with `word`, the type's or the kind's name beside it. */
export function TypeMark({ type, word }: { readonly type: EntityType; readonly word?: string | true | null }) {
  const language = useLanguage()
  const text = word === true ? entityType(type).labels[language] : word
  return (
    <span className={`type-mark type-${type.toLowerCase()}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={outlines[type]} />
      </svg>
      {text && <span>{text}</span>}
    </span>
  )
}
