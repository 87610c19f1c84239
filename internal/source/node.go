package source

// Kind is the form of a node.
type Kind uint8

// The forms.
const (
	Scalar Kind = iota
	Sequence
	Mapping
)

// Node is a value in a file. The nodes under an alias are those of its anchor
// and stand where the anchor stands. Nodes must not be changed.
type Node struct {
	Kind Kind
	Place
	Value   string  // of a scalar, with quotes, escapes and folding resolved
	Null    bool    // a scalar for which nothing, ~ or null is written
	Entries []Entry // of a mapping, in file order; keys differ from each other
	Items   []*Node // of a sequence
}

// Entry is a key with its value.
type Entry struct {
	Key   *Node // a scalar
	Value *Node
}

// Get returns the value under a key, or nil.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for _, e := range n.Entries {
		if e.Key.Value == key {
			return e.Value
		}
	}
	return nil
}

// Is names the form as an author would.
func (n *Node) Is() string {
	switch {
	case n.Kind == Mapping:
		return "a group of keys"
	case n.Kind == Sequence:
		return "a list"
	case n.Null:
		return "nothing"
	}
	return "a single value"
}
