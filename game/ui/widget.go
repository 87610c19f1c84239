package ui

// ID identifies a widget from one build to the next: it comes from the widget's kind and
// its place, or its key, below its parent.
type ID uint64

// Widget is one element of a scene. The kit's widgets embed Base, which carries what every
// widget has; a widget of a scene's own does the same and adds Measure, Layout and Draw.
type Widget interface {
	element() *Base
	// Measure returns the size the widget wants inside room. It may be called more than once.
	Measure(c *Context, room Size) Size
	// Layout gives the widget its place; it passes places on to its children with Place.
	Layout(c *Context, r Rect)
	// Draw paints the widget, its children included, with PaintChild.
	Draw(c *Context, p *Painter)
}

// The optional sides of a widget.
type (
	// Parent is a widget with children, in reading order.
	Parent interface{ Children() []Widget }
	// Mounter is told its identity before anything else; it may make children then.
	Mounter interface{ Mount(c *Context) }
	// Handler receives events. It returns true for an event it has used; others go on to
	// its parent.
	Handler interface {
		Handle(c *Context, e *Event) bool
	}
	// Focuser can hold the keyboard focus.
	Focuser interface{ Focusable() bool }
	// Describer fills its entry of the semantic tree.
	Describer interface{ Describe(c *Context, n *Node) }
	// revealer scrolls so that an area inside it can be seen.
	revealer interface{ reveal(c *Context, r Rect) }
	// clipper draws its children only inside an area.
	clipper interface{ clip(c *Context) Rect }
)

// Base is what every widget has. Its zero value is ready.
type Base struct {
	id     ID
	parent Widget
	rect   Rect
	self   Widget

	key        string
	slot       int
	flex       float64
	w, h       float64
	minW, minH float64
	maxW       float64
	align      Align
	tip        string
	name       string
	hidden     bool

	memoRoom Size
	memoSize Size
	memo     bool
}

func (b *Base) element() *Base { return b }

// Bounds returns the widget's place in the last layout.
func (b *Base) Bounds() Rect { return b.rect }

// ID returns the widget's identity, valid from Mount on.
func (b *Base) ID() ID { return b.id }

// Layout keeps the place. Widgets with children replace it.
func (b *Base) Layout(_ *Context, r Rect) { b.rect = r }

// Key gives w an identity of its own among its siblings, so that it keeps its state when
// it moves in a list that changes.
func Key[T Widget](key string, w T) T { w.element().key = key; return w }

// Flex makes w take a share of the free space of the Box it stands in.
func Flex[T Widget](share float64, w T) T { w.element().flex = share; return w }

// Wide fixes the width of w, in px at scale 1.
func Wide[T Widget](width float64, w T) T { w.element().w = width; return w }

// High fixes the height of w, in px at scale 1.
func High[T Widget](height float64, w T) T { w.element().h = height; return w }

// Sized fixes both sides of w, in px at scale 1.
func Sized[T Widget](width, height float64, w T) T { return Wide(width, High(height, w)) }

// MinWide sets the least width of w, in px at scale 1.
func MinWide[T Widget](width float64, w T) T { w.element().minW = width; return w }

// MinHigh sets the least height of w, in px at scale 1.
func MinHigh[T Widget](height float64, w T) T { w.element().minH = height; return w }

// MaxWide sets the greatest width of w, in px at scale 1.
func MaxWide[T Widget](width float64, w T) T { w.element().maxW = width; return w }

// Tip gives w a tooltip, shown under the pointer and on focus.
func Tip[T Widget](tip string, w T) T { w.element().tip = tip; return w }

// Named sets the name of w in the semantic tree, where its text does not say it.
func Named[T Widget](name string, w T) T { w.element().name = name; return w }

// At sets where w stands across the Box it is in, against the Box's own rule.
func At[T Widget](a Align, w T) T { w.element().align = a; return w }

// If returns w when ok, else nothing; a Box leaves nothing out without a gap.
func If(ok bool, w Widget) Widget {
	if ok {
		return w
	}
	return nil
}
