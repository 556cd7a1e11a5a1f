import type { QueuedFragment, ShownProposalQuery } from '../../generated/cli-operations.ts'
import { strengths } from '../../ontology/evidence-terms.ts'
import type { Language } from '../../ontology/language.ts'
import type { Terminal } from '../terminal.ts'
import { type Style, styleOf } from '../text/style.ts'
import { oneLine } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { deskWords, stateWords } from './desk-words.ts'

type Shown = NonNullable<ShownProposalQuery['proposal']>
type Changed = Shown['changes'][number]

/** One line of the queue; what comes first is what other commands take. */
export function queuedText(proposal: QueuedFragment, language: Language, { colour }: Terminal): string {
  const words = deskWords[language]
  const { id, recordedIn, recordedAt, state, by, claimCount } = proposal
  return [
    styleOf(colour).bold(`${id}@${recordedIn}`),
    stateWords(state, language),
    words.claims(claimCount),
    words.by(by),
    recordedAt.slice(0, 10),
  ].join(' · ')
}

/** A proposal with all that it changes, for whoever reviews it. */
export function shownText(proposal: Shown, language: Language, terminal: Terminal): string {
  const words = deskWords[language]
  const style = styleOf(terminal.colour)
  const { comments, sample, changedSince, changes } = proposal
  return [
    queuedText(proposal, language, terminal),
    ...(sample === null ? [] : [words.sample(sample.checked, sample.of, sample.wrong)]),
    ...(changedSince.length === 0
      ? []
      : [style.warn(wrap(words.changed(changedSince.map((c) => c.record)), terminal.columns))]),
    ...changes.map((change) => changedText(change, language, terminal)),
    ...comments.map(({ by, time, text }) => wrap(`${by}, ${time.slice(0, 10)}: ${oneLine(text)}`, terminal.columns)),
  ].join('\n\n')
}

function changedText(change: Changed, language: Language, { columns, colour }: Terminal): string {
  const words = deskWords[language]
  const style = styleOf(colour)
  const { op, kind, id, difference, sentence, strength } = change
  const isNew = difference.every(({ before }) => before === null)
  const what = op === 'retire' ? words.retired : isNew ? words.added : words.amended
  return [
    `${style.bold(`${kind}:${id}`)} (${what})`,
    ...(sentence === null
      ? []
      : [wrap(`${sentence}${strength === null ? '' : ` [${strengths[strength][language]}]`}`, columns)]),
    ...difference.map((one) =>
      wrap(`${one.field}: ${partsText(one.parts, style)}`, columns, { first: '  ', rest: '    ' }),
    ),
  ].join('\n')
}

/** Legible without colour: what went stands in [-…-], what came in {+…+}. */
const partsText = (parts: Changed['difference'][number]['parts'], style: Style): string =>
  parts
    .map(({ change, text }) => {
      const shown = oneLine(text)
      if (change === 'REMOVED') return style.quiet(`[-${shown}-]`)
      return change === 'ADDED' && parts.length > 1 ? style.bold(`{+${shown}+}`) : shown
    })
    .join('')
