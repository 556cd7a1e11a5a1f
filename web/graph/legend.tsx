import type { ReactNode } from 'react'
import { entityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames, standings, strengthNames, strengths } from '../../server/ontology/evidence-terms.ts'
import type { Language } from '../../server/ontology/language.ts'
import { coderSign } from './drawn-names.ts'
import { ShapeIcon } from './shape-icon.tsx'
import { dashes } from './style-rules.ts'
import { strengthWidth } from './to-elements.ts'
import { say, type WordKey } from './words.ts'

const strokes: Readonly<Record<string, { dash?: string; mark?: ReactNode; round?: boolean }>> = {
  ALLEGED: { dash: dashes.alleged.join(' ') },
  CONFIRMED: {},
  DISPUTED: { dash: dashes.disputed.join(' '), round: true, mark: <path d="M20 3l5 5-5 5-5-5z" fill="currentColor" /> },
  RETRACTED: { mark: <path d="M20 2v12" strokeWidth="2" /> },
}

/** Reachable by keyboard, because it scrolls where there is little room. */
const scrollable = { tabIndex: 0 }

/** What the canvas's shapes and lines mean, in words. */
export function Legend({ language }: { language: Language }) {
  return (
    <section className="graph-legend" aria-label={say('legend', language)} {...scrollable}>
      <Group title={say('shapes', language)}>
        {entityTypeNames.map((type) => (
          <Entry key={type} mark={<ShapeIcon type={type} />} words={entityType(type).labels[language]} />
        ))}
        <Entry mark={<UnnamedMark />} words={say('unnamed', language)} />
        <Entry mark={coderSign} words={say('coderName', language)} />
        <Entry mark={<span className="graph-legend-badge">n+</span>} words={say('hidden', language)} />
      </Group>
      <Group title={say('lineStyle', language)}>
        {standingNames.map((standing) => (
          <Entry
            key={standing}
            mark={
              <Line dash={strokes[standing]?.dash} round={strokes[standing]?.round}>
                {strokes[standing]?.mark}
              </Line>
            }
            words={standings[standing][language]}
          />
        ))}
      </Group>
      <Group title={say('lineWidth', language)}>
        {strengthNames.map((strength) => (
          <Entry key={strength} mark={<Line width={strengthWidth(strength)} />} words={strengths[strength][language]} />
        ))}
      </Group>
      <Group title={say('steps', language)}>
        {steps.map(([key, mark]) => (
          <Entry key={key} mark={mark} words={say(key, language)} />
        ))}
      </Group>
    </section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

const Entry = ({ mark, words }: { mark: ReactNode; words: string }) => (
  <li>
    <span className="graph-legend-mark">{mark}</span>
    {words}
  </li>
)

function Line(props: {
  dash?: string
  width?: number
  round?: boolean
  from?: number
  to?: number
  children?: ReactNode
}) {
  const { dash, width = 2.25, round, from = 0, to = 40, children } = props
  return (
    <svg viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" fill="none" stroke="currentColor">
      <path
        d={`M${from} 8H${to}`}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={round ? 'round' : 'butt'}
      />
      {children}
    </svg>
  )
}

const UnnamedMark = () => (
  <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M7.5 3.5h9L21.5 12l-5 8.5h-9L2.5 12z" strokeWidth="2" strokeDasharray="4 2.6" />
  </svg>
)

const steps: readonly (readonly [WordKey, ReactNode])[] = [
  [
    'supply',
    <Line key="supply" to={30}>
      <path d="M30 3.5v9l9-4.5z" fill="currentColor" stroke="none" />
    </Line>,
  ],
  [
    'named',
    <Line key="named" to={28}>
      <path d="M29 3.5v9l9-4.5z" strokeWidth="1.5" />
    </Line>,
  ],
  [
    'inferred',
    <Line key="inferred" from={20}>
      <path d="M7 12l3-8M12 12l3-8" strokeWidth="1.75" />
    </Line>,
  ],
  [
    'denial',
    <Line key="denial" to={36}>
      <path d="M36 2v12" strokeWidth="2.25" />
    </Line>,
  ],
]
