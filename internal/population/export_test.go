package population

// Members is the number of agents on a platform.
func (p *People) Members(platform int) int {
	n := 0
	for _, on := range p.on {
		n += int(on >> platform & 1)
	}
	return n
}
