import type { ClaimLineFragment } from '../../generated/operations.ts'

/** What the parties answered to any of the claims, one sentence each: it goes wherever the hop goes. */
export function HopResponses({ claims }: { readonly claims: readonly Pick<ClaimLineFragment, 'responses'>[] }) {
  const sentences = new Set(claims.flatMap(({ responses }) => responses.map(({ sentence }) => sentence)))
  return [...sentences].map((sentence) => (
    <span key={sentence} className="hop-response">
      {sentence}
    </span>
  ))
}
