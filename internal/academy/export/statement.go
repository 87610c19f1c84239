package export

// XAPIVersion is the version of the Experience API to which statements keep.
const XAPIVersion = "1.0.3"

// The parts of a statement, as the Experience API names and writes them.
type (
	Statement struct {
		ID        string   `json:"id"`
		Actor     Actor    `json:"actor"`
		Verb      Verb     `json:"verb"`
		Object    Activity `json:"object"`
		Result    *Outcome `json:"result,omitempty"`
		Context   *Context `json:"context,omitempty"`
		Timestamp string   `json:"timestamp"`
		Version   string   `json:"version"`
	}
	Actor struct {
		Type    string  `json:"objectType"` // Agent, Group
		Name    string  `json:"name,omitempty"`
		Account Account `json:"account"`
	}
	Account struct {
		HomePage string `json:"homePage"`
		Name     string `json:"name"`
	}
	Verb struct {
		ID      string            `json:"id"`
		Display map[string]string `json:"display"`
	}
	Activity struct {
		Type       string      `json:"objectType"` // Activity
		ID         string      `json:"id"`
		Definition *Definition `json:"definition,omitempty"`
	}
	Definition struct {
		Name        map[string]string `json:"name,omitempty"`
		Description map[string]string `json:"description,omitempty"`
		Type        string            `json:"type,omitempty"`
	}
	Outcome struct {
		Score      *Points        `json:"score,omitempty"`
		Success    *bool          `json:"success,omitempty"`
		Completion *bool          `json:"completion,omitempty"`
		Response   string         `json:"response,omitempty"`
		Duration   string         `json:"duration,omitempty"` // ISO 8601
		Extensions map[string]any `json:"extensions,omitempty"`
	}
	Points struct {
		Scaled float64 `json:"scaled"` // -1..1
		Raw    float64 `json:"raw"`
		Min    float64 `json:"min"`
		Max    float64 `json:"max"`
	}
	Context struct {
		Registration string         `json:"registration"`
		Activities   *Related       `json:"contextActivities,omitempty"`
		Platform     string         `json:"platform,omitempty"`
		Language     string         `json:"language,omitempty"`
		Extensions   map[string]any `json:"extensions,omitempty"`
	}
	Related struct {
		Parent   []Activity `json:"parent,omitempty"`
		Grouping []Activity `json:"grouping,omitempty"`
	}
)

// The verbs, by the profiles that define them.
var (
	initialized = verb("http://adlnet.gov/expapi/verbs/initialized", "initialized")
	completed   = verb("http://adlnet.gov/expapi/verbs/completed", "completed")
	scored      = verb("http://adlnet.gov/expapi/verbs/scored", "scored")
	interacted  = verb("http://adlnet.gov/expapi/verbs/interacted", "interacted")
	answered    = verb("http://adlnet.gov/expapi/verbs/answered", "answered")
	shared      = verb("http://adlnet.gov/expapi/verbs/shared", "shared")
)

func verb(id, word string) Verb { return Verb{id, map[string]string{"en": word}} }

// verbOf is the verb for a kind of command: what is published is shared, what was
// asked is answered, all else is done with the desk.
func verbOf(what string) Verb {
	switch what {
	case "post", "joint", "retract", "readout":
		return shared
	case "answer", "choose":
		return answered
	}
	return interacted
}

// The types of activities.
const (
	simulation = "http://adlnet.gov/expapi/activities/simulation"
	course     = "http://adlnet.gov/expapi/activities/course"
	step       = "http://adlnet.gov/expapi/activities/interaction"
)
