package ui

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkLayout lays out one long paragraph that has just changed: what a typed letter costs.
func BenchmarkLayout(b *testing.B) {
	for _, tc := range []struct{ name, words string }{
		{"latin", "The statements attributed to our President were never spoken. "},
		{"arabic", "التصريحات المنسوبة إلى رئيسنا مختلقة تماماً. "},
		{"mixed", "قال Lina Mansour إن الوزارة ردت خلال 40 دقيقة. "},
	} {
		for _, n := range []int{280, 5000} {
			text := strings.Repeat(tc.words, n/len([]rune(tc.words))+1)
			b.Run(fmt.Sprintf("%s-%d", tc.name, n), func(b *testing.B) {
				i := 0
				for b.Loop() {
					i++
					lay(text+fmt.Sprint(i), 500)
				}
			})
		}
	}
}
