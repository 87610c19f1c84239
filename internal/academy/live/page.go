package live

// PageOut drops the worlds that nobody has looked at for a while, and any above the
// greatest number: where more teams play in turn than there is room for, the one
// that was left first would always be the one that is wanted next.
func (h *Hub) PageOut() {
	now := h.o.Now()
	h.lock.Lock()
	list := make([]*room, 0, len(h.rooms))
	for _, w := range h.rooms {
		list = append(list, w)
	}
	h.lock.Unlock()
	held := 0
	for _, w := range list { // in the order of a map, which is anybody's
		if !w.lock.TryLock() {
			held++
			continue
		}
		if w.play != nil && (held >= h.o.Most || now.Sub(w.used) > h.o.Idle) {
			h.page(w)
		}
		if w.play != nil {
			held++
		}
		w.lock.Unlock()
	}
}

func (h *Hub) page(w *room) {
	w.drop()
	h.lock.Lock()
	h.counts.PagedOut++
	h.lock.Unlock()
}

// Figures returns what the hub has done, how many worlds are in memory and how many
// listen.
func (h *Hub) Figures() (c Counts, worlds, listeners int) {
	h.lock.Lock()
	defer h.lock.Unlock()
	for _, w := range h.rooms {
		if w.lock.TryLock() {
			if w.play != nil {
				worlds++
			}
			w.lock.Unlock()
		} else {
			worlds++
		}
	}
	return h.counts, worlds, len(h.listeners)
}
