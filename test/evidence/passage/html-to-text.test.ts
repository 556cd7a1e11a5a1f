import { expect, test } from 'vitest'
import { foldWhiteSpace } from '../../../server/features/evidence/passage/fold.ts'
import { htmlToText } from '../../../server/features/evidence/passage/html-to-text.ts'

test('blocks stand apart, inline elements run on, entities are characters', () => {
  const html = '<h1>Titre</h1><p>Un <b>contr</b>at&nbsp;: 30&#8239;000 <a href="/">cam&eacute;ras</a>.<p>Fin<br>ici'
  expect(htmlToText(html)).toBe('Titre\n\nUn contrat\u00a0: 30\u202f000 caméras.\n\nFin\nici')
})

test('nothing is executed and nothing unseen is read', () => {
  const html =
    '<html><head><title>t</title><script>document.write("x")</script></head><body>' +
    '<img src=x onerror="throw 1"><style>p{}</style><noscript>n</noscript><!-- c --><p>seen</p></body></html>'
  expect(htmlToText(html)).toBe('seen')
})

test('broken markup still gives its text', () => {
  expect(foldWhiteSpace(htmlToText('<div><p>one <i>two</div>three</p> &amp four < five'))).toBe(
    'one two three & four < five',
  )
})
