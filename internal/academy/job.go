package academy

// Job is long work that follows from the log: unique by session, team and kind,
// leased by who does it, taken up again when the lease runs out.
type Job struct {
	ID      string   `json:"id"`
	Session string   `json:"session"`
	Team    string   `json:"team"`
	Kind    JobKind  `json:"kind"`
	State   JobState `json:"state"`
	Tries   int64    `json:"tries"`
	Lease   int64    `json:"lease"` // Unix milliseconds until which somebody works at it
	Done    int64    `json:"done"`  // units
	Known   int64    `json:"known"`
	Trouble string   `json:"trouble,omitempty"`
	Created int64    `json:"created"`
}

// JobKind is what a job does.
type JobKind string

// The kinds of job.
const (
	JobVerify   JobKind = "verify"   // runs the journal again: the provisional result
	JobExpected JobKind = "expected" // computes the expected score: the final one
	JobDebrief  JobKind = "debrief"  // computes what the debrief tells beside the score
	JobRecord   JobKind = "record"   // puts what was done and scored into the outbox
)

// JobState is how far a job has got.
type JobState string

// The states of a job.
const (
	JobWaiting JobState = "waiting"
	JobRunning JobState = "running"
	JobDone    JobState = "done"
	JobFailed  JobState = "failed" // tried often enough; Trouble says why
)

// Result is what a team's play-through was found to be worth. Body is a file that
// package verify has signed.
type Result struct {
	Team    string `json:"team"`
	Session string `json:"session"`
	Body    string `json:"body"`
	Changed int64  `json:"changed"` // Unix milliseconds
}
