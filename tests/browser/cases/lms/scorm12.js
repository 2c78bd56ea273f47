const { core = {}, ...rest } = saved?.cmi ?? {}
const { total_time, session_time, ...kept } = core
globalThis.API = new Scorm12API({ lmsCommitUrl: `/commit/${learner}`, autocommit: false, logLevel: 5 })
API.loadFromJSON({ ...rest, core: { student_id: learner, student_name: 'Ana', lesson_mode: 'normal', ...kept } })
