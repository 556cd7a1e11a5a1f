import type { ClaimLineFragment } from '../../generated/operations.ts'

/** What the parties answered to any of the claims, one sentence each: it goes wherever the hop goes. */
export function HopResponses({ claims }: { readonly claims: readonly Pick<ClaimLineFragment, 'responses'>[] }) {
  const responses = new Map(claims.flatMap((claim) => claim.responses.map(({ id, sentence }) => [id, sentence])))
  return [...responses].map(([id, sentence]) => (
    <span key={id} className="hop-response">
      {sentence}
    </span>
  ))
}
