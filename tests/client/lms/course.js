// A course as the frame of a package knows it.

const CHOICES = ['a', 'b', 'c', 'd'].map((letter) => ({ id: `${letter}0000000`, label: `${letter}_words`, text: `Words ${letter}` }))

/** A question of each kind, and a response to it in the form of the record.
 * @type {Record<string, {question: any, response: any}>} */
export const KINDS = {
  best: { question: { kind: 'choice', text: 'Which?', choices: CHOICES, right: 'a0000000' }, response: 'b0000000' },
  multiple: {
    question: { kind: 'choice', text: 'Which ones?', choices: CHOICES, right: ['a0000000', 'c0000000'] },
    response: ['c0000000', 'd0000000'],
  },
  'best-worst': {
    question: { kind: 'matching', text: 'Best and worst?', choices: CHOICES, right: { best: 'a0000000', worst: 'd0000000' } },
    response: { best: 'c0000000', worst: 'a0000000' },
  },
  rate: {
    question: { kind: 'matching', text: 'How good?', choices: CHOICES, right: { a0000000: 3, b0000000: 2, c0000000: 1, d0000000: 0 } },
    response: { a0000000: 2, b0000000: 2, c0000000: 0, d0000000: 0 },
  },
  rank: {
    question: { kind: 'sequencing', text: 'In order?', choices: CHOICES, right: CHOICES.map(({ id }) => id) },
    response: ['d0000000', 'c0000000', 'b0000000', 'a0000000'],
  },
  blank: { question: { kind: 'fill-in', text: 'What?', choices: [], right: ['Oslo', 'Lima'] }, response: [' oslo ', 'a, b. [,] {c}!'] },
  conversation: {
    question: {
      kind: 'performance',
      text: 'What do you say?',
      choices: CHOICES.map((choice, at) => ({ ...choice, scene: at < 2 ? 'opening' : 'she_answers' })),
      right: ['a0000000', 'c0000000'],
    },
    response: ['b0000000', 'd0000000'],
  },
}

/** A course with these items in one lesson.
 * @param {Record<string, any>} questions by item id */
export function courseOf(questions, options = {}) {
  const ids = Object.keys(questions)
  const items = ids.map((id, at) => [id, { title: id, url: '', objective: 'first/aim', format: 'best', fingerprint: String(at).padStart(12, 'f') }])
  return {
    standard: 'scorm12',
    report: 'answers',
    language: 'en',
    title: 'A course',
    questions,
    map: {
      course: 'a-course',
      title: 'A course',
      mastery: 0.8,
      lessons: [{ stem: 'first', title: 'First', url: '', objectives: [], items: ids, checks: [], plans: [] }],
      items: { ...Object.fromEntries(items), 'a-draft': { title: 'A draft', url: '', objective: '', format: 'draft', fingerprint: 'dd' } },
      others: [],
      formats: { best: { scored: true }, draft: { scored: false } },
    },
    ...options,
  }
}

/** A document with these attempts. @param {Record<string, any[]>} attempts by item id */
export const docOf = (attempts, rest = {}) => ({
  attempts: new Map(Object.entries(attempts)),
  work: new Map(),
  rest,
  extras: new Map(),
  fault: '',
})
