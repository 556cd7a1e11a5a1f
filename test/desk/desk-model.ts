import type { ProposalState, Standing } from '../../server/ontology/evidence-terms.ts'

/** What the desk should hold, kept plainly: one claim of one passage to a proposal. */

export interface ModelProposal {
  readonly id: string
  readonly by: string
  state: ProposalState
  /** The revision that recorded it last, and who wrote that one. */
  version: number
  writer: string
  claim: string
  year: string
  against: number
  comment: string | null
}

interface ClaimVersion {
  readonly revision: number
  readonly year: string
  readonly author: string
  readonly standing: Standing
}

export interface ModelDispute {
  readonly id: string
  readonly claim: string
  readonly by: string
  open: boolean
  finding: string | null
  settledBy: string | null
}

/** What a request should come to: a reason to refuse it, or the record and the revision that it answers with. */
export type Outcome = { readonly reason: string } | { readonly revision: number }

const refused = (reason: string): Outcome => ({ reason })

export class DeskModel {
  head: number
  readonly proposals: ModelProposal[] = []
  readonly claims = new Map<string, ClaimVersion[]>()
  readonly disputes: ModelDispute[] = []

  constructor(head: number) {
    this.head = head
  }

  claimAt(claim: string, revision: number): ClaimVersion | undefined {
    return this.claims.get(claim)?.findLast((version) => version.revision <= revision)
  }

  claimNow(claim: string): ClaimVersion | undefined {
    return this.claimAt(claim, this.head)
  }

  propose(id: string, by: string, claim: string, year: string, against: number): Outcome {
    if (this.#changed(claim, against)) return refused('CHANGED_SINCE')
    const version = this.#write()
    this.proposals.push({ id, by, state: 'PROPOSED', version, writer: by, claim, year, against, comment: null })
    return { revision: version }
  }

  revise(proposal: ModelProposal, by: string, expected: number, year: string, against: number): Outcome {
    if (proposal.by !== by) return refused('NOT_YOUR_PROPOSAL')
    const same = proposal.year === year && proposal.against === against
    if (proposal.state === 'PROPOSED' && same) return { revision: proposal.version }
    if (proposal.state !== 'PROPOSED' && proposal.state !== 'SENT_BACK') return refused('NOT_WAITING')
    if (proposal.version !== expected || this.#changed(proposal.claim, against)) return refused('CHANGED_SINCE')
    return this.#step(proposal, by, { state: 'PROPOSED', year, against })
  }

  withdraw(proposal: ModelProposal, by: string, expected: number): Outcome {
    if (proposal.by !== by) return refused('NOT_YOUR_PROPOSAL')
    if (proposal.state === 'WITHDRAWN') return { revision: proposal.version }
    if (proposal.state === 'ACCEPTED') return refused('NOT_WAITING')
    if (proposal.version !== expected) return refused('CHANGED_SINCE')
    return this.#step(proposal, by, { state: 'WITHDRAWN' })
  }

  sendBack(proposal: ModelProposal, by: string, expected: number, comment: string): Outcome {
    if (proposal.state === 'SENT_BACK' && proposal.writer === by && proposal.comment === comment)
      return { revision: proposal.version }
    if (proposal.state !== 'PROPOSED') return refused('NOT_WAITING')
    if (proposal.version !== expected) return refused('CHANGED_SINCE')
    return this.#step(proposal, by, { state: 'SENT_BACK', comment })
  }

  accept(proposal: ModelProposal, by: string, expected: number): Outcome {
    if (proposal.state === 'ACCEPTED' && proposal.writer === by) return { revision: proposal.version }
    if (proposal.state !== 'PROPOSED') return refused('NOT_WAITING')
    if (proposal.version !== expected) return refused('CHANGED_SINCE')
    if (proposal.by === by) return refused('OWN_PROPOSAL')
    if (this.#changed(proposal.claim, proposal.against)) return refused('CHANGED_SINCE')
    const { author = proposal.by, standing = 'ALLEGED' } = this.claimNow(proposal.claim) ?? {}
    const outcome = this.#step(proposal, by, { state: 'ACCEPTED' })
    this.#version(proposal.claim, { year: proposal.year, author, standing })
    return outcome
  }

  dispute(id: string, by: string, claim: string): Outcome {
    if (this.claimNow(claim) === undefined) return refused('RECORD_UNKNOWN')
    this.disputes.push({ id, claim, by, open: true, finding: null, settledBy: null })
    return { revision: this.#write() }
  }

  settle(dispute: ModelDispute, by: string, finding: string): Outcome {
    if (!dispute.open) return refused('SETTLED_ALREADY')
    Object.assign(dispute, { open: false, finding, settledBy: by })
    return { revision: this.#write() }
  }

  retract(claim: string, expected: number): Outcome {
    const now = this.claimNow(claim)
    if (now === undefined) return refused('RECORD_UNKNOWN')
    if (now.standing === 'RETRACTED') return { revision: this.head }
    if (this.#changed(claim, expected)) return refused('CHANGED_SINCE')
    this.#write()
    this.#version(claim, { ...now, standing: 'RETRACTED' })
    return { revision: this.head }
  }

  /** As it is shown: an open dispute prevails, a retraction over that. */
  standing(claim: string): Standing | undefined {
    const standing = this.claimNow(claim)?.standing
    if (standing === undefined || standing === 'RETRACTED') return standing
    return this.disputes.some((dispute) => dispute.claim === claim && dispute.open) ? 'DISPUTED' : standing
  }

  #write(): number {
    this.head += 1
    return this.head
  }

  #step(proposal: ModelProposal, writer: string, changes: Partial<ModelProposal>): Outcome {
    Object.assign(proposal, changes, { version: this.#write(), writer })
    return { revision: this.head }
  }

  #version(claim: string, version: Omit<ClaimVersion, 'revision'>): void {
    this.claims.set(claim, [...(this.claims.get(claim) ?? []), { ...version, revision: this.head }])
  }

  #changed(claim: string, against: number): boolean {
    const says = (version: ClaimVersion | undefined) =>
      version && [version.year, version.author, version.standing].join(' ')
    return says(this.claimAt(claim, against)) !== says(this.claimNow(claim))
  }
}
