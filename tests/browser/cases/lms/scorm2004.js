const { total_time, session_time, ...kept } = saved?.cmi ?? {}
globalThis.API_1484_11 = new Scorm2004API({ lmsCommitUrl: `/commit/${learner}`, autocommit: false, logLevel: 5 })
API_1484_11.loadFromJSON({ learner_id: learner, learner_name: 'Ana', mode: 'normal', ...kept })
